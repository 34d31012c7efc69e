/** A Microsoft Teams for tests: it issues tokens, takes what is posted by its own rules, and sends activities as Teams does. */
package dev.runway.faketeams;
