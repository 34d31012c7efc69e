/**
 * How to hold a conversation, keep time and get a message delivered. Every module may use it; it uses the JDK and
 * slf4j-api alone, and knows nothing of projects or of any platform.
 */
package dev.runway.core;
