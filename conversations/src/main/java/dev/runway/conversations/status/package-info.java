/**
 * How projects are: reports with every revision kept, help that was asked for, the weekly conversation, and reading the
 * latest without asking anybody. Whoever shows reports to others implements {@link dev.runway.conversations.status.Readers}.
 */
package dev.runway.conversations.status;
