package dev.runway.app.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.teams.place.Address;
import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AddressRowsTest {

    private static final Workspace ACME = new Workspace(1, "teams", "5e6f7a8b-4444-5555-6666-abcdefabcdef");
    private static final Workspace OTHER = new Workspace(2, "teams", "00000000-4444-5555-6666-abcdefabcdef");
    private static final String EUROPE = "https://smba.trafficmanager.net/emea/";
    private static final String INDIA = "https://smba.trafficmanager.net/in/";
    private static final Place ANA = direct(ACME, "29:ana");
    private static final Address OF_ANA = new Address("a:1ana", EUROPE);

    private final ManualClock clock = new ManualClock();
    private TestDatabase database;
    private CountedStatements statements;
    private TransactionTemplate transactions;

    private static Place direct(Workspace workspace, String ref) {
        return new Place(workspace, ref, Place.Kind.DIRECT, "Ana");
    }

    private void open(Vendor vendor) {
        database = vendor.open();
        statements = new CountedStatements(database.dataSource());
        transactions = new TransactionTemplate(new JdbcTransactionManager(statements.source()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Several are like several nodes. */
    private AddressRows rows() {
        return new AddressRows(JdbcClient.create(statements.source()), clock);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKeptIsThereOnEveryNode(Vendor vendor) {
        open(vendor);
        var rows = rows();
        assertThat(rows.of(ANA)).isEmpty();

        rows.keep(ANA, OF_ANA);

        assertThat(rows.of(ANA)).contains(OF_ANA);
        assertThat(rows().of(ANA)).contains(OF_ANA);
        assertThat(rows.of(direct(OTHER, "29:ana"))).isEmpty();
        assertThat(rows.of(direct(ACME, "29:ben"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenWeWereBroughtThereIsKeptUntilItIsForgotten(Vendor vendor) {
        open(vendor);
        var rows = rows();
        var at = clock.instant();
        rows.keep(ANA, OF_ANA);
        assertThat(rows.isInvitedAfter(ANA, at.minusSeconds(1))).isFalse();

        rows.invited(ANA, OF_ANA, at);
        rows.keep(ANA, new Address("a:1moved", INDIA));

        assertThat(rows().of(ANA)).contains(new Address("a:1moved", INDIA));
        assertThat(rows().isInvitedAfter(ANA, at.minusSeconds(1))).isTrue();
        assertThat(rows().isInvitedAfter(ANA, at)).isFalse();
        assertThat(rows().isInvitedAfter(direct(OTHER, "29:ana"), at.minusSeconds(1)))
                .isFalse();
        rows.forget(ANA);
        rows.keep(ANA, OF_ANA);
        assertThat(rows.isInvitedAfter(ANA, at.minusSeconds(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whenWeWereBroughtThereNeverGoesBack(Vendor vendor) {
        open(vendor);
        var rows = rows();
        var first = clock.instant();
        var second = first.plusSeconds(60);

        rows.invited(ANA, OF_ANA, second);
        rows.invited(ANA, OF_ANA, first);

        assertThat(rows.isInvitedAfter(ANA, second.minusSeconds(1)))
                .as("told of the first again")
                .isTrue();
        rows.invited(ANA, OF_ANA, second.plusSeconds(60));
        assertThat(rows.isInvitedAfter(ANA, second)).as("brought a third time").isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKnownJustSoCostsNoStatement(Vendor vendor) {
        open(vendor);
        var rows = rows();
        rows.keep(ANA, OF_ANA);

        statements.forget();
        rows.keep(ANA, OF_ANA);
        rows.keep(new Place(ACME, "29:ana", Place.Kind.DIRECT, "Ana with another name"), OF_ANA);
        rows.of(ANA);
        assertThat(statements.executed()).isEmpty();

        rows().keep(ANA, OF_ANA);
        assertThat(statements.executed()).as("after a restart").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatMovedIsFollowed(Vendor vendor) {
        open(vendor);
        var rows = rows();
        var other = rows();
        rows.keep(ANA, OF_ANA);
        assertThat(other.of(ANA)).contains(OF_ANA);

        var moved = new Address("a:1ana", INDIA);
        rows.keep(ANA, moved);

        assertThat(rows.of(ANA)).contains(moved);
        assertThat(rows().of(ANA)).contains(moved);
        clock.pass(Duration.ofMinutes(10));
        assertThat(other.of(ANA)).as("on another node, some minutes later").contains(moved);
    }

    @ParameterizedTest
    @EnumSource
    void theServiceNamedLastIsTheTenants(Vendor vendor) {
        open(vendor);
        var rows = rows();
        assertThat(rows.service(ANA)).isEmpty();

        rows.keep(ANA, OF_ANA);
        clock.pass(Duration.ofSeconds(1));
        rows.keep(direct(ACME, "29:ben"), new Address("a:1ben", INDIA));
        rows.keep(direct(OTHER, "29:eve"), new Address("a:1eve", "https://smba.trafficmanager.net/amer/"));

        assertThat(rows.service(direct(ACME, "29:nobody-yet"))).contains(INDIA);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasForgottenIsKeptAnew(Vendor vendor) {
        open(vendor);
        var rows = rows();
        rows.keep(ANA, OF_ANA);

        rows.forget(ANA);
        rows.forget(ANA);
        assertThat(rows.of(ANA)).isEmpty();
        assertThat(rows().of(ANA)).isEmpty();

        rows.keep(ANA, OF_ANA);
        assertThat(rows().of(ANA)).contains(OF_ANA);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRolledBackWasNeverKnown(Vendor vendor) {
        open(vendor);
        var rows = rows();

        assertThatThrownBy(() -> transactions.executeWithoutResult(begun -> {
                    rows.keep(ANA, OF_ANA);
                    throw new IllegalStateException("something else went wrong");
                }))
                .hasMessage("something else went wrong");
        assertThat(rows.of(ANA)).isEmpty();

        transactions.executeWithoutResult(begun -> rows.keep(ANA, OF_ANA));
        assertThat(rows().of(ANA)).contains(OF_ANA);
        statements.forget();
        assertThat(rows.of(ANA)).contains(OF_ANA);
        assertThat(statements.executed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void firstContactOnSeveralNodesAtOnceFailsNowhere(Vendor vendor) throws Exception {
        open(vendor);
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (int person = 0; person < 25; person++) {
                var place = direct(ACME, "29:" + person);
                var contacts = new ArrayList<Callable<Boolean>>();
                for (int node = 0; node < 8; node++) {
                    var rows = rows();
                    contacts.add(() -> transactions.execute(begun -> {
                        rows.keep(place, OF_ANA);
                        return rows.of(place).isPresent();
                    }));
                }
                for (var contact : threads.invokeAll(contacts)) {
                    assertThat(contact.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.jdbc()
                        .sql("select count(*) from teams_conversation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoDatabaseTakesHarmsNothing(Vendor vendor) {
        open(vendor);
        var odd = direct(ACME, "29:\u0000\uD83D");

        rows().keep(odd, new Address("a:\u0000", EUROPE));

        assertThat(rows().of(odd)).contains(new Address("a:\uFFFD", EUROPE));
    }
}
