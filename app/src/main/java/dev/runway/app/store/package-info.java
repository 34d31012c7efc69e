/**
 * bot-core's ports over JDBC: plain SQL that H2 and PostgreSQL both take, and the versioned text of messages, replies and
 * forms. The assembly sees {@code JdbcStore} and nothing else.
 */
package dev.runway.app.store;
