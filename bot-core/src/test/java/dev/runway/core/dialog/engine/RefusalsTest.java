package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.platform.Ability;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private static final Question<String> MOOD = Question.oneOf("mood")
            .shown("on-track", "On track")
            .shown("off-track", "Off track")
            .shown("at-risk", "Ät risk")
            .shown("gone", "Gone")
            .behindMore("gone");

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("refusals")
    void refusesAndSaysWhatToDo(Chat chat, String words, String sentence) {
        var before = chat.run().answers();
        chat.says(words);
        assertThat(chat.outcome()).isEqualTo(Step.Outcome.REFUSED);
        assertThat(chat.words()).isEqualTo(sentence);
        assertThat(chat.run().answers()).isEqualTo(before);
        assertThat(chat.run().wrong()).isEqualTo(1);
    }

    static Stream<Arguments> refusals() {
        var money = Question.money("cost");
        var number = Question.number("pages");
        var date = Question.date("by");
        return Stream.of(
                refused(
                        Questions.at(Question.text("what").atMost(10)),
                        "twelve chars",
                        "That is 12 characters; 10 is the limit. Please shorten it by 2."),
                refused(
                        Questions.at(Question.text("what").atMost(3)),
                        "😀😀😀😀",
                        "That is 4 characters; 3 is the limit. Please shorten it by 1."),
                refused(
                        Questions.at(Question.several("needs").atMost(5)),
                        "one\ntwo",
                        "That is 7 characters; 5 is the limit. Please shorten it by 2."),
                refused(
                        Questions.at(
                                Question.text("called"), Check.nameIsFree("room", "There is one. Give another name.")),
                        "blue  ROOM",
                        "There is one. Give another name."),
                refused(Questions.at(MOOD), "tiny", "I don't know \"tiny\". Press one, or type 1 to 3."),
                refused(
                        Questions.at(MOOD),
                        "😀".repeat(3_000) + "\n\n",
                        "I don't know \"" + "😀".repeat(59) + "…\". Press one, or type 1 to 3."),
                refused(
                        Questions.at(date),
                        "some day,\n  when it is done",
                        "I can't read \"some day, when it is done\" as a date. Please give one like 3 December or 2026-12-03."),
                refused(Questions.at(MOOD), "5", "I don't know \"5\". Press one, or type 1 to 3."),
                refused(
                        Questions.at(MOOD),
                        "o",
                        "\"o\" could be \"On track\" or \"Off track\". Press one, or type 1 to 3."),
                refused(
                        Questions.at(Question.yesNo("ok")),
                        "maybe",
                        "I don't know \"maybe\". Press one, or type 1 or 2."),
                refused(
                        Questions.at(
                                Question.severalOf("days").shown("mo", "Monday").shown("tu", "Tuesday")),
                        "monday, someday",
                        "I don't know \"someday\". Press one, or type 1 or 2. Several are welcome, like \"1, 2\"."),
                refused(
                        Questions.at(date),
                        "32 May",
                        "I can't read \"32 May\" as a date. Please give one like 3 December or 2026-12-03."),
                refused(
                        Questions.at(date),
                        "2/12/2026",
                        "\"2/12/2026\" can be read in two ways. Please give a date like 3 December or 2026-12-03."),
                refused(
                        Questions.at(date, Check.daysAway(30, "It takes 30 days. Give a later date.")),
                        "soon",
                        "I can't read \"soon\" as a date. Please give one like 26 December or 2026-12-26."),
                refused(
                        Questions.at(date, Check.daysAway(30, "It takes 30 days. Give a later date.")),
                        "25 December",
                        "It takes 30 days. Give a later date."),
                refused(
                        Questions.at(date, Check.notPast("That is past. Give a day from today on.")),
                        "yesterday",
                        "That is past. Give a day from today on."),
                refused(
                        Questions.at(date, Check.withinDays(7, "Too far away. Give a day of this week.")),
                        "in 8 days",
                        "Too far away. Give a day of this week."),
                refused(
                        Questions.at(date, Check.onAWorkingDay("Nobody works then. Give a working day.")),
                        "2026-11-28",
                        "Nobody works then. Give a working day."),
                refused(Questions.at(number), "many", "I can't read \"many\" as a number. Please give one like 12."),
                refused(
                        Questions.at(number),
                        "1,234",
                        "\"1,234\" can be read in two ways. Please write 1234 or 1.2340."),
                refused(
                        Questions.at(number, Check.wholeNumber("Whole pages, please. Round it.")),
                        "1.5",
                        "Whole pages, please. Round it."),
                refused(
                        Questions.at(number, Check.atMost(5, "At most 5. Split it in two.")),
                        "x",
                        "I can't read \"x\" as a number. Please give one like 1."),
                refused(Questions.at(number, Check.atLeast(20, "At least 20.")), "19.99", "At least 20."),
                refused(
                        Questions.at(money),
                        "a lot",
                        "I can't read \"a lot\" as an amount of money. Please give one like 12,500 EUR."),
                refused(Questions.at(money), "12", "Which currency is that? Please write it like 12,500 EUR."),
                refused(
                        Questions.at(money.in("JPY")),
                        "12.5",
                        "JPY has no decimals. Please give an amount like 12,500 JPY."),
                refused(
                        Questions.at(money),
                        "12.345678 EUR",
                        "EUR has no more than 2 decimals. Please give an amount like 12,500 EUR."),
                refused(
                        Questions.at(Question.person("who")),
                        "Zed",
                        "I don't know \"Zed\". Please give the name of somebody in the office."),
                refused(Questions.at(Question.person("who")), "Danna", "I don't know \"Danna\". Is it one of these?"),
                refused(
                        Questions.at(Question.person("who")),
                        "Ben",
                        "\"Ben\" could be more than one. Which do you mean?"),
                refused(
                        Questions.at(Question.reference("where", "room")),
                        "Green",
                        "I don't know \"Green\". Please give the name of a room."),
                refused(
                        Questions.at(Question.text("what"), Check.atLeastSoMany(3, "A few words more, please.")),
                        "too short",
                        "A few words more, please."));
    }

    private static Arguments refused(Chat chat, String words, String sentence) {
        return Arguments.of(chat, words, sentence);
    }

    @Test
    void showsTheButtonsAgain() {
        assertThat(Questions.at(MOOD.optional()).says("tiny").labels())
                .containsExactly("On track", "Off track", "Ät risk", "More", "Skip");
        assertThat(Questions.at(Question.person("who")).says("Ben").labels()).containsExactly("Ben Oak", "Ben Ash");
    }

    @Test
    void offersWaysOutAfterThreeRefusalsAndForgetsThemAfterAnAnswer() {
        var chat = Questions.at(MOOD).says("a?", "b?");
        assertThat(chat.labels()).containsExactly("On track", "Off track", "Ät risk", "More");
        chat.says("c?");
        assertThat(chat.words())
                .isEqualTo(
                        "I don't know \"c?\". Press one, or type 1 to 3.\n"
                                + "If this is the wrong moment, we can put it off, go on in a form, or stop and keep what you said.");
        assertThat(chat.labels())
                .containsExactly(
                        "On track",
                        "Off track",
                        "Ät risk",
                        "More",
                        "Go on in a form",
                        "Later",
                        "Stop",
                        "Talk to the project office");
        assertThat(chat.says("back", "first again").run().wrong()).isZero();
    }

    @Test
    void doesNotOfferAFormWhereThereIsNone() {
        var chat = Questions.at(MOOD.optional())
                .on(EnumSet.complementOf(EnumSet.of(Ability.FORMS)))
                .says("a?", "b?", "c?");
        assertThat(chat.words()).contains("we can put it off, or stop and keep what you said.");
        assertThat(chat.labels())
                .containsExactly(
                        "On track",
                        "Off track",
                        "Ät risk",
                        "More",
                        "Skip",
                        "Later",
                        "Stop",
                        "Talk to the project office");
    }

    @Test
    void withoutButtonsEveryOptionIsInSightAndNumbered() {
        var chat = Questions.at(MOOD).on(Set.of()).says("tiny");
        assertThat(chat.words()).isEqualTo("I don't know \"tiny\". Type 1 to 4.");
        assertThat(chat.labels()).containsExactly("On track", "Off track", "Ät risk", "Gone");
        assertThat(chat.says("4").answer("mood")).contains("gone");
    }

    @Test
    void hearsNothingInAMessageWithoutWords() {
        var chat = Questions.at(MOOD).says("  ");
        assertThat(chat.words()).isEqualTo("I can only read words.\nAnd then?");
        assertThat(chat.run().wrong()).isZero();
    }

    @Test
    void aRefusedChangeLeavesTheAnswerAsItWas() {
        var chat = Questions.at(MOOD).says("at risk", "change mood", "awful");
        assertThat(chat.answer("mood")).contains("at-risk");
        assertThat(chat.says("keep").outcome()).isEqualTo(Step.Outcome.REVIEWING);
    }

    @Test
    void aNumberIsNobodysName() {
        var chat = Questions.at(Question.person("who")).says("1");
        assertThat(chat.said()).isEqualTo("Please give a name rather than a number.");
        assertThat(chat.answer("who")).isEmpty();
    }

    @Test
    void withoutButtonsNamesAreToldInWords() {
        var chat = Questions.at(Question.person("who")).on(Set.of()).says("Ben");
        assertThat(chat.said()).isEqualTo("\"Ben\" could be more than one. Which do you mean? Ben Oak or Ben Ash?");
        assertThat(chat.says("1").outcome()).isEqualTo(Step.Outcome.REFUSED);
        assertThat(chat.says("2").words())
                .endsWith(
                        "If this is the wrong moment, say \"later\", or \"stop\" to leave it; what you said is kept.");
        assertThat(chat.says("Ben Ash").answer("who")).contains("4");
    }

    @Test
    void withoutButtonsANumberMeansWhatStandsThere() {
        var by = Question.date("by").suggesting("Tomorrow").optional();
        assertThat(Questions.at(by).on(Set.of()).says("1").answer("by")).contains("2026-11-27");
        assertThat(Questions.at(by).on(Set.of()).says("2").said()).startsWith("A date like");
        assertThat(Questions.at(by).on(Set.of()).says("3").answer("by")).contains("");
        assertThat(Questions.at(MOOD.optional()).on(Set.of()).says("5").answer("mood"))
                .contains("");
        assertThat(Questions.at(Question.number("pages").optional())
                        .on(Set.of())
                        .says("2")
                        .answer("pages"))
                .contains("2");
        assertThat(Questions.at(Question.text("what").optional())
                        .on(Set.of())
                        .says("1")
                        .answer("what"))
                .contains("1");
    }

    @Test
    void withoutButtonsTheAnswerToChangeIsSaidSoThatNoNumberSendsByMistake() {
        var chat = Questions.at(MOOD).on(Set.of()).says("at risk", "change");
        assertThat(chat.said()).isEqualTo("Which answer? Say \"change\" and one of these: First, Mood.");
    }

    @Test
    void aRefusedDateIsToldWhichDayWouldDoFirst() {
        var chat = Questions.at(
                Question.date("by"),
                Check.daysAway(30, "It takes 30 days. Give {first-day} or later."),
                Check.onAWorkingDay("Nobody works then. {first-day} would do."));
        chat.says("tomorrow");
        assertThat(chat.words()).isEqualTo("It takes 30 days. Give 28 December or later.");
        assertThat(chat.says("2026-12-27").words()).isEqualTo("Nobody works then. 28 December would do.");
        assertThat(chat.says("28 December").answer("by")).contains("2026-12-28");
    }
}
