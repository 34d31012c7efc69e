package dev.runway.conversations.intake;

import java.util.UUID;
import org.springframework.data.annotation.Id;

/** A message that shows a request and can be acted on. {@code delivery} is what is replaced when something happens. */
public record RequestPost(@Id Long id, long office, long request, UUID delivery) {}
