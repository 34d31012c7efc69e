/**
 * The way of one message out: the outbox row written in the turn that caused it, the courier that delivers it after the
 * commit, the limits kept, and what is made up for where a platform lacks something.
 */
package dev.runway.core.delivery;
