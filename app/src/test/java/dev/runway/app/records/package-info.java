/** The office's records on the databases that we run on. */
package dev.runway.app.records;
