/**
 * What every store must do, as one suite over the core's ports, and a store in memory that does it. For tests alone.
 */
package dev.runway.testkit.store;
