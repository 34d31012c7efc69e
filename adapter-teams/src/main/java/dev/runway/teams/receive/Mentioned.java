package dev.runway.teams.receive;

/**
 * Who or what is named in a message, from its entities (learn.microsoft.com, "Channel and group chat conversations with a bot").
 *
 * @param id {@code 28:…} for a bot, {@code 29:…} for a person, {@code 19:…} for a channel or team
 * @param name as it stood when it was written; people may shorten it
 * @param text how it stands in the message, {@code <at>Ana</at>}
 */
record Mentioned(String id, String name, String text) {}
