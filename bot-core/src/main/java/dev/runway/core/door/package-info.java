/**
 * What the doors of platforms share: what follows an acknowledgement, which of several acts was the last, and what never leaves
 * this machine.
 */
package dev.runway.core.door;
