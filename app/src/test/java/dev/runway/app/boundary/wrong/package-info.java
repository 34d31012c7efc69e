/** A small house that breaks each boundary once, for the test that proves the rules can fail. */
package dev.runway.app.boundary.wrong;
