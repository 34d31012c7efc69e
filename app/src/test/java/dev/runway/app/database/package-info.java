/** Databases for tests: H2 and a real PostgreSQL, migrated as the application does it. Every test may use it. */
package dev.runway.app.database;
