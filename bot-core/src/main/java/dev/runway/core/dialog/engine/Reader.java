package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Checks;
import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.words.DateReading;
import dev.runway.core.dialog.words.MoneyReading;
import dev.runway.core.dialog.words.NumberReading;
import dev.runway.core.dialog.words.Said;
import dev.runway.core.platform.Ability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an answer to a question, from chat or from a form's field: what is stored, or a sentence that says what to do. */
final class Reader {

    private final Known known;
    private final Setting setting;
    private final References references;
    private final Wording wording;
    private final Examples examples;

    Reader(Known known, Setting setting, References references, Wording wording) {
        this.known = known;
        this.setting = setting;
        this.references = references;
        this.wording = wording;
        this.examples = new Examples(known, setting);
    }

    Reading read(Slot slot, String words) {
        var reading =
                switch (slot.question().kind()) {
                    case TEXT, LONG_TEXT -> text(slot, words.strip());
                    case SEVERAL -> several(slot, words);
                    case ONE_OF, YES_NO -> choice(slot, words);
                    case SEVERAL_OF -> choices(slot, words);
                    case DATE -> date(slot, words.strip());
                    case NUMBER -> number(slot, words.strip());
                    case MONEY -> money(slot, words.strip());
                    case PERSON, REFERENCE -> named(slot, words.strip());
                };
        return checked(slot, reading);
    }

    /** Values that came from a press, where they need no reading. */
    Reading checked(Slot slot, Reading reading) {
        if (reading instanceof Reading.Taken taken) {
            return new Checks(known, setting)
                    .refusal(slot, taken.values(), setting.today())
                    .or(() -> takenName(slot, taken.values()))
                    .<Reading>map(Reading.Refused::new)
                    .orElse(reading);
        }
        return reading;
    }

    private Optional<String> takenName(Slot slot, List<String> values) {
        return slot.asked().checks().stream()
                .filter(Check.NameIsFree.class::isInstance)
                .map(Check.NameIsFree.class::cast)
                .filter(check -> values.stream().anyMatch(name -> isTaken(check.kind(), name)))
                .map(Check::refusal)
                .findFirst();
    }

    private boolean isTaken(String kind, String name) {
        return references.find(setting.person().office(), kind, name).stream()
                .anyMatch(known -> Said.plain(known.name()).equals(Said.plain(name)));
    }

    private Reading text(Slot slot, String words) {
        return tooLong(slot, words).orElseGet(() -> new Reading.Taken(List.of(words), mentionedIn(words)));
    }

