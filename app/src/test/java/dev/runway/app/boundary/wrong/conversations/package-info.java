/** Conversations that know too much. */
package dev.runway.app.boundary.wrong.conversations;
