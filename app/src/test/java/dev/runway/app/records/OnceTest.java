package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.Runway;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.checkin.Prompt;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.conversations.sample.SamplePeople;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agenda runs a job at least once, perhaps on two nodes at the same moment; people hear of it exactly once. */
class OnceTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant TEN_IN_LISBON = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-27T15:00:00Z");
    private static final int AT_ONCE = 8;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anEmptyStoreGetsOneOfficeHoweverManyNodesStart(Vendor vendor) throws Exception {
        try (var database = vendor.open();
                var records = new RecordsOn(database)) {
            var started = java.util.Collections.synchronizedList(new ArrayList<Long>());
            var starts = new ArrayList<Callable<Object>>();
            for (int i = 0; i < AT_ONCE; i++) {
                starts.add(() -> started.add(OfficeOn.node(database, records)
                        .conversations()
                        .start("Acme", SamplePeople.LISBON)
                        .id()));
            }

            OfficeOn.atOnce(starts);

            assertThat(started).hasSize(AT_ONCE).containsOnly(started.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRoundBeginsOnce(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var rounds = acme.runway.conversations().rounds();
            var begun = java.util.Collections.synchronizedList(new ArrayList<Round>());

            OfficeOn.atOnce(many(
                    node -> acme.store.transactions().run(() -> {
                        begun.add(rounds.round(acme.office.id(), OfficeOn.THURSDAY));
                        return begun;
                    }),
                    acme));

            assertThat(begun.stream().map(Round::id).distinct()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPersonIsAskedOnceWhoeverRunsTheJobAndHoweverOften(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            acme.moveTo(WEDNESDAY);
            var round = acme.runway.conversations().rounds().round(acme.office.id(), OfficeOn.THURSDAY);
            var key = Keys.of(acme.office.id(), round.id(), acme.person("Ana"));
            acme.isNow(TEN_IN_LISBON);

            OfficeOn.atOnce(many(node -> run(node, Keys.PROMPT, key, TEN_IN_LISBON), acme));
            run(acme.runway, Keys.PROMPT, key, TEN_IN_LISBON);

            assertThat(acme.deliveries("weekly-status")).isEqualTo(1);
            assertThat(prompt(acme, round, "Ana").state()).isEqualTo(Prompt.State.ASKED);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aReminderIsSaidOnce(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            acme.moveTo(TEN_IN_LISBON);
            var round = acme.runway.conversations().rounds().round(acme.office.id(), OfficeOn.THURSDAY);
            var key = Keys.of(acme.office.id(), round.id(), acme.person("Ana"));
            var morning = Instant.parse("2026-11-27T09:12:00Z");
            assertThat(acme.nextDue(Keys.REMINDER).orElseThrow().truncatedTo(ChronoUnit.MINUTES))
                    .isEqualTo(morning);
            acme.isNow(morning);

            OfficeOn.atOnce(many(node -> run(node, Keys.REMINDER, key, morning), acme));

            assertThat(acme.deliveries("weekly-status " + round.label())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDigestIsPostedOnce(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.THIS_WEEK_AS_WELL)) {
            var round = acme.runway.conversations().rounds().round(acme.office.id(), OfficeOn.THURSDAY);
            var key = Keys.of(acme.office.id(), round.id());
            acme.isNow(DUE);

            OfficeOn.atOnce(many(node -> run(node, Keys.DIGEST, key, DUE), acme));
            run(acme.runway, Keys.DIGEST, key, DUE);

            assertThat(acme.deliveries("digest " + round.label())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoPeopleWhoReportOnOneProjectAtTheSameMomentAreBothKept(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            for (String name : List.of("Ana", "Ben", "Chidi", "Wei")) {
                for (String words : List.of("update payments gateway", "on track", name + " says so")) {
                    acme.says(acme.runway, name, words);
                }
            }

            OfficeOn.atOnce(List.of("Ana", "Ben", "Chidi", "Wei").stream()
                    .map(name -> (Callable<Boolean>) () -> {
                        acme.says(acme.node(), name, "send");
                        return true;
                    })
                    .toList());

            var round = acme.runway.conversations().rounds().round(acme.office.id(), OfficeOn.THURSDAY);
            var reports = acme.records().reports().findByOfficeAndRound(acme.office.id(), round.id());
            assertThat(reports).hasSize(1);
            assertThat(acme.records()
                            .revisions()
                            .findByOfficeAndReportOrderByNumber(
                                    acme.office.id(), reports.get(0).id()))
                    .extracting("words")
                    .containsExactlyInAnyOrder("Ana says so", "Ben says so", "Chidi says so", "Wei says so");
            assertThat(reports.get(0).revisions()).isEqualTo(4);
        }
    }

    private interface Work {
        Object on(Runway node);
    }

    private static List<Callable<Object>> many(Work work, OfficeOn acme) {
        var all = new ArrayList<Callable<Object>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var node = acme.node();
            all.add(() -> work.on(node));
        }
        return all;
    }

    private static Object run(Runway node, String job, String key, Instant due) {
        node.jobs().stream().filter(each -> each.name().equals(job)).forEach(each -> each.run(key, due));
        return key;
    }

    private static Prompt prompt(OfficeOn acme, Round round, String name) {
        return acme.records()
                .prompts()
                .findByOfficeAndRoundAndPerson(acme.office.id(), round.id(), acme.person(name))
                .orElseThrow();
    }
}
