/**
 * The project office sends the summary of a portfolio or a program to chosen channels and people, after a preview, and reads
 * what became of it for each of them by name. Nothing else depends on it.
 */
package dev.runway.conversations.broadcast;
