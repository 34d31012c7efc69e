/** One half of a package cycle. */
package dev.runway.app.boundary.wrong.core.hen;
