/** Does something for a while and tells how often and how quickly it was done. For all that is measured here. */
package dev.runway.app.benchmark.load;
