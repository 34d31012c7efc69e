/** The one way to call Slack's Web API: one client, one table from its errors to remedies. All of the adapter may use it. */
package dev.runway.slack.api;
