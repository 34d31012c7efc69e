/**
 * Holds the house together: what each module may see, no package cycles, time handed in, every package explained.
 * {@code wrong} is a small house that breaks each rule once, so that a rule that cannot fail is noticed.
 */
package dev.runway.app.boundary;
