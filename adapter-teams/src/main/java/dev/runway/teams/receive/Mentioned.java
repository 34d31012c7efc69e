package dev.runway.teams.receive;

import java.util.Optional;

/**
 * Who or what is named in a message, from its entities (learn.microsoft.com, "Channel and group chat conversations with a bot").
 *
 * @param id {@code 28:…} for a bot, {@code 29:…} for a person, {@code 19:…} for a channel or team
 * @param name as it stood when it was written; people may shorten it
 * @param text how it stands in the message, {@code <at>Ana</at>}
 */
record Mentioned(String id, String name, String text) {

    boolean isPerson() {
        return id.startsWith("29:");
    }

    boolean isConversation() {
        return id.startsWith("19:");
    }

    Optional<String> label() {
        return Optional.of(name).filter(any -> !any.isBlank());
    }
}
