/** What Runway says, as Block Kit within Slack's limits. Knows messages, not places; the platform and the door use it. */
package dev.runway.slack.send;
