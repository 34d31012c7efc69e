/**
 * Measures what docs/benchmarks.md says, and writes it. Run by {@code mvn verify -Pbenchmark} and by nothing else.
 */
package dev.runway.app.benchmark;
