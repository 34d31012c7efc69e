package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.words.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where an answer stands in the order of its options: the size of a request, say.
 *
 * @param options those that are offered, from the smallest
 * @param at the place of the one that was chosen
 */
record Scale(Slot slot, List<Option> options, int at) {

    /** One step up or down. */
    enum Direction {
        BIGGER("bigger", 1),
        SMALLER("smaller", -1);

        private final String word;
        private final int step;

        Direction(String word, int step) {
            this.word = word;
            this.step = step;
        }

        String label() {
            return "Make it " + word;
        }

        String most() {
            return this == BIGGER ? "the biggest there is" : "the smallest there is";
        }

        /** @param free whether the words may be an answer as well, so that one word alone is too little to be sure */
        static Optional<Direction> said(String words, boolean free) {
            var plain = Said.plain(words);
            return Arrays.stream(values())
                    .filter(each -> plain.equals(Said.plain(each.label())) || !free && plain.equals(each.word))
                    .findFirst();
        }
    }

    /** Empty when the dialog declares none, or its question is not answered yet. */
    static Optional<Scale> of(Known known) {
        return known.dialog()
                .sizedBy()
                .flatMap(key -> known.slots().stream()
                        .filter(slot -> slot.asked().key().equals(key))
                        .findFirst())
                .flatMap(slot -> at(slot, known));
    }

    private static Optional<Scale> at(Slot slot, Known known) {
        var options = known.offered(slot);
        return known.values(slot.asked().key(), slot.subject()).stream()
                .findFirst()
                .map(value -> options.stream().map(Option::key).toList().indexOf(value))
                .filter(place -> place >= 0)
                .map(place -> new Scale(slot, options, place));
    }

    Option now() {
        return options.get(at);
    }

    Optional<Option> next(Direction direction) {
        int place = at + direction.step;
        return place >= 0 && place < options.size() ? Optional.of(options.get(place)) : Optional.empty();
    }
}
