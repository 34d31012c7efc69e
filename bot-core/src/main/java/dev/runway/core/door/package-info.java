/** What the doors of platforms share: what follows an acknowledgement, and which of several acts was the last. */
package dev.runway.core.door;
