/** Whether Teams speaks: its tokens, the keys they are signed with, and the hosts that may be talked to. All of the adapter may use it. */
package dev.runway.teams.token;
