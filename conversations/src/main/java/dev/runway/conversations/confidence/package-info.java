/**
 * What people need to feel confident starting: each need has an owner and a date and is asked after until it is settled, and
 * confidence from 1 to 5 is kept as it changes. Intake, status and digest use it; it knows none of them.
 */
package dev.runway.conversations.confidence;
