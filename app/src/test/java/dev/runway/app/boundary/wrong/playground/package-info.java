/** A playground that knows too much. */
package dev.runway.app.boundary.wrong.playground;
