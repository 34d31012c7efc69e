package dev.runway.app.chat;

import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Person;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.platform.Incoming;
import dev.runway.testkit.platform.Transcript;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody answering one dialog in their direct messages, through the real inbox, on a given way. */
final class Interview {

    private static final int MOST_QUESTIONS = 200;

    private final ChatStage stage;
    private final TranscriptPlatform platform;
    private final String who;
    private final Dialog dialog;
    private final Way way;
    private final Typical typical;
    private UUID run;
    private int events;

    Interview(ChatStage stage, TranscriptPlatform platform, String who, Dialog dialog, Way way, Typical typical) {
        this.stage = stage;
        this.platform = platform;
        this.who = who;
        this.dialog = dialog;
        this.way = way;
        this.typical = typical;
    }

    /** Whoever it is, as the directory has them. */
    Person person() {
        return stage.store().directory().person(platform.account(who)).orElseThrow();
    }

    /** Says it, and returns what the bot answered them. */
    String say(String words) {
        int before = platform.transcript().size();
        var place = platform.direct(who);
        var envelope =
                new Incoming.Envelope("interview-" + ++events, platform.account(who), platform.profile(who), place);
        var reply = stage.receive(new Incoming.Said(envelope, words));
        platform.carry(reply, platform.account(who), place, Optional.empty());
        stage.deliver();
        return platform.transcript().since(before).stream()
                .filter(event -> TranscriptPlatform.sameSpot(event.place(), place))
                .map(Transcript.Event::text)
                .collect(Collectors.joining("\n"));
    }

    /** The run that was begun. */
    Run run() {
        var runs = stage.store().runs();
        if (run == null) {
            run = runs.asking(person().office(), person().id())
                    .filter(found -> found.dialog().equals(dialog.name()))
                    .orElseThrow(() -> new AssertionError("The dialog \"" + dialog.name() + "\" did not begin."))
                    .id();
        }
        return runs.find(person().office(), run).orElseThrow();
    }

    /** The question that is open; empty at the summary. */
    Optional<AnswerKey> open() {
        var known = run();
        return known.reopened().or(() -> fields(known).stream()
                .map(field -> AnswerKey.parse(field.name()))
                .filter(key -> !known.answers().containsKey(key))
                .findFirst());
    }

    /** Where that question is asked on this way: of the last subject, after all the others. */
    AnswerKey keyOf(Asked asked) {
        var subject = run().given().subjects().getOrDefault(asked.subjects(), List.of()).stream()
                .reduce((one, later) -> later)
                .map(last -> last.key())
                .orElse("");
        return AnswerKey.of(subject, asked.key());
    }

    /** What people call that answer in "change …". */
    String nameOf(AnswerKey key) {
        return (key.subject() + " " + key.question()).replace('-', ' ').strip();
    }

    /** Answers rightly, question by question, until that one is open. */
    void goTo(AnswerKey key) {
        for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
            var open = open().orElseThrow(() -> new AssertionError("The summary came before " + key + " was asked."));
            if (open.equals(key)) {
                return;
            }
            answer(false);
        }
        throw new AssertionError("After " + MOST_QUESTIONS + " answers " + key + " was still not asked.");
    }

    /** Answers rightly, question by question, until the summary is shown. */
    void goToSummary() {
        for (int asked = 0; open().isPresent(); asked++) {
            if (asked == MOST_QUESTIONS) {
                throw new AssertionError("After " + MOST_QUESTIONS + " answers there was still no summary.");
            }
            answer(false);
        }
    }

    /** @return what the bot said */
    String answer(boolean second) {
        var key = open().orElseThrow();
        var asked = dialog.question(key.question()).orElseThrow();
        return say(typical.right(asked, way.want(key.question()), second));
    }

    /** The run as a form, as it would be shown now. */
    Form form() {
        return form(run());
    }

    private List<Field> fields(Run known) {
        return form(known).fields();
    }

    private Form form(Run known) {
        var talk = stage.runway().conversations().talk();
        return talk.engine().form(new Setting(person(), stage.now(), platform.abilities()), known);
    }
}
