/** Runway as it is shipped, with a stateful emulator of Slack's Web API that somebody else has written. */
package dev.runway.app.emulator;
