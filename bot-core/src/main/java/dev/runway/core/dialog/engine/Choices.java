package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Kind;
import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Shortcut;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.words.Said;
import dev.runway.core.dialog.words.Template;
import dev.runway.core.platform.Ability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be chosen at a question now, and which of it typed words mean. */
final class Choices {

    /** Stands for the shortcut where an option's key would stand. */
    static final String SHORTCUT = ":all";

    private static final Map<String, String> YES_OR_NO = Map.of("yes", "yes", "y", "yes", "no", "no", "n", "no");

    /** One choice: an option's key or {@link #SHORTCUT}, what is on its button, and other words for it. */
    record Pick(String key, String label, Set<String> words) {}

    private final List<Pick> inSight;
    private final List<Pick> behindMore;
    private final boolean yesNo;

    private Choices(List<Pick> inSight, List<Pick> behindMore, boolean yesNo) {
        this.inSight = inSight;
        this.behindMore = behindMore;
        this.yesNo = yesNo;
    }

    /** Without buttons there is no (More): everything is in sight. */
    static Choices at(Slot slot, Known known, Setting setting, Wording wording) {
        var inSight = new ArrayList<Pick>();
        var behind = new ArrayList<Pick>();
        shortcut(slot, known).ifPresent(shortcut -> {
            var label = wording.filled(
                    shortcut.label(), slot.subject(), Map.of(Template.BOTH, all(known, shortcut.subjects())));
            inSight.add(new Pick(SHORTCUT, label, Set.of(Said.plain(label))));
        });
        for (Option option : known.offered(slot)) {
            var label = wording.label(option, slot);
            var words = Stream.of(
                            label,
                            wording.filled(option.sentence(), slot.subject()),
                            option.key(),
                            option.key().replace('-', ' '))
                    .map(Said::plain)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            boolean hidden = option.behindMore() && setting.has(Ability.BUTTONS);
            (hidden ? behind : inSight).add(new Pick(option.key(), label, words));
        }
        return new Choices(inSight, behind, slot.question().kind() == Kind.YES_NO);
    }

    List<Pick> inSight() {
        return inSight;
    }

    List<Pick> behindMore() {
        return behindMore;
    }

    /** What words mean exactly: a label, the word in a sentence, or a number of what is in sight. */
    Optional<Pick> exactly(String words) {
        var plain = named(words);
        var said = matching(plain, Set::contains);
        if (said.size() == 1) {
            return Optional.of(said.get(0));
        } else if (yesNo && YES_OR_NO.containsKey(plain)) {
            return all().filter(pick -> pick.key().equals(YES_OR_NO.get(plain))).findFirst();
        }
        return number(plain).filter(number -> number <= inSight.size()).map(number -> inSight.get(number - 1));
    }

    /** What words could mean: one when it is certain. */
    List<Pick> meant(String words) {
        var plain = named(words);
        var exact = exactly(words);
        if (exact.isPresent() || plain.isEmpty() || number(plain).isPresent()) {
            return exact.stream().toList();
        }
        return matching(plain, (known, said) -> known.stream().anyMatch(word -> word.startsWith(said)));
    }

    Optional<Pick> byKey(String key) {
        return all().filter(pick -> pick.key().equals(key)).findFirst();
    }

    /** What was said, and what may be said instead. */
    String refusal(String words, boolean buttons) {
        var could = meant(words);
        var press = buttons ? "Press one, or type " : "Type ";
        var numbers =
                switch (inSight.size()) {
                    case 1 -> "1";
                    case 2 -> "1 or 2";
                    default -> "1 to " + inSight.size();
                };
        var mend = press + numbers + ".";
        if (could.size() < 2) {
            return "I don't know \"" + Said.echo(words) + "\". " + mend;
        }
        var labels = could.stream().map(pick -> "\"" + pick.label() + "\"").toList();
        return "\"" + words.strip() + "\" could be " + String.join(" or ", labels) + ". " + mend;
    }

    /** As it is compared; a person among the options may be named with an @, as platforms have people do. */
    private static String named(String words) {
        var plain = Said.plain(words);
        return plain.startsWith("@") ? plain.substring(1) : plain;
    }

    private Stream<Pick> all() {
        return Stream.concat(inSight.stream(), behindMore.stream());
    }

    private List<Pick> matching(String plain, BiPredicate<Set<String>, String> matches) {
        return all().filter(pick -> matches.test(pick.words(), plain)).toList();
    }

    private static Optional<Integer> number(String plain) {
        return plain.matches("[1-9]\\d{0,2}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    /** Only with the very first question, while nothing is answered and every one of several subjects offers the option. */
    private static Optional<Shortcut> shortcut(Slot slot, Known known) {
        return known.dialog()
                .shortcut()
                .filter(shortcut -> shortcut.question().equals(slot.asked().key()))
                .filter(shortcut -> known.subjects(shortcut.subjects()).size() > 1)
                .filter(shortcut -> known.run().answers().isEmpty())
                .filter(shortcut -> known.subjects(shortcut.subjects()).stream()
                        .allMatch(subject -> known.offered(new Slot(slot.asked(), Optional.of(subject))).stream()
                                .anyMatch(option -> option.key().equals(shortcut.option()))));
    }

    private static String all(Known known, String subjects) {
        int many = known.subjects(subjects).size();
        return switch (many) {
            case 2 -> "both";
            case 3 -> "all three";
            default -> "all " + many;
        };
    }
}
