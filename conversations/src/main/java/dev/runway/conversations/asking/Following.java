package dev.runway.conversations.asking;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/** Somebody who gets every new word on a project, alone. */
public record Following(@Id Long id, long office, long project, long person, Instant since) {}
