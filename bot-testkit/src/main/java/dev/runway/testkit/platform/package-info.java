/**
 * A chat platform that writes down what happens on it, and the contract that every adapter must pass. For tests only; knows
 * no conversation.
 */
package dev.runway.testkit.platform;
