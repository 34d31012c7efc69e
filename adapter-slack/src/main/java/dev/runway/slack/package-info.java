/** Slack as the core's courier sees it. Only the app puts it together. */
package dev.runway.slack;
