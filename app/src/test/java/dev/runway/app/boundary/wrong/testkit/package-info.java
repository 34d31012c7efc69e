/** A bot-testkit that knows too much. */
package dev.runway.app.boundary.wrong.testkit;
