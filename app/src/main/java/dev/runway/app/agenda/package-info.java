/**
 * The agenda behind core.agenda: entries in the database, run by db-scheduler on the office's clock, and the time machine that
 * moves that clock. The application's wiring uses it; nothing else does.
 */
package dev.runway.app.agenda;
