/**
 * The browser chat: a chat platform of its own, with made-up people, so that anyone can try Runway with no account. The
 * app puts it together and brings what {@code room} and {@code stage} ask for.
 */
package dev.runway.playground;
