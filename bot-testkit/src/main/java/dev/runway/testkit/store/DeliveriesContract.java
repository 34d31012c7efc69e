package dev.runway.testkit.store;

import static dev.runway.testkit.store.StoreUnderTest.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Delivery.State;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the outbox says of rows afterwards: in reports, and to whoever replaces one. */
interface DeliveriesContract extends StoreUnderTest {

    @Test
    default void anotherOfficeSeesNoDelivery() {
        var delivery = sent(post(DIRECT, "Hello"), "m1");

        assertThat(store().outbox().find(2, delivery.id())).isEmpty();
        assertThat(store().outbox().standing(2, delivery.id())).isEmpty();
        assertThat(store().outbox().inState(2, State.SENT, 9)).isEmpty();
        assertThat(store().outbox().count(2, delivery.cause())).isEmpty();
        assertThat(store().outbox().newest(new Place(OTHER_OFFICE, DIRECT.ref(), DIRECT.kind(), DIRECT.name())))
                .isEmpty();
    }

    @Test
    default void everyKindComesBackAsItWas() {
        var message = Message.builder()
                .line("Řekni “ano” 👩‍🚀\n\t\\ {\"v\":0}")
                .heading("Heading")
                .buttons(Button.of("a", "1|2", "Yes").primary())
                .build();
        var about = UUID.randomUUID();
        var rows = List.of(
                Delivery.post(UUID.randomUUID(), DIRECT, message, "weekly-status 2026-W48", NOW),
                Delivery.replace(UUID.randomUUID(), about, PORTFOLIO, message, "digest", NOW),
                Delivery.remove(UUID.randomUUID(), about, PORTFOLIO, "digest", NOW),
                Delivery.privately(UUID.randomUUID(), PORTFOLIO, ANA, message, "reply", NOW)
                        .answering());

        added(rows.toArray(Delivery[]::new));

        assertThat(rows).allSatisfy(row -> assertThat(store().outbox().find(1, row.id()))
                .contains(row));
    }

    @Test
    default void oddWordsAreStoredOrMended() {
        var large = post(DIRECT, "é👍".repeat(60_000));
        var zero = post(DIRECT, "zero \0 here");
        var cut = Delivery.post(
                UUID.randomUUID(),
                DIRECT,
                Message.of("Cut").with(Button.of("a", "b", "x".repeat(73) + "👍👍")),
                "reply",
                NOW);
        added(large, zero, cut);

        assertThat(store().outbox().find(1, large.id())).contains(large);
        assertThat(words(zero)).startsWith("zero ").endsWith(" here");
        assertThat(words(cut)).startsWith("Cut\n(xxx").endsWith("…)");

        end(row -> row.in(State.FAILED, "The platform said: \0 " + HALF_AN_EMOJI + " no"));
        assertThat(store().outbox().find(1, large.id()).orElseThrow().reason())
                .startsWith("The platform said: ")
                .endsWith(" no");
    }

    @Test
    default void aPlaceIsCalledWhatItWasCalledLast() {
        var before = post(PORTFOLIO, "one");
        added(before);
        var renamed = new Place(ACME, PORTFOLIO.ref(), PORTFOLIO.kind(), "#portfolio-2027");
        added(post(renamed, "two"));

        assertThat(store().outbox().find(1, before.id()).orElseThrow().place()).isEqualTo(renamed);
    }

    @Test
    default void anEndIsRecordedWithItsReasonAndId() {
        var sent = sent(post(DIRECT, "Hello"), "m1");
        var failed = ended(post(DIRECT, "Hello"), State.FAILED, "too long");

        assertThat(store().outbox().find(1, sent.id())).hasValueSatisfying(row -> {
            assertThat(row.state()).isEqualTo(State.SENT);
            assertThat(row.platformId()).contains("m1");
            assertThat(row.attempts()).isEqualTo(1);
        });
        assertThat(store().outbox().find(1, failed.id())).hasValueSatisfying(row -> {
            assertThat(row.state()).isEqualTo(State.FAILED);
            assertThat(row.reason()).isEqualTo("too long");
        });
    }

    @Test
    default void whatStandsIsTheNewestThatWasSent() {
        var post = post(DIRECT, "one");
        assertThat(store().outbox().standing(1, post.id())).isEmpty();
        added(post);
        assertThat(store().outbox().standing(1, post.id())).isEmpty();
        end(row -> row.sent(Optional.of("m1")));
        assertThat(store().outbox().standing(1, post.id()).orElseThrow().platformId())
                .contains("m1");

        var replaced =
                sent(Delivery.replace(UUID.randomUUID(), post.id(), DIRECT, Message.of("two"), "reply", NOW), "m2");
        ended(
                Delivery.replace(UUID.randomUUID(), post.id(), DIRECT, Message.of("three"), "reply", NOW),
                State.FAILED,
                "no");
        sent(post(DIRECT, "something else"), "m4");
        assertThat(store().outbox().standing(1, post.id()).orElseThrow().id()).isEqualTo(replaced.id());

        var removed = sent(Delivery.remove(UUID.randomUUID(), post.id(), DIRECT, "reply", NOW), "m2");
        assertThat(store().outbox().standing(1, post.id()).orElseThrow().id()).isEqualTo(removed.id());
    }

