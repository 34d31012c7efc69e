package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody is named in a dialog, and turns out to be one with another before it is sent: what is written names who stayed. */
class MergedBeforeSendingTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
    private static final String NEWCOMER = "Ana Pires";

    private enum Sending {
        A_NEW_PROJECT(
                "Dana",
                List.of(
                        "project new",
                        "Wiki Garden",
                        "Everyday",
                        NEWCOMER,
                        NEWCOMER,
                        "A change",
                        "A goal.",
                        "skip",
                        "skip"),
                "select leader from project where name = 'Wiki Garden' and leader = reporter"),
        A_HAND_OVER(
                "Dana",
                List.of("Chidi has left", "hand everything over", NEWCOMER),
                "select distinct reporter from project where code = 'wiki-move'"),
        A_NEED(
                "Ben",
                List.of("need a test card from the bank", "ledger move", NEWCOMER, "3 December"),
                "select owner from need where words like 'a test card%'");

        private final String who;
        private final List<String> lines;
        private final String named;

        Sending(String who, List<String> lines, String named) {
            this.who = who;
            this.lines = lines;
            this.named = named;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoStayedIsWritten(Sending sending) {
        try (var acme = new OfficeOn(Vendor.H2, WEDNESDAY, Extent.SIX_WEEKS)) {
            var jdbc = acme.database().jdbc();
            long ana = acme.person("Ana");
            jdbc.sql("update project set reporter = ? where code = 'wiki-move'")
                    .param(acme.person("Chidi"))
                    .update();
            long came = comes(acme);
            sending.lines.forEach(line -> acme.says(acme.runway, sending.who, line));

            acme.store.transactions().run(() -> {
                acme.store.directory().merge(acme.office.id(), came, ana);
                return ana;
            });
            acme.says(acme.runway, sending.who, "send");

            assertThat(jdbc.sql(sending.named).query(Long.class).list()).containsExactly(ana);
        }
    }

    /** @return the number of somebody of that name who is new */
    private static long comes(OfficeOn acme) {
        var account = new Account(new Workspace(acme.office.id(), "teams", "acme.example"), "29:ana");
        var direct = new Place(account.workspace(), "direct", Place.Kind.DIRECT, NEWCOMER);
        var envelope = new Incoming.Envelope(
                UUID.randomUUID().toString(), account, new Profile(NEWCOMER, "", ZoneOffset.UTC), direct);
        acme.runway.bot().inbox().receive(new Incoming.Said(envelope, "hello"));
        return acme.store.directory().person(account).orElseThrow().id();
    }
}
