/**
 * Conversations as plain text that people review and a test plays: the parser of {@code .chat} files, the runner that
 * rebuilds each one from what really happened, and the {@link dev.runway.testkit.chat.Stage} a bot is put on to be played.
 * For tests only.
 */
package dev.runway.testkit.chat;
