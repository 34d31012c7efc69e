/** What may be said, built from the commands that are registered; the nearest word to one that nobody knows; what was not delivered. */
package dev.runway.conversations.help;
