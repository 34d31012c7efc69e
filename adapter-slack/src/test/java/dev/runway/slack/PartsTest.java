package dev.runway.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Message;
import dev.runway.core.platform.Remedy;
import dev.runway.slack.send.SlackLimits;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message that is several of Slack's stands whole or not at all. */
class PartsTest extends Posting {

    @Test
    void aLongMessageIsSeveralThatGoByOneReference() {
        var ref = post(LONG);
        assertThat(starts()).containsExactly("One", "Two", "Thr");
        assertThat(ref.id()).matches("C0PORTFOLIO:[0-9.]+,[0-9.]+,[0-9.]+");
        assertThat(stage.platform.find(stage.channel, DELIVERY)).contains(ref);
        assertThat(stage.pauses).hasSize(3).containsOnly(SlackLimits.BETWEEN_POSTS);
        stage.platform.remove(ref);
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aMessageThatCannotBePostedWholeIsTakenBack() {
        failAtPart(3, () -> stage.fake.retryAfter("chat.postMessage", 30));
        assertThat(failure(() -> post(LONG)).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aLostAnswerInTheMiddleIsPutRightByTheLookUp() {
        failAtPart(3, () -> stage.fake.loseNext("chat.postMessage"));
        assertThat(failure(() -> post(LONG)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(starts()).as("nobody knows by what it goes").containsExactly("Thr");
        assertThat(stage.platform.find(stage.channel, DELIVERY)).isEmpty();
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aPartThatCannotBeTakenBackLeavesADoubtThatTheLookUpSettles() {
        failAtPart(2, () -> {
            stage.fake.retryAfter("chat.postMessage", 30);
            stage.fake.failNext("chat.delete", "internal_error");
        });
        assertThat(failure(() -> post(LONG)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(starts()).containsExactly("One");
        assertThat(stage.platform.find(stage.channel, DELIVERY)).isEmpty();
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aReplacementThatIsShorterTakesTheSurplusBack() {
        var since = stage.platform.replace(UUID.randomUUID(), post(LONG), SHORT);
        assertThat(texts("C0PORTFOLIO")).containsExactly("Week 48");
        assertThat(since.id()).isEqualTo(id(0));
    }

    @Test
    void aReplacementThatIsLongerGoesOnBelow() {
        var since = stage.platform.replace(UUID.randomUUID(), post(SHORT), LONG);
        assertThat(starts()).containsExactly("One", "Two", "Thr");
        assertThat(since.id().split(",")).hasSize(3);
        stage.platform.remove(since);
        assertThat(texts("C0PORTFOLIO")).isEmpty();
    }

    @Test
    void aReplacementThatIsTriedAgainGrowsOnce() {
        var ref = post(SHORT);
        var delivery = UUID.randomUUID();
        stage.fake.failNext("chat.postMessage", "internal_error");
        assertThat(failure(() -> stage.platform.replace(delivery, ref, LONG)).remedy())
                .isEqualTo(Remedy.MAYBE_SENT);
        stage.fake.loseNext("chat.postMessage");
        assertThat(failure(() -> stage.platform.replace(delivery, ref, LONG)).remedy())
                .isEqualTo(Remedy.MAYBE_SENT);
        var since = stage.platform.replace(delivery, ref, LONG);
        assertThat(starts()).containsExactly("One", "Two", "Thr");
        assertThat(since.id().split(",")).hasSize(3);
    }

    @Test
    void whereNothingCanBeLookedUpAReplacementThatGrewInPartIsTakenBack() {
        var ref = post(SHORT);
        stage.fake.failNext("conversations.history", "missing_scope");
        failAtPart(2, () -> stage.fake.retryAfter("chat.postMessage", 30));
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
        assertThat(starts()).containsExactly("One");
    }

    @Test
    void whereNothingCanBeLookedUpALostAnswerLeavesADoubt() {
        var ref = post(SHORT);
        stage.fake.failNext("conversations.history", "missing_scope");
        stage.fake.loseNext("chat.postMessage");
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.MAYBE_SENT);
        assertThat(starts()).containsExactly("One", "Two");
    }

    @Test
    void aChangeWhoseAnswerIsLostIsNoDoubt() {
        var ref = post(SHORT);
        stage.fake.loseNext("chat.update");
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void whatAnEarlierTryPostedAndIsNotNeededAnyMoreIsTakenBack() {
        var ref = post(SHORT);
        var delivery = UUID.randomUUID();
        stage.platform.replace(delivery, ref, LONG);
        var shorter = Message.builder()
                .line("One. " + "x".repeat(11_000))
                .line("Two. " + "y".repeat(11_000))
                .build();
        var since = stage.platform.replace(delivery, ref, shorter);
        assertThat(starts()).containsExactly("One", "Two");
        assertThat(since.id().split(",")).hasSize(2);
    }

    @Test
    void whatCannotBeLookedUpForNowIsReplacedLater() {
        var ref = post(SHORT);
        stage.fake.retryAfter("conversations.history", 5);
        assertThat(failure(() -> stage.platform.replace(UUID.randomUUID(), ref, LONG))
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
    }

    private String id(int message) {
        return "C0PORTFOLIO:" + stage.fake.messages("C0PORTFOLIO").get(message).ts();
    }
}
