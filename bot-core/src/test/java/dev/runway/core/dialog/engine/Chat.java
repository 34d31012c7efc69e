package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Ability;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ana talks to the engine. Between two lines the run is taken apart and put together again, as a store would. */
final class Chat {

    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final Person ANA = new Person(
            7,
            1,
            "Ana",
            "ana@acme.example",
            LISBON,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(),
            Set.of());
    static final Place DIRECT = new Place(new Workspace(7, "test", "w"), "d-ana", Place.Kind.DIRECT, "Ana");
    static final Button OFFICE = Button.of("office.talk", "", "Talk to the project office");

    private final DialogEngine engine;
    private Instant now;
    private Set<Ability> abilities = EnumSet.allOf(Ability.class);
    private Run run;
    private Step step;
    private int events;

    private Chat(Dialog... dialogs) {
        engine = Engine.over(Dialogs.of(dialogs), new SomePeople(), Remarks.none(), List.of(OFFICE));
    }

    static Chat with(Dialog... dialogs) {
        return new Chat(dialogs).at("2026-11-26T10:00");
    }

    /** @param local in Lisbon */
    Chat at(String local) {
        now = LocalDateTime.parse(local).atZone(LISBON).toInstant();
        return this;
    }

    Chat on(Set<Ability> platform) {
        abilities = platform;
        return this;
    }

    Setting setting() {
        return new Setting(ANA, now, abilities);
    }

    DialogEngine engine() {
        return engine;
    }

    Chat begin(String dialog, Given given) {
        run = engine.fresh(setting(), new UUID(0, 1), DIRECT, dialog, given);
        return took(engine.begin(setting(), run));
    }

    Chat begin(String dialog) {
        return begin(dialog, Given.nothing());
    }

    Chat says(String... words) {
        for (String each : words) {
            events++;
            took(engine.hear(setting(), run, each, "e" + events));
        }
        return this;
    }

    Chat presses(String label) {
        return pressesOn(step, label);
    }

    /** A button on an older message. */
    Chat pressesOn(Step older, String label) {
        var button = older.say().orElseThrow().buttons().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No (" + label + ") in " + PlainText.of(older.say().get())));
        return took(engine.press(setting(), run, button.argument()));
    }

    Chat took(Step next) {
        step = next;
        run = restored(next.run());
        return this;
    }

    Chat run(Run other) {
        run = other;
        return this;
    }

    Run run() {
        return run;
    }

    Step step() {
        return step;
    }

    Step.Outcome outcome() {
        return step.outcome();
    }

    /** What the bot said last, as plain lines. */
    String said() {
        return step.say().map(PlainText::of).orElse("");
    }

    /** Without what may be pressed. */
    String words() {
        return step.say().map(Message::withoutButtons).map(PlainText::of).orElse("");
    }

    List<String> labels() {
        return step.say().stream()
                .flatMap(message -> message.buttons().stream())
                .map(Button::label)
                .toList();
    }

    Map<String, List<String>> fields() {
        var values = new LinkedHashMap<String, List<String>>();
        step.form()
                .orElseGet(() -> engine.form(setting(), run))
                .fields()
                .forEach(field -> values.put(field.name(), field.values()));
        return values;
    }

    Optional<String> answer(String key) {
        return Optional.ofNullable(run.answers().get(AnswerKey.parse(key)))
                .map(answer -> String.join("|", answer.values()));
    }

    private static Run restored(Run run) {
        return new Run(
                UUID.fromString(run.id().toString()),
                run.office(),
                run.person(),
                run.place(),
                run.dialog(),
                run.version(),
                new Given(new LinkedHashMap<>(run.given().values()), run.given().subjects()),
                new LinkedHashMap<>(run.answers()),
                run.reopened().map(AnswerKey::toString).map(AnswerKey::parse),
                run.wrong(),
                run.state(),
                run.began(),
                run.heard(),
                run.nudged(),
                run.until(),
                run.sent().map(sent -> new Run.Sent(sent.version(), new LinkedHashMap<>(sent.answers()))),
                run.stands());
    }
}
