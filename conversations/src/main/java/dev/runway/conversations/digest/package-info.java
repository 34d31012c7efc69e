/**
 * The week's summary for everybody: composed from values, posted to chosen channels when a round is due, and replaced when
 * somebody answers late. Nobody is named for being silent.
 */
package dev.runway.conversations.digest;
