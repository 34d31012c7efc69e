/** The workspaces that have let Runway in, and the token that each of them gave. All of the adapter may use it. */
package dev.runway.slack.workspace;
