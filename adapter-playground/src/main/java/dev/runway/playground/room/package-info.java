/**
 * What stands in the playground's rooms, and the port that keeps it. Used by the platform, the web side and whoever
 * implements {@link dev.runway.playground.room.Rooms}.
 */
package dev.runway.playground.room;
