/** Processes of their own, each on the processor cores that it is given. For all that is measured here. */
package dev.runway.app.benchmark.process;
