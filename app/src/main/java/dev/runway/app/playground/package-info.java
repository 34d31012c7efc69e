/**
 * What the app brings to the playground: its rooms in the database, its cast from the directory, its time machine, and the
 * beans that put it together.
 */
package dev.runway.app.playground;