    @Test
    default void whatIsKnownOfADoubtStands() {
        var unknown = ended(post(DIRECT, "one"), State.IN_DOUBT, "no answer");
        assertThat(store().outbox().standing(1, unknown.id())).isEmpty();

        var post = post(DIRECT, "two");
        added(post);
        end(row -> row.sent(Optional.of("m1")).in(State.IN_DOUBT, "no"));
        assertThat(store().outbox().standing(1, post.id()).orElseThrow().platformId())
                .contains("m1");

        var grown = Delivery.replace(UUID.randomUUID(), post.id(), DIRECT, Message.of("three"), "reply", NOW);
        added(grown);
        end(row -> row.sent(Optional.of("m1,m2")).in(State.IN_DOUBT, "no"));
        ended(
                Delivery.replace(UUID.randomUUID(), post.id(), DIRECT, Message.of("four"), "reply", NOW),
                State.IN_DOUBT,
                "no answer");
        assertThat(store().outbox().standing(1, post.id()).orElseThrow().platformId())
                .contains("m1,m2");
    }

    @Test
    default void theNewestIsWhatPeopleThereReadLast() {
        assertThat(store().outbox().newest(DIRECT)).isEmpty();
        var first = sent(post(DIRECT, "one"), "m1");
        ended(post(DIRECT, "two"), State.FAILED, "no");
        sent(Delivery.privately(UUID.randomUUID(), DIRECT, ANA, Message.of("three"), "reply", NOW), "m3");
        sent(post(PORTFOLIO, "elsewhere"), "m4");
        assertThat(newest(DIRECT)).isEqualTo(first.id());

        var waiting = post(DIRECT, "five");
        added(waiting);
        assertThat(newest(DIRECT)).isEqualTo(waiting.id());
        store().inOne(() -> store().outbox().cancel(1, waiting.id(), "no longer"));
        assertThat(newest(DIRECT)).isEqualTo(first.id());

        var replaced =
                sent(Delivery.replace(UUID.randomUUID(), first.id(), DIRECT, Message.of("six"), "reply", NOW), "m1");
        assertThat(newest(DIRECT)).isEqualTo(replaced.id());
    }

    @Test
    default void aReportListsTheNewestFirstAndNoMoreThanAsked() {
        var first = ended(post(DIRECT, "one"), State.IN_DOUBT, "no answer");
        var second = ended(post(PORTFOLIO, "two"), State.IN_DOUBT, "no answer");
        var third = ended(post(DIRECT, "three"), State.IN_DOUBT, "no answer");

        assertThat(store().outbox().inState(1, State.IN_DOUBT, 2))
                .extracting(Delivery::id)
                .containsExactly(third.id(), second.id());
        assertThat(store().outbox().inState(1, State.IN_DOUBT, 9))
                .extracting(Delivery::id)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(store().outbox().inState(1, State.FAILED, 9)).isEmpty();
    }

    @Test
    default void aCauseIsCountedByState() {
        sent(caused("digest 2026-W48"), "m1");
        sent(caused("digest 2026-W48"), "m2");
        ended(caused("digest 2026-W48"), State.FAILED, "no");
        added(caused("digest 2026-W48"), caused("digest 2026-W47"));

        assertThat(store().outbox().count(1, "digest 2026-W48"))
                .containsOnly(Map.entry(State.SENT, 2), Map.entry(State.FAILED, 1), Map.entry(State.WAITING, 1));
        assertThat(store().outbox().count(1, "nothing such")).isEmpty();
    }

    private Delivery sent(Delivery delivery, String platformId) {
        added(delivery);
        end(row -> row.sent(Optional.of(platformId)));
        return delivery;
    }

    private Delivery ended(Delivery delivery, State state, String reason) {
        added(delivery);
        end(row -> row.in(state, reason));
        return delivery;
    }

    /** Ends the one row that is due. */
    private void end(UnaryOperator<Delivery> outcome) {
        var inHand =
                store().outbox().claim(NOW, Duration.ofSeconds(30), Set.of()).orElseThrow();
        store().outbox().letGo(inHand.hold(), outcome.apply(inHand.delivery()), NOW);
    }

    private UUID newest(Place place) {
        return store().outbox().newest(place).orElseThrow().id();
    }

    private String words(Delivery delivery) {
        return PlainText.of(
                store().outbox().find(1, delivery.id()).orElseThrow().message());
    }

    private static Delivery caused(String cause) {
        return Delivery.post(UUID.randomUUID(), DIRECT, Message.of("Hi"), cause, NOW);
    }
}
