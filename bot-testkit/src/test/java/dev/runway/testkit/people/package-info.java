/** Proofs of how people are met first, on any platform. */
package dev.runway.testkit.people;
