/** A made-up office with people, projects and past weeks, for the playground and for chats. Nothing else depends on it. */
package dev.runway.conversations.sample;
