/**
 * How to test a conversation: the chat runner, the contracts, the clocks. For test code only: no module's main code
 * may see it.
 */
package dev.runway.testkit;
