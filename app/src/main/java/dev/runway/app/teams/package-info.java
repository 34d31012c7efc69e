/** The tenant of Microsoft Teams as the application keeps it: whose it is, and where its conversations are. The wiring uses it. */
package dev.runway.app.teams;
