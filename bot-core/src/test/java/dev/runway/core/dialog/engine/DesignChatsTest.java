package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Intake;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.WeeklyStatus;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chats that the design shows, word for word as far as the engine speaks in them. */
class DesignChatsTest {

    private static final Given PROJECTS = new Given(
            Map.of("greeting", "Good morning"),
            Map.of(
                    "projects",
                    List.of(
                            new Subject("pay", "Payments Gateway", Map.of("last", "on track", "since", " last week")),
                            new Subject("ledger", "Ledger Move", Map.of("last", "on track", "since", " last week")))));

    @Test
    void aWeeklyStatusInAMinute() {
        var chat = Chat.with(WeeklyStatus.dialog()).at("2026-11-26T10:00").begin("weekly-status", PROJECTS);
        assertThat(chat.said()).isEqualTo("""
                        Good morning, Ana. Your weekly update, for Payments Gateway and Ledger Move. The project office and the people who follow them will read it.
                        Payments Gateway was on track last week. How is it now?
                        (No change in both) (No change) (On track) (At risk) (Off track) (More)""");
        assertThat(chat.says("no change").said()).isEqualTo("""
                        Payments Gateway: on track, as last week.
                        Ledger Move was on track last week. How is it now?
                        (No change) (On track) (At risk) (Off track) (More)""");
        assertThat(chat.presses("At risk").said())
                .isEqualTo("What is going on, in a sentence or two? (280 characters)");
        assertThat(chat.says("HSM cert rotation blocked, vendor lead time 3 wks")
                        .said())
                .isEqualTo("What would help most?\n(Skip)");
        assertThat(chat.says("someone to push the vendor, maybe @Dana").said())
                .isEqualTo("Shall I ask Dana?\n(Yes) (Not yet)");
        var byWhen = "By when do you need it?\n(This week) (Next week) (Pick a date) (Skip)";
        assertThat(chat.says("yes").said()).isEqualTo(byWhen);
        var business = "What does it mean for the business if it stays like this? A rough line is fine.\n(Skip)";
        assertThat(chat.says("next week").said()).isEqualTo(business);
        assertThat(chat.answer("ledger/by")).contains("2026-12-04");
        assertThat(chat.says("back").said()).isEqualTo(byWhen);
        assertThat(chat.says("2026-12-02").said()).isEqualTo(business);
        assertThat(chat.says("card payments in Spain start 3 weeks late").said())
                .isEqualTo("""
                        That is all. Shall I send this?
                          Payments Gateway: on track (no change)
                          Ledger Move: at risk
                            HSM cert rotation blocked, vendor lead time 3 wks
                            Help: someone to push the vendor, maybe @Dana (I will ask Dana, by 2 December)
                            For the business: card payments in Spain start 3 weeks late
                        (Send) (Change an answer) (Stop)""");
        assertThat(chat.says("send").outcome()).isEqualTo(Step.Outcome.FINISHED);
        assertThat(chat.run().state()).isEqualTo(Run.State.DONE);
        var closing = chat.engine()
                .closing(
                        chat.setting(),
                        chat.run(),
                        Map.of("channel", "#portfolio", "when", "Friday at 15:00 your time"));
        assertThat(dev.runway.core.message.PlainText.of(closing))
                .isEqualTo(
                        "Thank you. It will be in #portfolio on Friday at 15:00 your time, and you can edit it any time."
                                + "\n(Edit)");
        assertThat(chat.engine().answers(chat.run()).mentioned("ledger", WeeklyStatus.HELP))
                .containsExactly("2");
    }

    @Test
    void noChangeInBothIsSentInOnePress() {
        var chat = Chat.with(WeeklyStatus.dialog())
                .begin("weekly-status", PROJECTS)
                .presses("No change in both");
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.FINISHED);
        assertThat(chat.engine().answers(chat.run()).get("ledger", WeeklyStatus.HEALTH))
                .contains(WeeklyStatus.Health.NO_CHANGE);
    }

    @Test
    void aLateAnswer() {
        var wiki = new Given(
                Map.of(), Map.of("projects", List.of(new Subject("wiki", "Wiki Move", Map.of("last", "on track")))));
        var chat = Chat.with(WeeklyStatus.dialog()).begin("weekly-status", wiki);
        assertThat(chat.said())
                .isEqualTo(
                        "Wiki Move was on track. How is it now?\n(No change) (On track) (At risk) (Off track) (More)");
        assertThat(chat.says("done").said())
                .isEqualTo("Congratulations to the team. Anything worth telling others, in a sentence?\n(Skip)");
        assertThat(chat.says("12,400 pages moved, 3 lost links fixed").said()).isEqualTo("""
                        That is all. Shall I send this?
                          Wiki Move: done
                            12,400 pages moved, 3 lost links fixed
                        (Send) (Change an answer) (Stop)""");
    }

    @Test
    void aFixTakesFiveAnswers() {
        var chat = Chat.with(Intake.dialog())
                .at("2026-11-23T11:00")
                .begin("intake", Given.of(Map.of("title", "Invoices print twice")));
        var sizes = "(A fix, days) (A change, weeks) (A project, months) (A launch, customers will see it)";
        assertThat(chat.said())
                .isEqualTo(
                        "Let's see what you need to feel confident starting \"Invoices print twice\". How big is it?\n"
                                + sizes);
        assertThat(chat.says("tiny").said()).isEqualTo("I don't know \"tiny\". Press one, or type 1 to 4.\n" + sizes);
        assertThat(chat.says("1").said()).isEqualTo("What goes wrong today, and for whom?");
        assertThat(chat.says("Shops in Spian send two copies of every invoice").said())
                .isEqualTo("When does it start to cost us?");
        assertThat(chat.says("tomorrow").said()).isEqualTo("Who can we ask about it?");
        assertThat(chat.says("@Ana").said())
                .isEqualTo("What do you need to feel confident starting? One thing a line, or \"nothing\".");
        assertThat(chat.says("access to the print server logs").said()).isEqualTo("""
                        Here is your request. Shall I send it?
                          Invoices print twice · a fix
                          Today: Shops in Spian send two copies of every invoice
                          Costs us from: 24 November 2026
                          Ask: Ana
                          Needed to start: access to the print server logs
                        (Send) (Change an answer) (Make it bigger) (Stop)""");
        assertThat(chat.says("change today").said())
                .isEqualTo(
                        "What goes wrong today, and for whom? You said: \"Shops in Spian send two copies of every invoice\".");
        assertThat(chat.says("Shops in Spain send two copies of every invoice").words())
                .contains("Here is your request")
                .contains("Shops in Spain");
        assertThat(chat.says("make it bigger").said())
                .isEqualTo("As a change I need two more answers; the rest I keep."
                        + " What would it save or earn in a year, roughly?");
        assertThat(chat.says("stop").said())
                .isEqualTo("Stopped, and kept as a draft for 14 days. Say \"intake\" to go on.");
        assertThat(chat.run().state()).isEqualTo(Run.State.DRAFT);
    }
}
