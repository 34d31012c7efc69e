/**
 * Proofs that what is sent through Slack's adapter keeps Slack's limits and is neither lost nor doubled, on a clock that the
 * tests step.
 */
package dev.runway.app.pace;
