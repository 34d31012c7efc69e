/** The other half of the package cycle. */
package dev.runway.app.boundary.wrong.core.egg;
