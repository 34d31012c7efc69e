/**
 * Slack's door beside what else it could be made of: Bolt for Java, and bolt-js with pg. {@link
 * dev.runway.app.benchmark.Benchmarks} alone uses it.
 */
package dev.runway.app.benchmark.slack;
