/** A bot-core that knows too much, and asks the machine for the time. */
package dev.runway.app.boundary.wrong.core;
