/** What Runway says, as Adaptive Cards within Teams' limits. Knows messages, not places; the platform and the door use it. */
package dev.runway.teams.card;
