/**
 * What the office looks after: portfolio, program, project, and milestones whose slips stay visible. Reports and check-ins
 * read it.
 */
package dev.runway.conversations.portfolio;
