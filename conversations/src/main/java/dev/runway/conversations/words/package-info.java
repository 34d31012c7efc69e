/** How the bot says days, times, ages and lists. Every conversation may use it; it knows nothing of them. */
package dev.runway.conversations.words;
