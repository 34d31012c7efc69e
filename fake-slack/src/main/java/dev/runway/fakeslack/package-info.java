/**
 * A Slack on this machine that keeps Slack's own rules: the Web API with its limits and errors, payloads as Slack sends
 * them, its signature, and Block Kit as somebody reads it. For tests of every module.
 */
package dev.runway.fakeslack;
