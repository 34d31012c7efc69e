package dev.runway.conversations.asking;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * Who said what a project's record holds. It is the source of the record only while the record still says the same.
 *
 * @param answer as the record stores it: a date, a person's number, money; for a decision its words
 */
public record ToldFact(
        @Id Long id, long office, long project, Attribute attribute, String answer, long author, Instant said) {}
