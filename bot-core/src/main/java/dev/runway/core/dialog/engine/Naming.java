package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.dialog.words.Said;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Which answers people mean by name: "today", "ledger move", "help ledger move", "ledger move: help". */
final class Naming {

    private Naming() {}

    /** None when nothing is called so, or begins so; several when the words fit more than one. */
    static List<Slot> of(Talk talk, String words) {
        var exactly = exactly(talk, words);
        var plain = plain(words);
        return exactly.isEmpty() && !plain.isEmpty() ? matching(changeable(talk), plain, String::startsWith) : exactly;
    }

    /** Where the words could be an answer as well, only a whole name is meant. */
    static List<Slot> exactly(Talk talk, String words) {
        return matching(changeable(talk), plain(words), String::equals);
    }

    private static String plain(String words) {
        var plain = withoutArticle(Said.plain(words).replace(":", ""));
        return plain.equals("an answer") ? "" : plain;
    }

    /** Everything that may be changed: what is answered, and what was given but could be asked. */
    static List<Slot> changeable(Talk talk) {
        return talk.progress.slots().stream()
                .filter(slot -> talk.run().answers().containsKey(slot.key())
                        || talk.known.isGiven(slot.asked().key()))
                .toList();
    }

    private static List<Slot> matching(List<Slot> slots, String plain, BiPredicate<String, String> matches) {
        return slots.stream()
                .filter(slot -> names(slot).anyMatch(name -> matches.test(name, plain)))
                .toList();
    }

    private static Stream<String> names(Slot slot) {
        var own = List.of(
                slot.asked().key(),
                slot.asked().key().replace('-', ' '),
                withoutArticle(Said.plain(slot.question().name())));
        var subject = slot.subject().map(Subject::name).map(Said::plain);
        return Stream.concat(
                own.stream(),
                subject.stream()
                        .flatMap(about -> Stream.concat(
                                Stream.of(about),
                                own.stream().flatMap(name -> Stream.of(about + " " + name, name + " " + about)))));
    }

    private static String withoutArticle(String plain) {
        return plain.replaceFirst("^the ", "");
    }
}
