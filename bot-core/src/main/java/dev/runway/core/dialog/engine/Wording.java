package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Option;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.dialog.words.InWords;
import dev.runway.core.dialog.words.Template;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills in wordings: what was given, who is asked, and answers as people read them. */
final class Wording {

    /** A day without its year is understood when it is less than half a year away. */
    private static final int HALF_A_YEAR = 182;

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Known known;
    private final Setting setting;
    private final References references;

    Wording(Known known, Setting setting, References references) {
        this.known = known;
        this.setting = setting;
        this.references = references;
    }

    /** The question as this person reads it. */
    String asked(Slot slot) {
        return filled(known.template(slot), slot.subject());
    }

    String filled(String words, Optional<Subject> subject) {
        return filled(words, subject, Map.of());
    }

    /** @param more values that only the moment knows, such as what a closing tells */
    String filled(String words, Optional<Subject> subject, Map<String, String> more) {
        return Template.parse(words).filled(hole -> {
            var told = more.get(hole.name());
            return told != null ? told : value(hole, subject);
        });
    }

    /** Empty when a placeholder has nothing to say. */
    Optional<String> filledWhole(String words, Optional<Subject> subject) {
        boolean whole = Template.parse(words).holes().stream()
                .noneMatch(hole -> value(hole, subject).isBlank());
        return whole ? Optional.of(filled(words, subject)) : Optional.empty();
    }

    String label(Option option, Slot slot) {
        return filled(option.label(), slot.subject());
    }

    /** An answer inside a sentence. */
    String shown(Question<?> question, List<String> values, Optional<Subject> subject) {
        return shown(question, values, subject, false);
    }

    private String value(Template.Piece.Hole hole, Optional<Subject> subject) {
        var question = known.question(hole.name());
        if (question.isPresent()) {
            return hole.person()
                    ? known.mentioned(hole.name(), subject).stream()
                            .findFirst()
                            .map(key -> name(References.PERSON, key))
                            .orElse("")
                    : shown(question.get(), known.values(hole.name(), subject), subject, hole.full());
        }
        return switch (hole.name()) {
            case Template.NAME -> setting.person().name();
            case Template.SUBJECT -> subject.map(Subject::name).orElse("");
            default ->
                known.dialog().subjects().containsKey(hole.name())
                        ? InWords.joined(known.subjects(hole.name()).stream()
                                .map(Subject::name)
                                .toList())
                        : known.given(hole.name(), subject);
        };
    }

    private String shown(Question<?> question, List<String> values, Optional<Subject> subject, boolean full) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> String.join("", values);
            case SEVERAL -> String.join("; ", values);
            case ONE_OF, SEVERAL_OF, YES_NO ->
                InWords.joined(values.stream()
                        .map(key -> question.option(key)
                                .map(option -> filled(option.sentence(), subject))
                                .orElse(key))
                        .toList());
            case DATE ->
                values.stream().map(day -> day(LocalDate.parse(day), full)).collect(Collectors.joining());
            case NUMBER -> values.stream().map(Wording::number).collect(Collectors.joining());
            case MONEY -> values.stream().map(Money::parse).map(Money::inWords).collect(Collectors.joining());
            case PERSON, REFERENCE ->
                InWords.joined(values.stream()
                        .map(key -> name(question.refersTo(), key))
                        .toList());
        };
    }

    /** "2 December", with its year when it is half a year away or more. */
    String day(LocalDate day, boolean full) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(setting.today(), day)) < HALF_A_YEAR;
        return day.format(near && !full ? NEAR : FULL);
    }

    String name(String kind, String key) {
        return references
                .byKey(setting.person().office(), kind, key)
                .map(References.Named::name)
                .orElse(key);
    }

    /** Whether it may be answered now: somebody who has left may not. */
    boolean mayBeNamed(String kind, String key) {
        return references.find(setting.person().office(), kind, key).stream()
                .anyMatch(named -> named.key().equals(key));
    }

    private static String number(String stored) {
        var number = new BigDecimal(stored);
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
