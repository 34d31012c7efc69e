/** What one capability of the office brings to the inbox and the agenda, so that each is put together where it lives. */
package dev.runway.conversations.capability;
