package dev.runway.conversations.digest;

import java.util.UUID;
import org.springframework.data.annotation.Id;

/** A round's digest as it stands in a channel. {@code delivery} is what is replaced when something changes. */
public record DigestPost(@Id Long id, long office, long round, String channel, UUID delivery) {}
