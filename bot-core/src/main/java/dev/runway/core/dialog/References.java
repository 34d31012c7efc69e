package dev.runway.core.dialog;

import java.util.List;
import java.util.Optional;

/**
 * Finds what people call by name: a person, or whatever kinds the conversations register ({@code project}). A port, asked
 * inside one office.
 */
public interface References {

    /** The kind that a person question has. Its keys are the person's number in decimal. */
    String PERSON = "person";

    /** Something that can be named: what is stored, and what people read. */
    record Named(String key, String name) {}

    /**
     * What the words name. One entry: that is it. Several: people must choose. None: not known.
     *
     * @param words as typed or as picked; a platform's own mention has become {@code @Name} or the key before this
     */
    List<Named> find(long office, String kind, String words);

    /** What comes nearest to words that name nothing, best first, at most three. */
    List<Named> nearest(long office, String kind, String words);

    /**
     * What an answer names, also when it is not found by its name any more. Its key is the one it has today: of two people who
     * became one, the number that stayed.
     */
    Optional<Named> byKey(long office, String kind, String key);

    /** The people named with an {@code @} in the words, in that order. */
    List<Named> mentionedIn(long office, String words);
}
