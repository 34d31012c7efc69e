package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Intake;
import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Progress;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.WeeklyStatus;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However somebody finds the way through a dialog, what counts in the end is what they said last. */
class EngineProperties {

    private static final Given INVOICES = Given.of(Map.of("title", "Invoices print twice"));
    private static final Given PROJECTS = new Given(
            Map.of(),
            Map.of(
                    "projects",
                    List.of(
                            new Subject("a", "Alpha", Map.of("last", "on track")),
                            new Subject("b", "Beta", Map.of()),
                            new Subject("c", "Gamma", Map.of("last", "at risk")))));

    /** An answer to every question of the intake; which are asked depends on the size. */
    private static Map<String, String> answers(Random random) {
        var answers = new TreeMap<String, String>();
        answers.put("size", List.of("fix", "change", "project", "launch").get(random.nextInt(4)));
        for (String words : List.of("today", "gain", "risk", "proof", "way-back")) {
            answers.put(words, "words " + random.nextInt(1000));
        }
        for (String date : List.of("costs-from", "wanted-by", "promised-for")) {
            answers.put(date, "2027-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
        }
        answers.put("ask", List.of("Ana", "Dana", "Ben Oak").get(random.nextInt(3)));
        answers.put("sponsor", List.of("Ana", "Dana", "Ben Ash").get(random.nextInt(3)));
        answers.put("teams-that-agree", "one\ntwo " + random.nextInt(100));
        answers.put("needs", random.nextBoolean() ? "nothing" : "a key");
        return answers;
    }

    private static AnswerKey due(Chat chat, Dialog dialog) {
        return new Progress(new Known(dialog, chat.run()), chat.setting())
                .next()
                .map(due -> due.slot().key())
                .orElse(null);
    }

    /** What counts: values by key, without when and how they were given. */
    private static Map<String, List<String>> result(Chat chat) {
        var result = new LinkedHashMap<String, List<String>>();
        chat.engine()
                .answers(chat.run())
                .inOrder()
                .forEach(answer -> result.put(answer.key().toString(), answer.values()));
        return result;
    }

    private static Chat straight(Dialog dialog, Given given, Map<String, String> answers) {
        var chat = Chat.with(dialog).begin(dialog.name(), given);
        for (var due = due(chat, dialog); due != null; due = due(chat, dialog)) {
            chat.says(answers.get(due.question()));
        }
        return chat;
    }

    @Property(tries = 100)
    void anyWayWithBackAndChangesLeadsToTheSameResult(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var dialog = Intake.dialog();
        var wanted = answers(random);
        var expected = result(straight(dialog, INVOICES, wanted));

        var chat = Chat.with(dialog).begin("intake", INVOICES);
        for (int step = 0; step < 40; step++) {
            var due = due(chat, dialog);
            switch (random.nextInt(10)) {
                case 0 -> chat.says("back");
                case 1 -> chat.says("change size");
                case 2 -> chat.says("help");
                case 3 -> chat.says("stop").took(chat.engine().resume(chat.setting(), chat.run()));
                case 4 -> chat.says("change " + (due == null ? "today" : "needs"));
                case 8 -> chat.says("make it bigger");
                case 9 -> chat.says("make it smaller");
                case 5 -> chat.says(due == null ? "hm" : answers(random).get(due.question()));
                default -> chat.says(due == null ? "ask" : wanted.get(due.question()));
            }
        }
        for (String question : wanted.keySet()) {
            correct(chat, dialog, question, wanted);
        }
        correct(chat, dialog, "size", wanted);
        finish(chat, dialog, wanted);
        // A branch that size opened late may still hold words of the wandering.
        for (String question : wanted.keySet()) {
            correct(chat, dialog, question, wanted);
            finish(chat, dialog, wanted);
        }

        assertThat(result(chat)).isEqualTo(expected);
        assertThat(chat.says("send").outcome()).isEqualTo(Step.Outcome.FINISHED);
    }

    private static void correct(Chat chat, Dialog dialog, String question, Map<String, String> wanted) {
        if (chat.answer(question).isPresent()) {
            chat.says("change " + question);
            if (AnswerKey.of(question).equals(due(chat, dialog))) {
                chat.says(wanted.get(question));
            }
        }
    }

    private static void finish(Chat chat, Dialog dialog, Map<String, String> wanted) {
        for (var due = due(chat, dialog); due != null; due = due(chat, dialog)) {
            chat.says(wanted.get(due.question()));
        }
    }

    @Property(tries = 100)
    void chatAndFormLeadToTheSameResult(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 13) int inChat) {
        var dialog = Intake.dialog();
        var wanted = answers(new Random(seed));
        var expected = result(straight(dialog, INVOICES, wanted));

        var chat = Chat.with(dialog).begin("intake", INVOICES);
        for (int answer = 0; answer < inChat && due(chat, dialog) != null; answer++) {
            chat.says(wanted.get(due(chat, dialog).question()));
        }
        for (int page = 0; page < 3 && chat.outcome() != Step.Outcome.REVIEWING; page++) {
            var values = new LinkedHashMap<>(chat.took(Step.show(
                            chat.run(), Step.Outcome.ASKING, chat.engine().form(chat.setting(), chat.run())))
                    .fields());
            values.replaceAll((name, held) -> held.isEmpty() ? List.of(wanted.get(name)) : held);
            chat.took(
                    chat.engine().fillIn(chat.setting(), chat.run(), chat.run().id() + "||", values));
        }

        assertThat(result(chat)).isEqualTo(expected);
    }

    /** Chat takes the run apart between any two lines; here it is also asked again, as after a restart. */
    @Property(tries = 100)
    void aRestartAnywhereChangesNothing(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 11) Integer> moves) {
        var words = List.of(
                "no change",
                "at risk",
                "off track",
                "done",
                "on track",
                "skip",
                "back",
                "yes",
                "@Dana maybe",
                "next week",
                "change health",
                "keep");
        var straight = Chat.with(WeeklyStatus.dialog()).begin("weekly-status", PROJECTS);
        var restarted = Chat.with(WeeklyStatus.dialog()).begin("weekly-status", PROJECTS);
        for (int move : moves) {
            if (straight.run().state() != Run.State.ASKING) {
                break;
            }
            straight.says(words.get(move));
            restarted.took(restarted.engine().askAgain(restarted.setting(), restarted.run()));
            restarted.says(words.get(move));
            assertThat(restarted.step().outcome()).isEqualTo(straight.step().outcome());
            assertThat(restarted.run()).isEqualTo(straight.run());
        }
    }

    @Property(tries = 100)
    void noWordsBreakADialogOrAreHalfStored(@ForAll @Size(max = 40) List<String> words) {
        var dialog = WeeklyStatus.dialog();
        var chat = Chat.with(dialog).begin("weekly-status", PROJECTS);
        for (String each : words) {
            if (chat.run().state() == Run.State.ASKING) {
                chat.says(each);
                if (chat.outcome() != Step.Outcome.FINISHED) {
                    assertThat(chat.said()).isNotBlank();
                }
                assertEveryStoredChoiceIsAnOption(chat, dialog);
            }
        }
    }

    private static void assertEveryStoredChoiceIsAnOption(Chat chat, Dialog dialog) {
        var wrong = new ArrayList<Answer>();
        for (Answer answer : chat.run().answers().values()) {
            var question =
                    dialog.question(answer.key().question()).orElseThrow().question();
            if (question.kind().isChoice()
                    && !answer.values().stream()
                            .allMatch(key -> question.option(key).isPresent())) {
                wrong.add(answer);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
