package dev.runway.core.dialog.engine;

import static dev.runway.core.dialog.WeeklyStatus.Health.AT_RISK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Intake;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.WeeklyStatus;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final Given INVOICES = Given.of(Map.of("title", "Invoices print twice"));
    private static final Map<String, List<String>> FIX = Map.of(
            "size", List.of("fix"),
            "today", List.of("Two copies"),
            "costs-from", List.of("2026-12-01"),
            "ask", List.of("Dana"),
            "needs", List.of("access\na key"));

    private static Chat intake() {
        return Chat.with(Intake.dialog()).begin("intake", INVOICES);
    }

    private static Form form(Chat chat) {
        return chat.engine().form(chat.setting(), chat.run());
    }

    private static Chat fillIn(Chat chat, Map<String, List<String>> values) {
        return chat.took(
                chat.engine().fillIn(chat.setting(), chat.run(), form(chat).argument(), values));
    }

    private static Map<String, List<String>> but(Map<String, List<String>> values, String field, String... filled) {
        var other = new LinkedHashMap<>(values);
        other.put(field, List.of(filled));
        return other;
    }

    @Test
    void wrongFieldsAreRefusedInTheWordsOfTheChatAndRightOnesAreKept() {
        var wrong = but(but(but(FIX, "costs-from", "soon"), "ask", "Ben"), "needs");
        var chat = fillIn(intake(), wrong);
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REFUSED);
        assertThat(chat.step().refused())
                .containsOnly(
                        Map.entry(
                                "costs-from",
                                "I can't read \"soon\" as a date. Please give one like 3 December or 2026-12-03."),
                        Map.entry("ask", "\"Ben\" could be more than one. Which do you mean? Ben Oak or Ben Ash?"),
                        Map.entry("needs", "Please give one thing a line, or \"nothing\"."));
        assertThat(chat.answer("today")).contains("Two copies");
        assertThat(fillIn(chat, FIX).outcome()).isEqualTo(Step.Outcome.REVIEWING);
    }

    @Test
    void theRefusedFormIsAsItWasFilledInWithEachSentenceAtItsField() {
        var step = fillIn(intake(), but(FIX, "costs-from", "soon")).step();
        var form = ((Reply.Refuse) Reply.refuse(step.refused(), step.form().orElseThrow())).form();

        assertThat(form.fields())
                .filteredOn(field -> field.name().equals("costs-from"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.values()).containsExactly("soon");
                    assertThat(field.error()).startsWith("I can't read \"soon\" as a date.");
                });
        assertThat(form.fields())
                .filteredOn(field -> field.name().equals("today"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.values()).containsExactly("Two copies");
                    assertThat(field.error()).isEmpty();
                });
    }

    @Test
    void anEmptyFieldThatIsNeededIsRefused() {
        var chat = fillIn(intake(), but(FIX, "today", " "));
        assertThat(chat.step().refused())
                .containsExactly(Map.entry("today", "Please answer this one. What you filled in elsewhere is kept."));
    }

    @Test
    void aFieldThatThePlatformLeavesOutIsAnEmptyOne() {
        var values = new LinkedHashMap<>(FIX);
        values.remove("today");
        assertThat(fillIn(intake(), values).step().refused()).containsOnlyKeys("today");
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefused() {
        assertThat(fillIn(intake(), but(FIX, "size", "enormous")).step().refused())
                .containsEntry("size", "That choice is no longer there. Please choose again.");
    }

    @Test
    void aFormThatIsCompleteLeadsToTheSummary() {
        var chat = fillIn(intake(), FIX);
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.said()).contains("Ask: Dana", "Needed to start: access; a key", "(Send)");
    }

    @Test
    void aBranchThatUnfoldsIsShownBeforeTheSummary() {
        var chat = fillIn(intake(), but(FIX, "size", "change"));
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.ASKING);
        assertThat(chat.fields())
                .containsEntry("today", List.of("Two copies"))
                .containsEntry("gain", List.of())
                .containsEntry("needs", List.of("access\na key"));
        var more = but(but(chat.fields(), "gain", "A day a week"), "wanted-by", "friday");
        assertThat(fillIn(chat, more).outcome()).isEqualTo(Step.Outcome.REVIEWING);
    }

    @Test
    void aChangedFieldUnfoldsItsBranchAndKeepsWhatIsTyped() {
        var chat = intake();
        var typed = Map.of("size", List.of("launch"), "today", List.of("Two"), "costs-from", List.of("so"));
        chat.took(
                chat.engine().formChanged(chat.setting(), chat.run(), form(chat).argument(), typed));
        assertThat(chat.fields())
                .containsKeys("promised-for", "way-back")
                .containsEntry("costs-from", List.of("so"))
                .containsEntry("today", List.of("Two"));
        assertThat(chat.answer("size")).contains("launch");
        assertThat(chat.answer("costs-from")).isEmpty();
    }

    @Test
    void aClosedFormKeepsWhatWasFilledInAndGoesOnInChat() {
        var chat = intake();
        var filled = Map.of("size", List.of("fix"), "today", List.of("Two copies"), "costs-from", List.of("so"));
        chat.took(
                chat.engine().formClosed(chat.setting(), chat.run(), form(chat).argument(), filled));
        assertThat(chat.said())
                .isEqualTo("I kept what you filled in. We can go on here.\nWhen does it start to cost us?");
        assertThat(chat.answer("today")).contains("Two copies");
    }

    @Test
    void aFormClosedWithoutAWordLosesNothing() {
        var chat = intake().says("fix");
        chat.took(
                chat.engine().formClosed(chat.setting(), chat.run(), form(chat).argument(), Map.of()));
        assertThat(chat.words())
                .isEqualTo("Nothing is lost. We can go on here, or say \"later\" or \"stop\".\n"
                        + "What goes wrong today, and for whom?");
    }

    @Test
    void aStaleFormThatIsClosedChangesNothing() {
        var sent = fillIn(intake(), FIX).says("send");
        var form = form(sent).argument();
        var after = sent.engine().formClosed(sent.setting(), sent.run(), form, but(FIX, "today", "Other"));
        assertThat(after).isEqualTo(Step.silent(sent.run()));
        var draft = intake().says("stop");
        var kept = draft.engine().formClosed(draft.setting(), draft.run(), form, FIX);
        assertThat(kept.say()).isEmpty();
        assertThat(kept.run().state()).isEqualTo(Run.State.DRAFT);
        assertThat(kept.run().answers()).hasSize(5);
        var over = draft.run().in(Run.State.STOPPED);
        assertThat(draft.engine().fillIn(draft.setting(), over, form, FIX).outcome())
                .isEqualTo(Step.Outcome.OLD_PRESS);
    }

    @Test
    void whatWasBegunInChatIsFinishedInAFormAndTheOtherWayRound() {
        var chat =
                intake().says("fix", "Two copies", "tomorrow", "Dana", "form").presses("Go on in a form");
        assertThat(chat.fields())
                .containsEntry("size", List.of("fix"))
                .containsEntry("costs-from", List.of("2026-11-27"))
                .containsEntry("ask", List.of("Dana"));
        var before = chat.run().answers().get(AnswerKey.of("today"));
        fillIn(chat, but(chat.fields(), "needs", "nothing"));
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REVIEWING);
        assertThat(chat.run().answers().get(AnswerKey.of("today"))).isEqualTo(before);
        assertThat(chat.says("change today", "Three copies").words()).contains("Today: Three copies");
        assertThat(form(chat).fields().stream()
                        .filter(field -> field.name().equals("needs"))
                        .findFirst())
                .hasValueSatisfying(field -> assertThat(field.values()).containsExactly("nothing"));
    }

    @Test
    void everySubjectHasItsHeadingAndItsFields() {
        var given = new Given(
                Map.of(),
                Map.of(
                        "projects",
                        List.of(
                                new Subject(
                                        "pay", "Payments Gateway", Map.of("last", "on track", "since", " last week")),
                                new Subject("wiki", "Wiki Move", Map.of()))));
        var chat =
                Chat.with(WeeklyStatus.dialog()).begin("weekly-status", given).says("no change", "at risk");
        assertThat(PlainText.of(form(chat))).isEqualTo("""
                        Weekly status
                        Payments Gateway
                        Payments Gateway was on track last week. How is it now? [x] No change  [ ] On track  [ ] At risk  [ ] Off track  [ ] Done  [ ] Paused
                        Wiki Move
                        How is Wiki Move? [ ] On track  [x] At risk  [ ] Off track  [ ] Done  [ ] Paused
                        What is going on, in a sentence or two? (280 characters)
                          Up to 280 characters.
                        What would help most? (optional)
                          Up to 1000 characters.
                        What does it mean for the business if it stays like this? A rough line is fine. (optional)
                          Up to 1000 characters.
                        (Go on)""");
        var fields = form(chat).fields();
        assertThat(fields).extracting(Field::name).contains("pay/health", "wiki/what");
        assertThat(fields.stream().filter(Field::unfolds).map(Field::name))
                .containsExactly("pay/health", "wiki/health", "wiki/help");
        fillIn(chat, but(chat.fields(), "wiki/what", "Rain"));
        assertThat(chat.engine().answers(chat.run()).get("wiki", WeeklyStatus.HEALTH))
                .contains(AT_RISK);
        assertThat(chat.engine().answers(chat.run()).answer("wiki", WeeklyStatus.HELP))
                .hasValueSatisfying(help -> assertThat(help.skipped()).isTrue());
    }

    @Test
    void aFormThatIsAllNoChangeStillLeadsToTheSummary() {
        var given = new Given(
                Map.of(),
                Map.of("projects", List.of(new Subject("pay", "Payments Gateway", Map.of("last", "on track")))));
        var chat = Chat.with(WeeklyStatus.dialog()).begin("weekly-status", given);
        assertThat(fillIn(chat, Map.of("pay/health", List.of("no-change"))).outcome())
                .isEqualTo(Step.Outcome.REVIEWING);
    }
}
