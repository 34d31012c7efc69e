/**
 * Beginning and changing projects, handing them over, and reading the portfolio. What a project is stands in
 * {@link dev.runway.conversations.portfolio}; who may change one in {@link dev.runway.conversations.people.Rights}.
 */
package dev.runway.conversations.planning;
