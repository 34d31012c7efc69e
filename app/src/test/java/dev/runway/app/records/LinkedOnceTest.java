package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.Runway;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody comes and confirms while several nodes work: asked once, linked once, and every record is theirs. */
class LinkedOnceTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
    private static final int AT_ONCE = 6;
    private static final String CAUSE = "one person";

    /** What refers to a person's number, but for what says who was linked. */
    private static final String REFERRING = """
            select distinct lower(k.table_name) || '.' || lower(k.column_name)
              from information_schema.referential_constraints r
              join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema
                   and k.constraint_name = r.constraint_name
              join information_schema.key_column_usage u on u.constraint_schema = r.unique_constraint_schema
                   and u.constraint_name = r.unique_constraint_name
             where lower(u.table_name) = 'person' and lower(u.column_name) = 'id'
               and lower(k.table_schema) = 'public'
               and lower(k.table_name) not in ('same_person', 'person', 'person_role', 'person_away')
               and lower(k.column_name) <> 'was'""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void askedOnceAndLinkedOnceHoweverManyNodesHearIt(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            long ana = acme.person("Ana");

            OfficeOn.atOnce(many(acme, node -> says(node, acme, "teams", "ana@acme.example")));
            assertThat(acme.deliveries(CAUSE)).isEqualTo(2);
            assertThat(accounts(acme, ana)).hasSize(1);

            OfficeOn.atOnce(many(acme, node -> confirms(node, acme, "Ana", pair(acme))));
            assertThat(accounts(acme, ana)).hasSize(2);
            assertThat(acme.deliveries(CAUSE)).isEqualTo(5);
            assertThat(acme.store.directory().people(acme.office.id()))
                    .filteredOn(person -> person.name().startsWith("Ana"))
                    .hasSize(1);

            OfficeOn.atOnce(many(acme, node -> says(node, acme, "teams", "ana@acme.example")));
            assertThat(acme.deliveries(CAUSE)).isEqualTo(5);
        }
    }

    /** Both say that the one who came is them; where they are two, whoever is second is one too many. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ofTwoWhoConfirmTheSameOneAtOnceOneIsTheOne(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var directory = acme.store.directory();
            long ana = acme.person("Ana");
            long chidi = acme.person("Chidi");
            acme.database()
                    .jdbc()
                    .sql("update person set email = 'ana@acme.example' where id = ?")
                    .param(chidi)
                    .update();
            says(acme.runway, acme, "teams", "ana@acme.example");
            var pairs = acme.database()
                    .jdbc()
                    .sql("select id from same_person order by known")
                    .query(Long.class)
                    .list();
            assertThat(pairs).hasSize(2);

            OfficeOn.atOnce(List.<Callable<Object>>of(
                    () -> confirms(acme.node(), acme, "Ana", pairs.get(0)),
                    () -> confirms(acme.node(), acme, "Chidi", pairs.get(1))));

            var came = directory.person(account(acme, "teams")).orElseThrow();
            assertThat(came.id()).isIn(ana, chidi);
            assertThat(accounts(acme, came.id())).hasSize(2);
            assertThat(acme.person("Ana")).isEqualTo(ana);
            assertThat(acme.person("Chidi")).isEqualTo(chidi);
            assertThat(directory.people(acme.office.id())).hasSize(7);
        }
    }

    /** Every column that refers to the one who was merged says the other afterwards, conflicts and all. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyRecordFollows(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.THIS_WEEK_AS_WELL)) {
            var jdbc = acme.database().jdbc();
            long ana = acme.person("Ana");
            long chidi = acme.person("Chidi");
            acme.says(acme.runway, "Dana", "team Payments: lead Chidi; Ana, Chidi, Wei");
            acme.says(acme.runway, "Ana", "follow payments gateway");
            acme.says(acme.runway, "Chidi", "follow payments gateway");
            acme.says(acme.runway, "Chidi", "follow wiki move");
            acme.says(acme.runway, "Chidi", "intake Faster search");
            for (var state : Map.of("ASKED", ana, "PLANNED", chidi).entrySet()) {
                jdbc.sql("delete from prompt where person = ?")
                        .param(state.getValue())
                        .update();
                jdbc.sql("insert into prompt (office, round, person, state, reminded)"
                                + " select office, max(id), ?, ?, false from round group by office")
                        .params(state.getValue(), state.getKey())
                        .update();
            }
            jdbc.sql("update project set leader = ? where code = 'wiki-move'")
                    .param(chidi)
                    .update();

            var columns =
                    new ArrayList<>(jdbc.sql(REFERRING).query(String.class).list());
            columns.addAll(Set.of("project.leader", "project.reporter", "dialog_run.person"));
            assertThat(columns).hasSizeGreaterThan(25);
            assertThat(naming(jdbc, columns, chidi)).hasSizeGreaterThan(8);

            acme.store.transactions().run(() -> {
                acme.store.directory().merge(acme.office.id(), chidi, ana);
                return ana;
            });

            assertThat(naming(jdbc, columns, chidi)).isEmpty();
            assertThat(jdbc.sql("select state from prompt where person = ? order by id desc limit 1")
                            .param(ana)
                            .query(String.class)
                            .single())
                    .isEqualTo("PLANNED");
            assertThat(jdbc.sql("select count(*) from following where person = ?")
                            .param(ana)
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
            assertThat(acme.records().teams().findByOfficeOrderByName(acme.office.id()))
                    .filteredOn(team -> team.name().equals("Payments"))
                    .singleElement()
                    .satisfies(team -> {
                        assertThat(team.leaderId()).contains(ana);
                        assertThat(team.has(ana)).isTrue();
                        assertThat(team.has(chidi)).isFalse();
                    });
            assertThat(acme.store.runs().asking(acme.office.id(), ana)).isPresent();
        }
    }

    /** What Ben answered before two people became one is written with the number that stayed. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anAnswerGivenBeforeIsWrittenWithTheNumberThatStayed(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            says(acme.runway, acme, "teams", "ana@acme.example");
            presses(acme.runway, acme, "Wei", "asking.now", "payments-gateway|OWNER|" + acme.person("Ben"));
            long question = acme.database()
                    .jdbc()
                    .sql("select id from asked_question")
                    .query(Long.class)
                    .single();
            presses(acme.runway, acme, "Ben", "asking.answer", Long.toString(question));
            acme.says(acme.runway, "Ben", "Ana Pires");

            confirms(acme.runway, acme, "Ana", pair(acme));
            acme.says(acme.runway, "Ben", "send");

            assertThat(acme.database()
                            .jdbc()
                            .sql("select leader from project where code = 'payments-gateway'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(acme.person("Ana"));
        }
    }

    /** An office's right that came by the one goes with the one, and so do their zone and days off. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatCameByTheOtherGoesWithTheOther(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var directory = acme.store.directory();
            says(acme.runway, acme, "teams", "ana@acme.example");
            var before = directory.person(acme.platform.account("Ana")).orElseThrow();
            var came = directory.person(account(acme, "teams")).orElseThrow();
            var week = new Away(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 11));
            directory.save(came.having(Set.of(Role.ADMINISTRATOR))
                    .choosing(ZoneId.of("Asia/Singapore"))
                    .away(List.of(week)));
            confirms(acme.runway, acme, "Ana", pair(acme));
            var one = directory.person(acme.platform.account("Ana")).orElseThrow();
            assertThat(one.roles()).contains(Role.ADMINISTRATOR);
            assertThat(one.away()).contains(week);

            acme.says(acme.runway, "Dana", "unlink Ana");

            assertThat(directory.person(acme.platform.account("Ana"))).contains(before);
            assertThat(directory.person(account(acme, "teams")))
                    .hasValueSatisfying(again -> assertThat(again.roles()).containsExactly(Role.ADMINISTRATOR));
        }
    }

    /** Each of the two holds one person and wants the other; whose order is wrong is begun anew. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void linkingAndPartingCrosswiseEndsWithoutAnApology(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var directory = acme.store.directory();
            says(acme.runway, acme, "teams", "ana@acme.example");
            long ana = acme.person("Ana");
            long pair = pair(acme);
            var came = directory.person(account(acme, "teams")).orElseThrow();
            directory.save(came.having(Set.of(Role.PROJECT_OFFICE)));
            var replies = new ConcurrentLinkedQueue<String>();

            OfficeOn.atOnce(List.<Callable<Object>>of(
                    () -> replies.add(confirms(acme.node(), acme, "Ana", pair).toString()),
                    () -> replies.add(parts(acme, ana).toString()),
                    () -> replies.add(confirms(acme.node(), acme, "Ana", pair).toString()),
                    () -> replies.add(parts(acme, ana).toString())));

            assertThat(replies).hasSize(4).noneMatch(reply -> reply.contains("Sorry"));
            assertThat(accounts(acme, ana)).hasSizeBetween(1, 2);
        }
    }

    private static Object parts(OfficeOn acme, long person) {
        var account = account(acme, "teams");
        var direct = new Place(account.workspace(), "direct", Place.Kind.DIRECT, "Ana");
        var envelope = new Incoming.Envelope(
                UUID.randomUUID().toString(),
                account,
                new Profile("Ana Pires", "ana@acme.example", ZoneOffset.UTC),
                direct);
        return acme.node()
                .bot()
                .inbox()
                .receive(new Incoming.Pressed(
                        envelope, new MessageRef(direct, "1"), "link.part", Long.toString(person)));
    }

    /** Those columns that hold that number. */
    private static List<String> naming(JdbcClient jdbc, List<String> columns, long person) {
        return columns.stream()
                .filter(column -> {
                    var parts = column.split("\\.");
                    return jdbc.sql("select count(*) from " + parts[0] + " where " + parts[1] + " = ?")
                                    .param(person)
                                    .query(Long.class)
                                    .single()
                            > 0;
                })
                .toList();
    }

    private interface Act {
        Object on(Runway node);
    }

    private static List<Callable<Object>> many(OfficeOn acme, Act act) {
        var all = new ArrayList<Callable<Object>>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(() -> act.on(acme.node()));
        }
        return all;
    }

    private static Object says(Runway node, OfficeOn acme, String platform, String email) {
        var account = account(acme, platform);
        var direct = new Place(account.workspace(), "direct", Place.Kind.DIRECT, "Ana");
        var profile = new Profile("Ana Pires", email, ZoneOffset.UTC);
        return node.bot()
                .inbox()
                .receive(new Incoming.Said(
                        new Incoming.Envelope(UUID.randomUUID().toString(), account, profile, direct), "hello"));
    }

    private static Account account(OfficeOn acme, String platform) {
        return new Account(new Workspace(acme.office.id(), platform, "acme.example"), "29:ana");
    }

    private static Object confirms(Runway node, OfficeOn acme, String name, long pair) {
        return presses(node, acme, name, "link.yes", Long.toString(pair));
    }

    private static Object presses(Runway node, OfficeOn acme, String name, String action, String argument) {
        var direct = acme.platform.direct(name);
        var envelope = new Incoming.Envelope(
                UUID.randomUUID().toString(), acme.platform.account(name), acme.platform.profile(name), direct);
        return node.bot()
                .inbox()
                .receive(new Incoming.Pressed(envelope, new MessageRef(direct, "1"), action, argument));
    }

    private static long pair(OfficeOn acme) {
        return acme.database()
                .jdbc()
                .sql("select id from same_person")
                .query(Long.class)
                .single();
    }

    private static List<Account> accounts(OfficeOn acme, long person) {
        return acme.store.directory().accounts(acme.office.id(), person);
    }
}
