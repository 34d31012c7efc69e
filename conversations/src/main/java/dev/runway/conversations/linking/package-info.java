/**
 * One person with accounts on several platforms: asked whether they are one, linked once they say so, and parted again by the
 * office. What becomes of their records is the store's.
 */
package dev.runway.conversations.linking;
