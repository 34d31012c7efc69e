/**
 * Asking regularly: a check-in has rounds, a round has a prompt for each person, and the planner says when each is asked.
 * What is asked belongs to whoever implements {@link dev.runway.conversations.checkin.Asks}.
 */
package dev.runway.conversations.checkin;
