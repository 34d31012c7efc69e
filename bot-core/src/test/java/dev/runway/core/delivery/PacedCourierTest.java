package dev.runway.core.delivery;

import static dev.runway.core.delivery.Delivery.State.SENDING;
import static dev.runway.core.delivery.Delivery.State.SENT;
import static dev.runway.core.delivery.Delivery.State.WAITING;
import static dev.runway.core.delivery.ScriptedPlatform.later;
import static dev.runway.core.delivery.Sent.OTHER;
import static dev.runway.core.delivery.Sent.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.PlatformException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The courier and the platform's limits: who waits, who does not, and what that costs the store. */
class PacedCourierTest {

    private final Sent sent = new Sent();
    private final ScriptedPlatform platform = sent.platform;

    @Test
    void aPlaceRestsAndTheNextRowComesNoEarlierEvenFromAnotherNode() {
        platform.limits.add(new Limit(Limit.Scope.PLACE, 1, Duration.ofSeconds(1)));
        sent.post("portfolio", "one");
        sent.post("ledger", "one");
        sent.deliver();
        sent.post("portfolio", "two");

        sent.deliver();
        assertThat(platform.asked).containsExactly("post portfolio: one", "post ledger: one");
        sent.clock.pass(Duration.ofSeconds(1));
        sent.deliver();
        assertThat(platform.asked).hasSize(3);
    }

    @Test
    void placesThatAreCountedAsOneWaitForEachOther() {
        platform.limits.add(new Limit(Limit.Scope.PLACE, 2, Duration.ofSeconds(1)));
        var courier = sent.courier();
        sent.post("portfolio", "one");
        sent.post("portfolio/thread", "two");
        sent.post("portfolio/other", "three");
        sent.post("ledger", "four");

        courier.deliverAllNow();

        assertThat(platform.asked)
                .containsExactly("post portfolio: one", "post portfolio/thread: two", "post ledger: four");
        sent.clock.pass(Duration.ofSeconds(1));
        courier.deliverAllNow();
        assertThat(platform.asked).endsWith("post portfolio/other: three");
    }

    @Test
    void aPlatformThatMeansOnePlaceWhenItAsksToWaitHoldsNobodyElse() {
        platform.asksToWait = Limit.Scope.PLACE;
        platform.failing(later(Duration.ofSeconds(30)));
        var courier = sent.courier();
        sent.post("portfolio/thread", "one");
        sent.post("portfolio/other", "two");
        sent.post("ledger", "three");

        courier.deliverAllNow();

        assertThat(platform.asked).containsExactly("post portfolio/thread: one", "post ledger: three");
        sent.clock.pass(Duration.ofSeconds(30));
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(4).contains("post portfolio/thread: one", "post portfolio/other: two");
    }

