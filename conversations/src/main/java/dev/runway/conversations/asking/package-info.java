/**
 * Asking once: one question on behalf of everybody who waits for the answer, followers, and what it saved. Others tell it of
 * news through {@link dev.runway.conversations.status.NewsDesk}; it begins conversations, and others know nothing of it.
 */
package dev.runway.conversations.asking;
