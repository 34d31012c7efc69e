/** What people say of themselves: days away, zone, working days. Whoever plans by them implements {@link dev.runway.conversations.people.Follows}. */
package dev.runway.conversations.people;