    @Test
    void aWorkspaceThatUsedUpItsAllowanceIsNotEvenClaimed() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, 3, Duration.ofMinutes(1)));
        var courier = sent.courier();
        for (int i = 0; i < 50; i++) {
            sent.post("channel" + i, "hello");
        }
        var elsewhere = sent.post(channel(OTHER, "elsewhere"), Message.of("hello"));

        courier.deliverAllNow();

        assertThat(platform.asked).hasSize(4);
        assertThat(sent.state(elsewhere)).isEqualTo(SENT);
        assertThat(sent.outbox.claims).isEqualTo(5);
        sent.clock.pass(Duration.ofMinutes(1));
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(7);
    }

    @Test
    void whatWaitsForALimitHasNotBeenTried() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 2, Duration.ofHours(25)));
        platform.parts = 2;
        var courier = sent.courier();
        sent.post("ledger", "first");
        courier.deliverAllNow();
        var row = sent.post("portfolio", "one");
        courier.deliverAllNow();
        assertThat(sent.outbox.row(row).trouble()).isEqualTo(Delivery.Trouble.NONE);

        sent.clock.pass(Duration.ofHours(25));
        platform.failing(later(null));
        courier.deliverAllNow();
        assertThat(sent.state(row)).isEqualTo(WAITING);
        assertThat(sent.outbox.row(row).trouble().failures()).isEqualTo(1);
        assertThat(sent.outbox.row(row).trouble().waited()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        sent.clock.pass(Duration.ofHours(25));
        courier.deliverAllNow();

        assertThat(sent.state(row)).isEqualTo(SENT);
        assertThat(platform.asked).containsExactly("post ledger: first", "post portfolio: one", "post portfolio: one");
    }

    @Test
    void changesDoNotEatTheAllowanceOfPostsNorWaitForIt() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 2, Duration.ofMinutes(1)));
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.REPLACE), 1, Duration.ofMinutes(1)));
        var courier = sent.courier();
        var row = sent.post("portfolio", "one");
        courier.deliverAllNow();
        sent.replace(row, "portfolio", "two");
        sent.replace(row, "portfolio", "three");
        sent.post("ledger", "one");
        sent.post("wiki", "one");
        sent.privately("roadmap", "one");

        courier.deliverAllNow();

        assertThat(platform.asked)
                .containsExactlyInAnyOrder(
                        "post portfolio: one", "replace m1: two", "post ledger: one", "private roadmap ana: one");
        sent.clock.pass(Duration.ofMinutes(1));
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(6).contains("replace m1: three", "post wiki: one");
    }

    @Test
    void whatIsSaidToOnePersonAloneInsteadCountsWhereItIsSaid() {
        platform.abilities = EnumSet.of(Ability.BUTTONS);
        platform.limits.add(new Limit(Limit.Scope.PLACE, 1, Duration.ofSeconds(1)));
        var courier = sent.courier();
        sent.privately("portfolio", "one");
        sent.post("portfolio", "for everybody");
        sent.privately("ledger", "two");

        courier.deliverAllNow();

        assertThat(platform.asked).containsExactly("post direct-ana: one", "post portfolio: for everybody");
        sent.clock.pass(Duration.ofSeconds(1));
        courier.deliverAllNow();
        assertThat(platform.asked).contains("post direct-ana: two");
    }

    @Test
    void aLookUpWaitsForItsOwnLimitAndStaysADoubt() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.LOOK_UP), 1, Duration.ofMinutes(1)));
        var courier = sent.courier();
        platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
        platform.failing(PlatformException.maybeSent("Scripted", "posting", null));
        var first = sent.post("portfolio", "one");
        var second = sent.post("ledger", "one");
        courier.deliverAllNow();

        sent.clock.pass(Duration.ofSeconds(5));
        courier.deliverAllNow();
        assertThat(sent.state(first)).isEqualTo(SENT);
        assertThat(sent.state(second)).isEqualTo(SENDING);
        assertThat(platform.asked)
                .containsExactly("post portfolio: one", "post ledger: one", "find portfolio", "post portfolio: one");
        sent.clock.pass(Duration.ofMinutes(1));
        courier.deliverAllNow();

        assertThat(sent.state(second)).isEqualTo(SENT);
        assertThat(platform.asked).endsWith("find ledger", "post ledger: one");
    }

    @Test
    void aMessageOfSeveralPartsTakesAsMuchAsItNeeds() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 5, Duration.ofMinutes(1)));
        platform.parts = 3;
        var courier = sent.courier();
        sent.post("portfolio", "one");
        sent.post("ledger", "two");

        courier.deliverAllNow();
        assertThat(platform.asked).containsExactly("post portfolio: one");
        sent.clock.pass(Duration.ofMinutes(1));
        courier.deliverAllNow();

        assertThat(platform.asked).containsExactly("post portfolio: one", "post ledger: two");
    }

    /** One claim finds out; after that nothing is asked of the store for them but what their turn costs. */
    @Test
    void manyThatWaitForAMethodDoNotKeepTheStoreBusy() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.REPLACE), 1, Duration.ofSeconds(1)));
        var courier = sent.courier();
        for (int i = 0; i < 60; i++) {
            sent.replace(sent.post("channel" + i, "one"), "channel" + i, "two");
        }
        courier.deliverAllNow();
        platform.asked.clear();
        sent.outbox.claims = 0;
        for (int second = 0; second < 59; second++) {
            sent.clock.pass(Duration.ofSeconds(1));
            courier.deliverAllNow();
        }

        assertThat(platform.asked).hasSize(59);
        assertThat(sent.outbox.claims).isLessThanOrEqualTo(2 * 59);
    }

    /** Each of them takes two calls, and one is left over: it is tried for five times a second, not by each of them. */
    @Test
    void manyWhoNeedMoreThanIsLeftDoNotKeepTheStoreBusy() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 9, Duration.ofSeconds(1)));
        platform.parts = 2;
        var courier = sent.courier();
        for (int i = 0; i < 60; i++) {
            sent.post("channel" + i, "in two parts");
        }
        sent.outbox.claims = 0;

        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(4);
        assertThat(sent.outbox.claims)
                .as("four, one in vain, and none any more")
                .isEqualTo(6);

        sent.answer("channel99", "in two parts as well");
        platform.parts = 1;
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(5).endsWith("post channel99: in two parts as well");
    }

    @Test
    void whatFitsIntoTheRestGoesAShortWhileAfterWhatDidNot() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 3, Duration.ofMinutes(1)));
        platform.parts = 2;
        var courier = sent.courier();
        sent.post("portfolio", "in two parts");
        sent.post("ledger", "in two parts");
        sent.post("wiki", "short");
        courier.deliverAllNow();
        assertThat(platform.asked).containsExactly("post portfolio: in two parts");

        platform.parts = 1;
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(1);
        sent.clock.pass(Duration.ofMillis(200));
        courier.deliverAllNow();
        assertThat(platform.asked).containsExactly("post portfolio: in two parts", "post wiki: short");
    }

    @Test
    void whoeverWaitsForAnAnswerGetsItInTheMidstOfAFanOut() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 50, Duration.ofMinutes(1)));
        var courier = sent.courier();
        for (int i = 0; i < 60; i++) {
            sent.post("channel" + i, "to all");
        }
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(48);
        sent.outbox.claims = 0;

        sent.answer("channel0", "to you");
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(49).endsWith("post channel0: to you");
        sent.answer("channel1", "the last");
        sent.answer("channel2", "one too many");
        courier.deliverAllNow();
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(50).endsWith("post channel1: the last");
        assertThat(sent.outbox.claims).as("nothing that rests was claimed").isEqualTo(5);

        sent.clock.pass(Duration.ofMinutes(1));
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(63).contains("post channel2: one too many", "post channel59: to all");
    }

    /** Teams' limit of a tenant: the answer waits for the next second, and goes before all others then. */
    @Test
    void whereALimitIsShortAnAnswerComesFirstWhenItIsFreeAgain() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 30, Duration.ofSeconds(1)));
        var courier = sent.courier();
        for (int i = 0; i < 90; i++) {
            sent.post("channel" + i, "to all");
        }
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(30);

        sent.answer("channel0", "to you");
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(30);
        sent.clock.pass(Duration.ofSeconds(1));
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(31).endsWith("post channel0: to you");
        sent.clock.pass(Duration.ofMillis(20));
        courier.deliverAllNow();
        assertThat(platform.asked).hasSize(60);
    }

    @Test
    void whatIsToBeSaidBeforeAnAnswerGoesWithIt() {
        platform.limits.add(new Limit(Limit.Scope.WORKSPACE, Set.of(Call.POST), 50, Duration.ofMinutes(1)));
        var courier = sent.courier();
        for (int i = 0; i < 60; i++) {
            sent.post("channel" + i, "to all");
        }
        courier.deliverAllNow();
        platform.asked.clear();

        sent.answer("channel59", "to you");
        sent.post("channel59", "to all once more");
        courier.deliverAllNow();

        assertThat(platform.asked).containsExactly("post channel59: to all", "post channel59: to you");
    }

    @Test
    void whatThePlatformAskedToWaitForIsNotEvenClaimed() {
        platform.failing(later(Duration.ofSeconds(30)));
        var courier = sent.courier();
        for (int i = 0; i < 50; i++) {
            sent.post("channel" + i, "hello");
        }

        courier.deliverAllNow();

        assertThat(platform.asked).hasSize(1);
        assertThat(sent.outbox.claims).isEqualTo(2);
    }
}