    private Reading several(Slot slot, String words) {
        var lines = words.strip()
                .lines()
                .map(line -> line.strip().replaceFirst("^[-*•] +", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        boolean nothing = lines.size() == 1 && isNothing(lines.get(0));
        return tooLong(slot, String.join("\n", lines))
                .orElseGet(() -> new Reading.Taken(nothing ? List.of() : lines, mentionedIn(words)));
    }

    /** A dash is what many type where there is nothing to say. */
    private static boolean isNothing(String line) {
        return List.of("nothing", "none", "n/a").contains(Said.plain(line)) || line.matches("[\\p{P}\\s]+");
    }

    private Optional<Reading> tooLong(Slot slot, String words) {
        int length = words.codePointCount(0, words.length());
        int longest = slot.question().longest();
        return length <= longest
                ? Optional.empty()
                : Optional.of(new Reading.Refused("That is " + length + " characters; " + longest
                        + " is the limit. Please shorten it by " + (length - longest) + "."));
    }

    private List<String> mentionedIn(String words) {
        return words.indexOf('@') < 0
                ? List.of()
                : references.mentionedIn(setting.person().office(), words).stream()
                        .map(References.Named::key)
                        .distinct()
                        .toList();
    }

    private Reading choice(Slot slot, String words) {
        var choices = Choices.at(slot, known, setting, wording);
        var meant = choices.meant(words);
        return meant.size() == 1 && !meant.get(0).key().equals(Choices.SHORTCUT)
                ? Reading.taken(meant.get(0).key())
                : new Reading.Refused(choices.refusal(words, setting.has(Ability.BUTTONS)));
    }

    /** Several labels or numbers, parted by commas, "and" or lines; the order is the declaration's. */
    private Reading choices(Slot slot, String words) {
        var choices = Choices.at(slot, known, setting, wording);
        var whole = choices.meant(words);
        var parts = whole.size() == 1
                ? List.of(words)
                : Stream.of(words.split("(?i)\\s*[,;\\n]\\s*(?:and\\s+)?|\\s+and\\s+|(?<=\\d)\\s+(?=\\d)"))
                        .toList();
        var keys = new LinkedHashSet<String>();
        for (String part : parts) {
            var meant = choices.meant(part);
            if (meant.size() != 1) {
                return new Reading.Refused(
                        choices.refusal(part, setting.has(Ability.BUTTONS)) + " Several are welcome, like \"1, 2\".");
            }
            keys.add(meant.get(0).key());
        }
        var inOrder = new ArrayList<String>();
        slot.question().options().stream()
                .map(Option::key)
                .filter(keys::contains)
                .forEach(inOrder::add);
        return new Reading.Taken(inOrder, List.of());
    }

    private Reading date(Slot slot, String words) {
        var day = DateReading.read(words, setting.today(), setting.person().workingDays());
        if (day.isPresent()) {
            return Reading.taken(day.get().toString());
        }
        var right = examples.date(slot);
        return new Reading.Refused(
                DateReading.readsTwoWays(words)
                        ? "\"" + Said.echo(words) + "\" can be read in two ways. Please give a date like " + right + "."
                        : "I can't read \"" + Said.echo(words) + "\" as a date. Please give one like " + right + ".");
    }

    private Reading number(Slot slot, String words) {
        var number = NumberReading.read(words, false);
        if (number.isPresent()) {
            return Reading.taken(number.get().toPlainString());
        }
        return new Reading.Refused(
                NumberReading.readsTwoWays(words)
                        ? "\"" + Said.echo(words) + "\" can be read in two ways. Please write "
                                + NumberReading.eitherWay(words) + "."
                        : "I can't read \"" + Said.echo(words) + "\" as a number. Please give one like "
                                + examples.number(slot) + ".");
    }

    private Reading money(Slot slot, String words) {
        var found = MoneyReading.read(words);
        var currency = found.flatMap(MoneyReading.Found::currency)
                .or(() -> slot.question().currency());
        var right = examples.money(slot);
        if (found.isEmpty()) {
            return new Reading.Refused("I can't read \"" + Said.echo(words)
                    + "\" as an amount of money. Please give one like " + right + ".");
        } else if (currency.isEmpty()) {
            return new Reading.Refused("Which currency is that? Please write it like " + right + ".");
        }
        int decimals = MoneyReading.decimals(currency.get());
        if (found.get().amount().scale() > decimals) {
            return new Reading.Refused(currency.get()
                    + (decimals == 0 ? " has no decimals." : " has no more than " + decimals + " decimals.")
                    + " Please give an amount like " + right + ".");
        }
        var amount = MoneyReading.written(currency.get(), found.get().amount());
        return Reading.taken(new Money(currency.get(), amount).toString());
    }

    private Reading named(Slot slot, String words) {
        var office = setting.person().office();
        var kind = slot.question().refersTo();
        boolean me = kind.equals(References.PERSON) && List.of("me", "myself").contains(Said.plain(words));
        if (me) {
            return Reading.taken(Long.toString(setting.person().id()));
        }
        var found = references.find(office, kind, words);
        if (found.size() == 1) {
            return Reading.taken(found.get(0).key());
        } else if (found.size() > 1) {
            return new Reading.Which("\"" + Said.echo(words) + "\" could be more than one. Which do you mean?", found);
        }
        var nearest = references.nearest(office, kind, words);
        return nearest.isEmpty()
                ? new Reading.Refused("I don't know \"" + Said.echo(words) + "\". Please give "
                        + (kind.equals(References.PERSON)
                                ? "the name of somebody in the office."
                                : "the name of a " + kind.replace('-', ' ') + "."))
                : new Reading.Which("I don't know \"" + Said.echo(words) + "\". Is it one of these?", nearest);
    }
}
