/**
 * The playground's page and what it speaks: JSON in, JSON and server-sent events out. Translates requests into
 * {@code Incoming}, carries each {@code Reply}, and lets nobody in from outside this machine.
 */
package dev.runway.playground.web;
