package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.intake.IntakeRequest;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.core.inbox.Press;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Buttons as a client of one's own making presses them: with whatever argument it likes. */
class ForgedPressesTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
    private static final String WRONG = "went wrong";

    /** What no button of ours brings; the numbers are nobody's here, as another office's are. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "|",
            "||",
            "|||",
            "|x",
            "x|",
            "x y",
            "x",
            "0",
            "-1",
            "987654",
            "987654|1",
            "987654 lead",
            "9223372036854775808",
            "99999999999999999999",
            "1|",
            "payments-gateway|X",
            "payments-gateway|OWNER|x",
            "payments-gateway|OWNER|1|2",
            "payments-gateway|99999999999",
            "payments-gateway lead x",
            "a\nb",
            "go x",
            "go ",
            "go 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "Nowhere",
            "+18:00",
            "Etc/GMT+12",
            "2026-12-10 2026-12-03",
            "2026-12-03",
            "no\u0000thing",
            "x".repeat(1_000),
            "new " + "x".repeat(900),
            "|" + "x".repeat(900),
            "x".repeat(300_000));

    /**
     * What every turn writes, whoever says or reads whatever; a question that was begun is no record yet. Dana may name a program
     * as she likes, and whoever gives news opens the week's round, as by typing it.
     */
    private static final List<String> ASIDE = List.of(
            "SEEN",
            "OUTBOX",
            "DESTINATION",
            "TURN_LOCK",
            "DIALOG_RUN",
            "DIALOG_ANSWER",
            "PLACE",
            "ASKING_EVENT",
            "PROGRAM",
            "ROUND");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void hearNoMore() {
        root.detachAppender(log);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothingOddIsAnErrorOrChangesWhatTheOfficeKeeps(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.SIX_WEEKS)) {
            var actions = Stream.concat(
                            acme.runway.conversations().talk().presses().stream()
                                    .map(Press::action),
                            Stream.of("dialog", "nobody's"))
                    .toList();
            assertThat(actions).hasSizeGreaterThan(50).doesNotHaveDuplicates();
            var before = kept(acme);
            var wrong = new ArrayList<String>();

            for (String name : List.of("Wei", "Dana")) {
                for (String action : actions) {
                    for (String argument : ODD) {
                        var reply = press(acme, name, action, argument).toString();
                        if (reply.contains(WRONG) || reply.length() > 12_000) {
                            wrong.add(name + " " + action + " \"" + argument + "\"");
                        }
                    }
                }
            }

            assertThat(wrong).isEmpty();
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.ERROR)
                    .isEmpty();
            var after = kept(acme);
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
            assertThat(longest(acme)).isLessThan(1_000);
        }
    }

    @Test
    void whatCannotBeReadIsAnsweredAsAnOldButtonIs() {
        try (var acme = acme()) {
            for (var odd : Map.of(
                            "intake.begin", "",
                            "asking.now", "payments-gateway|X",
                            "away.drop", "x",
                            "need.list", "|x",
                            "requests.read", "x",
                            "help.take", "99999999999999999999")
                    .entrySet()) {
                assertThat(answer(acme, "Ana", odd.getKey(), odd.getValue()))
                        .as(odd.getKey())
                        .contains(oldAnswer(acme));
            }
            for (var odd : Map.of("program.new", "x", "broadcast.send", "1", "link.part", "987654")
                    .entrySet()) {
                assertThat(answer(acme, "Dana", odd.getKey(), odd.getValue()))
                        .as(odd.getKey())
                        .contains(oldAnswer(acme));
            }
        }
    }

    @Test
    void aZoneThatNobodyCouldTypeIsRefusedAsIfTyped() {
        try (var acme = acme()) {
            assertThat(answer(acme, "Ana", "zone.set", "+18:00")).contains("I don't know the zone");
            assertThat(answer(acme, "Ana", "zone.set", "Nowhere")).contains("I don't know the zone");
            assertThat(answer(acme, "Ana", "zone.set", "Asia/Singapore"))
                    .contains("Noted: your zone is Asia/Singapore");
        }
    }

    @Test
    void givenWordsAreHeldToWhatTypedOnesAre() {
        try (var acme = acme()) {
            assertThat(answer(acme, "Ana", "intake.begin", "new " + "x".repeat(900)))
                    .contains("That title has 900 characters");
            assertThat(answer(acme, "Dana", "project.new", "x".repeat(900))).contains("A project's name has at most");
            assertThat(answer(acme, "Dana", "program.new", "|" + "x".repeat(900)))
                    .contains("A program's name has at most");
            assertThat(longest(acme)).isLessThan(100);
        }
    }

    /** Whoever answers writes the project's record, so that nobody may choose their accomplice. */
    @Test
    void nobodyIsAskedWhoWouldNotBeAskedAnyway() {
        try (var acme = acme()) {
            var ben = acme.person("Ben");
            answer(acme, "Ana", "asking.now", "payments-gateway|BUDGET|" + acme.person("Wei"));

            assertThat(rows(acme, "select asked_of from asked_question"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("asked_of")).isEqualTo(ben));
        }
    }

    /** They led it when they were asked, and do not any more when they answer. */
    @Test
    void whoMayNotSayAFactAnyMoreWritesNothing() {
        try (var acme = acme()) {
            answer(acme, "Ana", "asking.now", "payments-gateway|BUDGET");
            var question = rows(acme, "select id, asked_of from asked_question").get(0);
            assertThat(question.get("asked_of")).isEqualTo(acme.person("Ben"));
            answer(acme, "Ben", "asking.answer", question.get("id").toString());
            acme.says(acme.runway, "Ben", "90000 EUR");
            acme.database()
                    .jdbc()
                    .sql("update project set leader = ? where code = 'payments-gateway'")
                    .param(acme.person("Chidi"))
                    .update();
            acme.database()
                    .jdbc()
                    .sql("delete from person_role where person = ?")
                    .param(acme.person("Ben"))
                    .update();
            var before = rows(acme, "select budget from project where code = 'payments-gateway'");

            acme.says(acme.runway, "Ben", "send");

            assertThat(rows(acme, "select budget from project where code = 'payments-gateway'"))
                    .isEqualTo(before);
            assertThat(rows(acme, "select * from told_fact")).isEmpty();
            assertThat(said(acme)).contains("can change Payments Gateway");
        }
    }

    @Test
    void countingTellsNoTitleOfARequest() {
        try (var acme = acme()) {
            var sent = acme.records()
                    .requests()
                    .save(IntakeRequest.sent(
                            acme.office.id(),
                            new UUID(3, 4),
                            acme.person("Ana"),
                            "Merge with Globex",
                            Project.Size.FIX,
                            List.of(),
                            WEDNESDAY,
                            WEDNESDAY.plusSeconds(7_200)));
            var read = answer(acme, "Wei", "requests.read", Long.toString(sent.id()));

            assertThat(read).contains("That request is read by whoever asked");
            for (String action : List.of(
                    "requests.answer", "requests.accept", "requests.decline", "requests.ask", "requests.merge")) {
                assertThat(answer(acme, "Wei", action, Long.toString(sent.id())))
                        .as(action)
                        .doesNotContain("Globex");
            }
            assertThat(answer(acme, "Wei", "requests.answer", Long.toString(sent.id())))
                    .contains("That request is read by whoever asked");
        }
    }

    private static OfficeOn acme() {
        return new OfficeOn(Vendor.values()[0], WEDNESDAY, Extent.TWO_PROJECTS);
    }

    private static String oldAnswer(OfficeOn acme) {
        var old = answer(acme, "Ana", "nobody's", "1");
        assertThat(old).doesNotContain(WRONG);
        return old;
    }

    /** What is said to a press, wherever it is said. */
    private static String answer(OfficeOn acme, String name, String action, String argument) {
        var reply = press(acme, name, action, argument);
        return reply.equals(Reply.nothing()) ? said(acme) : reply.toString();
    }

    private static Reply press(OfficeOn acme, String name, String action, String argument) {
        var direct = acme.platform.direct(name);
        var envelope = new Envelope(
                UUID.randomUUID().toString(), acme.platform.account(name), acme.platform.profile(name), direct);
        return acme.runway
                .bot()
                .inbox()
                .receive(new Incoming.Pressed(envelope, new MessageRef(direct, "1"), action, argument));
    }

    private static List<Map<String, Object>> rows(OfficeOn acme, String sql) {
        return acme.database().jdbc().sql(sql).query().listOfRows().stream()
                .map(row -> {
                    Map<String, Object> small = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    small.putAll(row);
                    return small;
                })
                .toList();
    }

    /** The newest that was said to anybody. */
    private static String said(OfficeOn acme) {
        return rows(acme, "select message from outbox order by number desc limit 1")
                .toString();
    }

    private static long longest(OfficeOn acme) {
        var given = rows(acme, "select max(length(given)) as longest from dialog_run")
                .get(0)
                .get("longest");
        return given == null ? 0 : ((Number) given).longValue();
    }

    private static Map<String, Object> kept(OfficeOn acme) {
        var tables = new TreeMap<String, Object>();
        rows(acme, "select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .forEach(table -> {
                    var name = table.values().iterator().next().toString();
                    if (!name.startsWith("flyway") && !ASIDE.contains(name.toUpperCase(Locale.ROOT))) {
                        tables.put(
                                name,
                                rows(acme, "select * from " + name).stream()
                                        .map(row -> row.toString())
                                        .sorted()
                                        .toList());
                    }
                });
        assertThat(tables).hasSizeGreaterThan(20);
        return tables;
    }
}
