package dev.runway.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Place;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.FakeCall.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that is several of Teams' stands whole or not at all. */
class PartsTest extends PartByPart {

    @Test
    void aLongMessageIsOneThreadOfAChannelWithAPauseAfterEachPart() {
        var ref = post(stage.channel, THREE);
        assertThat(ref.place()).isEqualTo(stage.channel);
        assertThat(ref.id().split(",")).hasSize(3).doesNotHaveDuplicates();
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).containsExactly("two", "three");
        assertThat(stage.pauses).hasSize(3).containsOnly(TeamsPlatform.BETWEEN_PARTS);
    }

    @Test
    void elsewhereThanInAChannelAllPartsStandThere() {
        var group = stage.fake.group("19:some@thread.v2", stage.ana.user());
        var root = post(stage.channel, ONE);
        var thread = new Place(stage.workspace, thread(root), Place.Kind.CHANNEL, "#portfolio");
        var places = Map.of(
                new Place(stage.workspace, group, Place.Kind.CHANNEL, "a group"),
                group,
                direct,
                anas,
                thread,
                thread.ref());
        places.forEach((place, conversation) -> {
            var ref = post(place, THREE);
            assertThat(standing(conversation)).containsExactly("one", "two", "three");
            var fewer = replace(ref, lines("a", "b"));
            assertThat(standing(conversation)).containsExactly("a", "b");
            stage.platform.remove(fewer);
            assertThat(standing(conversation)).isEmpty();
        });
    }

    @Test
    void aPartWhoseThreadIsGoneMeanwhileIsNotPostedElsewhere() {
        stage.onPause = () -> {
            var root = stage.fake.messages(stage.channel.ref()).get(0);
            stage.platform.remove(new MessageRef(stage.channel, root.id()));
            stage.onPause = () -> {};
        };
        var failure = failure(() -> post(stage.channel, THREE));
        assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(failure).hasMessageContaining("somebody took the message away");
        assertThat(stage.fake.sights(0)).as("the first came and went").hasSize(2);
    }

    @Test
    void aShortMessagePausesForNothing() {
        var ref = post(stage.channel, ONE);
        replace(ref, lines("two"));
        stage.platform.remove(ref);
        assertThat(stage.pauses).isEmpty();
    }

    @Test
    void ofATornMessageNothingStays() {
        stage.onPause = () -> {
            if (stage.pauses.size() == 2) {
                stage.fake.retryAfter(9);
            }
        };
        var failure = failure(() -> post(stage.channel, THREE));
        assertThat(failure.remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(failure.after()).contains(Duration.ofSeconds(9));
        assertThat(standing(stage.channel.ref())).isEmpty();
    }

    @Test
    void theLongerWaitIsKeptWhereTheOtherRefusalNamesNone() {
        stage.onPause = () -> {
            if (stage.pauses.size() == 1) {
                stage.fake.retryAfter(600);
                IntStream.range(0, 20).forEach(number -> stage.fake.failNext(Kind.DELETE, 502, "BadGateway"));
            }
        };
        var failure = failure(() -> post(stage.channel, THREE));
        assertThat(failure.begun()).isPresent();
        assertThat(failure.after()).contains(Duration.ofSeconds(600));
    }

    /** Teams asks to wait for the whole conversation, for what is taken back as well. */
    @Test
    void aPartIsTakenBackOnceTeamsTakesCallsAgain() {
        stage.onPause = () -> {
            if (stage.pauses.size() == 1) {
                stage.fake.failNext(Kind.POST, 429, "Throttled");
                stage.fake.failNext(Kind.DELETE, 429, "Throttled");
            }
        };
        assertThat(failure(() -> post(stage.channel, THREE)).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(standing(stage.channel.ref())).isEmpty();
    }

    /** For so long that nobody can wait for it: what stands is known, and the rest is said once Teams takes calls again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatCannotBeTakenBackYetIsMadeWholeLater(int parts) {
        stage.onPause = () -> {
            if (stage.pauses.size() == parts) {
                stage.fake.limits(call -> 9);
            }
        };
        var failure = failure(() -> post(stage.channel, THREE));
        assertThat(failure.remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(failure.after()).contains(Duration.ofSeconds(9));
        var begun = failure.begun().orElseThrow();
        assertThat(begun.id().split(",")).hasSize(parts);
        assertThat(standing(stage.channel.ref())).containsExactly("one");

        stage.onPause = () -> {};
        stage.fake.limits(call -> 0);
        var whole = replace(begun, THREE);
        assertThat(whole.id()).startsWith(begun.id() + ",");
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(whole))).containsExactly("two", "three");
    }

    /** Of two the second goes, and the first stays: that alone stands. */
    @Test
    void whatWasTakenBackInPartIsKnownAsWell() {
        stage.onPause = () -> {
            if (stage.pauses.size() == 2) {
                var deletes = new AtomicInteger();
                stage.fake.limits(call -> call.kind() == Kind.DELETE && deletes.getAndIncrement() == 0 ? 0 : 9);
            }
        };
        var begun = failure(() -> post(stage.channel, THREE)).begun().orElseThrow();
        assertThat(begun.id().split(",")).hasSize(1);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(begun))).isEmpty();
    }

    @Test
    void aPartThatNobodyMayTakeBackIsADoubt() {
        stage.onPause = () -> {
            stage.fake.failNext(Kind.POST, 429, "Throttled");
            stage.fake.failNext(Kind.DELETE, 403, "NotEnoughPermissions");
        };
        var failure = failure(() -> post(stage.channel, THREE));
        assertThat(failure.remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(failure.begun()).isEmpty();
    }

    @Test
    void aPartWhoseAnswerIsLostIsADoubt() {
        stage.onPause = () -> stage.fake.loseNext(Kind.POST);
        assertThat(failure(() -> post(stage.channel, THREE)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(standing(stage.channel.ref())).as("the first was taken back").isEmpty();
        assertThat(stage.fake.sights(0)).as("the second came and may stand").hasSize(3);
    }

    @Test
    void aMessageIsReplacedWhereItStoodByMoreOrFewer() {
        var ref = post(stage.channel, lines("a", "b"));
        var more = replace(ref, THREE);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).containsExactly("two", "three");
        assertThat(more.id()).startsWith(ref.id() + ",");
        var fewer = replace(more, lines("z"));
        assertThat(standing(stage.channel.ref())).containsExactly("z");
        assertThat(standing(thread(ref))).isEmpty();
        assertThat(ref.id()).startsWith(fewer.id() + ",");
    }

    @Test
    void whatAMessageGrewByIsTakenBackWhenItIsTorn() {
        var ref = post(stage.channel, ONE);
        stage.fake.failNext(Kind.POST, 412, "PreconditionFailed");
        assertThat(failure(() -> replace(ref, THREE)).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).isEmpty();
        replace(ref, THREE);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).containsExactly("two", "three");
    }

    @Test
    void aReplacementWhoseAnswerIsLostIsMadeAgain() {
        var ref = post(stage.channel, ONE);
        stage.fake.loseNext(Kind.UPDATE);
        assertThat(failure(() -> replace(ref, lines("two"))).remedy()).isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void allPartsAreRemovedAndThoseThatAreGoneAreNoMatter() {
        var ref = post(stage.channel, THREE);
        stage.platform.remove(new MessageRef(stage.channel, ref.id().split(",")[1]));
        stage.platform.remove(ref);
        assertThat(standing(stage.channel.ref())).isEmpty();
        assertThat(standing(thread(ref))).isEmpty();
        assertThat(stage.fake.calls(Kind.DELETE).get(3).activity())
                .as("what began the thread goes last")
                .isEqualTo(ref.id().split(",")[0]);
    }
}
