package dev.runway.core.dialog;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question in its place in a dialog.
 *
 * @param wording what is asked, with placeholders
 * @param otherwise wordings that take its place, the first whose condition holds
 * @param checks put to an answer in this order
 * @param applies when it is asked at all
 * @param subjects the {@code forEach} it stands in, or empty when it is asked once
 * @param echoes said back after an answer, the first whose condition holds
 */
public record Asked(
        Question<?> question,
        String wording,
        List<Worded> otherwise,
        List<Check> checks,
        Condition applies,
        String subjects,
        List<Worded> echoes) {

    /** Words that are said when the condition holds. */
    public record Worded(Condition when, String words) {}

    public Asked {
        otherwise = List.copyOf(otherwise);
        checks = List.copyOf(checks);
        echoes = List.copyOf(echoes);
    }

    public String key() {
        return question.key();
    }

    /** All that it may be worded as. */
    public List<String> wordings() {
        return Stream.concat(Stream.of(wording), otherwise.stream().map(Worded::words))
                .toList();
    }

    public boolean isForEach() {
        return !subjects.isEmpty();
    }

    Asked orWhen(Condition condition, String words) {
        return new Asked(question, wording, more(otherwise, condition, words), checks, applies, subjects, echoes);
    }

    Asked echo(Condition condition, String words) {
        return new Asked(question, wording, otherwise, checks, applies, subjects, more(echoes, condition, words));
    }

    private static List<Worded> more(List<Worded> known, Condition condition, String words) {
        return Stream.concat(known.stream(), Stream.of(new Worded(condition, words)))
                .toList();
    }
}
