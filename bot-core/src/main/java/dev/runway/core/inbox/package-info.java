/**
 * The way of one turn: seen once, one at a time for each person, one transaction. Conversations register their commands,
 * buttons and endings here; adapters only ever see {@link dev.runway.core.platform.Inbox}.
 */
package dev.runway.core.inbox;
