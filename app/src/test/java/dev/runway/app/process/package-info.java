/**
 * Proofs with real processes: Runway in virtual machines of its own, killed, doubled and started again.
 */
package dev.runway.app.process;
