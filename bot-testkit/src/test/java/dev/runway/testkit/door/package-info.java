/** Proofs of what the core gives every platform's door. */
package dev.runway.testkit.door;
