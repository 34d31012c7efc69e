/** Slack's workspaces as the application keeps them: which office's they are, and with which token. The wiring uses it. */
package dev.runway.app.slack;
