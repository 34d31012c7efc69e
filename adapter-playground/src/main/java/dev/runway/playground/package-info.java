/**
 * A browser chat with made-up people, so that anyone can try Runway with no account. It knows bot-core and Spring
 * Web, and nothing of projects.
 */
package dev.runway.playground;
