/**
 * What is said, as values: messages, forms and their parts, with a plain-text rendering of every one. Everybody may use
 * it; it knows no platform and keeps no state.
 */
package dev.runway.core.message;
