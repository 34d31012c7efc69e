/** The office the bot works for: its full name, its zone, and how long it calls an answer fresh. */
package dev.runway.conversations.office;
