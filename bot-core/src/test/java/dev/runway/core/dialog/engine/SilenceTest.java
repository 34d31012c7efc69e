package dev.runway.core.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.Step;
import dev.runway.core.dialog.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    private static final Question<String> WHAT = Question.text("what");
    private static final Dialog DIALOG = Dialog.named("check-in", 1)
            .ask(WHAT, "What?")
            .nudgeAfter(Duration.ofHours(2))
            .draftAfter(Duration.ofHours(24))
            .draftsKeptFor(14)
            .closing("Thanks.");

    private static Optional<Instant> local(String time) {
        return Optional.of(LocalDateTime.parse(time).atZone(Chat.LISBON).toInstant());
    }

    private static Chat ticked(Chat chat, String time) {
        chat.at(time);
        return chat.took(chat.engine().tick(chat.setting(), chat.run()));
    }

    private static Optional<Instant> next(Chat chat) {
        return chat.engine().nextTick(chat.setting(), chat.run());
    }

    @Test
    void nothingHappensBeforeItIsTime() {
        var chat = Chat.with(DIALOG).begin("check-in");
        var before = chat.run();
        assertThat(ticked(chat, "2026-11-26T11:59").said()).isEmpty();
        assertThat(chat.run()).isEqualTo(before);
    }

    @Test
    void oneNudgeThenADraftThenNothing() {
        var chat = Chat.with(DIALOG).begin("check-in");
        assertThat(next(chat)).isEqualTo(local("2026-11-26T12:00"));
        assertThat(ticked(chat, "2026-11-26T12:00").said())
                .isEqualTo(
                        "Whenever you have a minute. If I hear nothing I keep it as a draft; \"later\" and \"stop\" are"
                                + " fine, too.\nWhat?");
        assertThat(next(chat)).isEqualTo(local("2026-11-27T10:00"));
        assertThat(ticked(chat, "2026-11-27T10:00").outcome()).isEqualTo(Step.Outcome.STOPPED);
        assertThat(chat.said()).isEmpty();
        assertThat(chat.run().state()).isEqualTo(Run.State.DRAFT);
        assertThat(next(chat)).isEqualTo(local("2026-12-10T10:00"));
        assertThat(ticked(chat, "2026-12-10T10:00").run().state()).isEqualTo(Run.State.STOPPED);
        assertThat(next(chat)).isEmpty();
    }

    @Test
    void wordsEndTheSilence() {
        var chat =
                ticked(Chat.with(DIALOG).begin("check-in"), "2026-11-26T12:00").says("help");
        assertThat(chat.run().nudged()).isFalse();
        assertThat(next(chat)).isEqualTo(local("2026-11-26T14:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T17:30,2026-11-27T09:00",
        "2026-11-26T05:00,2026-11-26T09:00",
        "2026-11-27T17:30,2026-11-30T09:00",
        "2026-11-28T11:00,2026-11-30T09:00"
    })
    void theNudgeWaitsForTheMorningOfAWorkingDayAndTheDraftWithIt(String begun, String nudged) {
        var chat = Chat.with(DIALOG).at(begun).begin("check-in");
        assertThat(next(chat)).isEqualTo(local(nudged));
        ticked(chat, nudged);
        assertThat(next(chat)).isEqualTo(local(nudged).map(at -> at.plus(Duration.ofHours(22))));
    }

    @Test
    void aDialogThatIsNeverNudgedBecomesADraftInSilence() {
        var never = Dialog.named("check-in", 1)
                .ask(WHAT, "What?")
                .neverNudged()
                .draftAfter(Duration.ofDays(4))
                .closing("Thanks.");
        var chat = Chat.with(never).begin("check-in");
        assertThat(next(chat)).isEqualTo(local("2026-11-30T10:00"));
        assertThat(ticked(chat, "2026-11-30T10:00").said()).isEmpty();
        assertThat(chat.run().state()).isEqualTo(Run.State.DRAFT);
    }

    @Test
    void whatWasPutOffIsAskedAgainWhenItIsTime() {
        var chat = Chat.with(DIALOG).begin("check-in").says("later 15:00");
        assertThat(next(chat)).isEqualTo(local("2026-11-26T15:00"));
        assertThat(ticked(chat, "2026-11-26T15:00").said()).isEqualTo("What?");
        assertThat(chat.run().state()).isEqualTo(Run.State.ASKING);
        assertThat(chat.run().until()).isEmpty();
        assertThat(next(chat)).isEqualTo(local("2026-11-26T17:00"));
    }

    @Test
    void aRunWhoseDialogIsGoneIsLetGo() {
        var orphan = Chat.with(DIALOG).begin("check-in").run();
        var chat = Chat.with().run(orphan);
        assertThat(next(chat)).isEmpty();
        assertThat(ticked(chat, "2026-11-26T12:00").run().state()).isEqualTo(Run.State.STOPPED);
    }
}
