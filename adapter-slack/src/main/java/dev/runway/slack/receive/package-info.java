/**
 * What Slack sends: checked, read into one {@code Incoming}, and its {@code Reply} carried back Slack's way. Nobody but the
 * application may use it.
 */
package dev.runway.slack.receive;
