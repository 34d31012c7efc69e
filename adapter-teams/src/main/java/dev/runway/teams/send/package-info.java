/** Writes, changes and takes back single messages of Teams', at a place of ours. What posts may use it: the platform, and forms. */
package dev.runway.teams.send;
