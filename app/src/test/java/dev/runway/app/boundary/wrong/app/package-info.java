/** An app that knows too much. */
package dev.runway.app.boundary.wrong.app;
