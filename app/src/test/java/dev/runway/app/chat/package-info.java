/**
 * Plays the chats of the conversations on the real store, and asks every question of every dialog the hard way. The stage
 * and its fixtures are here; the chats themselves stand with the conversations.
 */
package dev.runway.app.chat;
