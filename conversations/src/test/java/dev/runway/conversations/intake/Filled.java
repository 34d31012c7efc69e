package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project.Size;
import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.engine.Engine;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Ability;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ben fills in an intake, through the engine; what he is asked is written down. */
final class Filled {

    static final String TITLE = "Invoices print twice";

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
    private static final Person BEN = new Person(
            2,
            1,
            "Ben",
            "ben@acme.example",
            ZoneId.of("Europe/Lisbon"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(),
            Set.of());
    private static final Place DIRECT = new Place(new Workspace(1, "test", "acme"), "d-ben", Place.Kind.DIRECT, "Ben");

    private final Setting setting = new Setting(BEN, NOW, EnumSet.allOf(Ability.class));
    private final DialogEngine engine =
            Engine.over(Dialogs.of(Intake.dialog()), new OnlyDana(), Remarks.none(), List.of());
    private final Sizes sizes = new Sizes(Intake.dialog(), TITLE);
    private final List<String> typed = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private Step step;
    private int events;

    Filled(Size size) {
        var run = engine.fresh(setting, new UUID(0, 1), DIRECT, Intake.NAME, Given.of(Map.of("title", TITLE)));
        step = engine.begin(setting, run);
        say(Intake.SIZE.stored(size));
        answerAll();
        typed.clear();
    }

    Size size() {
        return engine.answers(step.run()).get(Intake.SIZE).orElseThrow();
    }

    /** Questions that were answered by typing since it was filled in, in that order. */
    List<String> typed() {
        return typed;
    }

    /** Questions that were answered by "keep". */
    List<String> confirmed() {
        return confirmed;
    }

    void say(String words) {
        step = engine.hear(setting, step.run(), words, "e" + ++events);
    }

    /** Answers what is asked until the summary is shown; what has an answer is kept. */
    void answerAll() {
        while (step.outcome() != Step.Outcome.REVIEWING) {
            var asked = open();
            var words = words();
            boolean hasAnswer = words.contains("You said: \"");
            (hasAnswer ? confirmed : typed).add(asked.key());
            say(hasAnswer ? "keep" : answer(asked));
            if (step.outcome() == Step.Outcome.REFUSED) {
                throw new AssertionError("Asked \"" + words + "\", and then: \"" + words() + "\".");
            }
        }
    }

    /** Values by question, of what counts at this size. */
    Map<String, List<String>> answers() {
        var values = new LinkedHashMap<String, List<String>>();
        for (Answer answer : engine.answers(step.run()).inOrder()) {
            values.put(answer.key().question(), answer.values());
        }
        return values;
    }

    /** The form once the size is changed in it. */
    Form formAt(Size size) {
        var form = engine.form(setting, step.run());
        return engine.formChanged(
                        setting, step.run(), form.argument(), Map.of("size", List.of(Intake.SIZE.stored(size))))
                .form()
                .orElseThrow();
    }

    private Asked open() {
        var words = words();
        var open = sizes.asked(size()).stream()
                .filter(asked -> words.contains(sizes.wording(asked, size())))
                .toList();
        if (open.size() != 1) {
            throw new AssertionError("\"" + words + "\" asks " + open.size() + " questions of a " + size() + ".");
        }
        return open.get(0);
    }

    private String words() {
        return step.say().map(Message::withoutButtons).map(PlainText::of).orElse("");
    }

    private static String answer(Asked asked) {
        return switch (asked.question().kind()) {
            case DATE -> "2027-06-0" + (1 + asked.key().length() % 9);
            case PERSON -> "Dana";
            case MONEY -> "40,000 EUR";
            default -> "my words on " + asked.key();
        };
    }

    private static final class OnlyDana implements References {

        private static final Named DANA = new Named("4", "Dana");

        @Override
        public List<Named> find(long office, String kind, String words) {
            return words.equals(DANA.name()) ? List.of(DANA) : List.of();
        }

        @Override
        public List<Named> nearest(long office, String kind, String words) {
            return List.of();
        }

        @Override
        public Optional<Named> byKey(long office, String kind, String key) {
            return Optional.of(DANA).filter(dana -> dana.key().equals(key));
        }

        @Override
        public List<Named> mentionedIn(long office, String words) {
            return List.of();
        }
    }
}
