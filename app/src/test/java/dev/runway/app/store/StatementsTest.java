package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What a turn and a delivery cost in trips to the database. A statement more is a decision, made here. */
class StatementsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Workspace ACME = new Workspace(1, "slack", "T-ACME");
    private static final Account ANA = new Account(ACME, "U-ANA");
    private static final Place DIRECT = new Place(ACME, "D-ANA", Place.Kind.DIRECT, "Ana");

    private static final String[] FOR_REPORTS_AND_NAMES = {
        "outbox_by_state", "outbox_by_cause", "place_of_user", "place_by_name", "dialog_answer_by_event", "seen_by_age"
    };

    private TestDatabase database;
    private CountedStatements statements;
    private JdbcStore store;

    private void open(Vendor vendor) {
        database = vendor.open();
        statements = new CountedStatements(database.dataSource());
        store = JdbcStore.over(
                statements.source(),
                new JdbcTransactionManager(statements.source()),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Set.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCostsTenTripsHoweverManyWereGivenBefore(Vendor vendor) {
        open(vendor);
        var ana = store.directory().welcome(ANA, new Profile("Ana", "", ZoneId.of("Europe/Lisbon")));
        answer(ana.id(), "first contact", 200);

        statements.forget();
        answer(ana.id(), "an answer", 0);

        assertThat(statements.executed())
                .satisfiesExactly(
                        seen -> assertThat(seen).startsWith("insert into seen"),
                        lock -> assertThat(lock).startsWith("select person from turn_lock"),
                        person -> assertThat(person).startsWith("select p.id"),
                        place -> assertThat(place).startsWith("select l.kind"),
                        run -> assertThat(run).startsWith("select r.id"),
                        answers -> assertThat(answers).startsWith("select run, subject"),
                        changed -> assertThat(changed).startsWith("update dialog_run"),
                        answer -> assertThat(answer).startsWith("insert into dialog_answer"),
                        destination -> assertThat(destination).startsWith("update destination"),
                        row -> assertThat(row).startsWith("insert into outbox"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheAnswerThatChangedIsWritten(Vendor vendor) {
        open(vendor);
        var before = run().with(answer("a", "1")).with(answer("b", "2")).with(answer("c", "3"));
        store.runs().save(Optional.empty(), before);

        statements.forget();
        store.runs().save(Optional.of(before), before.with(answer("b", "two")));
        assertThat(statements.executed()).singleElement().asString().startsWith("update dialog_answer");

        statements.forget();
        store.runs().save(Optional.of(before), before);
        assertThat(statements.executed()).isEmpty();

        statements.forget();
        store.runs().save(Optional.of(before), before.wrong(1));
        assertThat(statements.executed()).singleElement().asString().startsWith("update dialog_run");
    }

    @ParameterizedTest
    @EnumSource
    void aBroadcastToAThousandPlacesIsAFewTrips(Vendor vendor) {
        open(vendor);
        broadcast();
        assertThat(statements.executed()).hasSize(4);

        statements.forget();
        broadcast();
        assertThat(statements.executed()).hasSize(2);
        assertThat(store.outbox().inState(1, Delivery.State.WAITING, 5_000)).hasSize(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void aDeliveryCostsSevenTripsAndThreeForEachFurtherRow(Vendor vendor) {
        open(vendor);
        store.outbox().add(post(DIRECT));
        store.outbox().add(post(DIRECT));

        statements.forget();
        var first = store.outbox().claim(NOW, Duration.ofSeconds(30), Set.of()).orElseThrow();
        assertThat(statements.executed()).hasSize(4);

        statements.forget();
        var second = store.outbox()
                .next(first.hold(), first.delivery().sent(Optional.of("m1")))
                .orElseThrow();
        assertThat(statements.executed()).hasSize(3);

        statements.forget();
        assertThat(store.outbox().next(second.hold(), second.delivery().sent(Optional.of("m2"))))
                .isEmpty();
        assertThat(statements.executed()).hasSize(3);

        statements.forget();
        store.outbox().claim(NOW, Duration.ofSeconds(30), Set.of());
        assertThat(statements.executed()).hasSize(1);
    }

    /**
     * On a new PostgreSQL, which has no statistics yet, an index that begins with what all rows share looks as good as the
     * right one: a delivery read all rows in its state, and the statement keeps the plan that it was first given.
     */
    @Test
    void everyStatementOfATurnAndADeliveryFindsItsRowsByKeyBeforeThereAreStatistics() {
        open(Vendor.POSTGRES);
        var ana = store.directory().welcome(ANA, new Profile("Ana", "", ZoneId.of("Europe/Lisbon")));
        for (int turn = 0; turn < 150; turn++) {
            answer(ana.id(), "turn " + turn, 0);
        }
        statements.forget();
        answer(ana.id(), "another", 0);
        var inHand = store.outbox().claim(NOW, Duration.ofSeconds(30), Set.of()).orElseThrow();
        store.outbox().next(inHand.hold(), inHand.delivery().sent(Optional.of("m1")));
        store.outbox().standing(1, inHand.delivery().id());
        store.outbox().newest(DIRECT);

        assertThat(statements.executed()).hasSizeGreaterThan(15).allSatisfy(sql -> assertThat(plan(sql))
                .doesNotContain(FOR_REPORTS_AND_NAMES));
    }

    /** Asked in the simple protocol: in the other, the driver would have to bind what only the plan is wanted of. */
    private String plan(String sql) {
        var numbered = new StringBuilder("explain (generic_plan) ");
        int parameters = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameters : String.valueOf(c));
        }
        var simple = new DriverManagerDataSource(database.url() + "?preferQueryMode=simple", database.user(), "");
        return String.join(
                "\n",
                JdbcClient.create(simple)
                        .sql(numbered.toString())
                        .query(String.class)
                        .list());
    }

    private void broadcast() {
        store.transactions().run(() -> {
            IntStream.range(0, 1_000)
                    .mapToObj(number -> new Place(ACME, "D" + number, Place.Kind.DIRECT, "Person " + number))
                    .forEach(place -> store.outbox().add(post(place)));
            return true;
        });
    }

    /** One turn as the inbox does it. @param more answers given besides the one */
    private void answer(long person, String event, int more) {
        store.transactions().run(() -> {
            store.seen().before(ACME, event);
            store.turnLock().hold(1, person);
            store.directory().person(ANA).orElseThrow();
            store.directory().remember(DIRECT, Optional.of(ANA));
            var before = store.runs().asking(1, person);
            var after = before.orElseGet(
                    () -> Run.begin(UUID.randomUUID(), 1, person, DIRECT, "weekly", 1, Given.nothing(), NOW));
            for (int number = 0; number <= more; number++) {
                after = after.with(answer(event + number, "green")).heard(NOW.plusSeconds(1 + more));
            }
            store.runs().save(before, after);
            store.outbox().add(post(DIRECT));
            store.seen().keep(ACME, event, Reply.nothing());
            return true;
        });
    }

    private static Run run() {
        return Run.begin(UUID.randomUUID(), 1, 5, DIRECT, "weekly", 1, Given.nothing(), NOW);
    }

    private static Answer answer(String key, String value) {
        return new Answer(AnswerKey.of(key), "Template", "Wording", List.of(value), List.of(), "event", NOW);
    }

    private static Delivery post(Place place) {
        return Delivery.post(UUID.randomUUID(), place, Message.of("Hello"), "reply", NOW);
    }
}
