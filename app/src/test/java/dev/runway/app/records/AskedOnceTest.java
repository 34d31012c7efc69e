package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.Runway;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.asking.AskedQuestion;
import dev.runway.conversations.asking.Attribute;
import dev.runway.conversations.sample.SampleOffice.Extent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several nodes at once: one open question on a fact, asked once, and everybody who waits is told once. */
class AskedOnceTest {

    /** A fortnight after the sample's last word, at work in Lisbon. */
    private static final Instant LATE = Instant.parse("2026-12-02T14:00:00Z");

    private static final List<String> ASKERS = List.of("Ben", "Chidi", "Dana", "Eve", "Wei", "Mei");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void sixPeopleOnSixNodesOpenOneQuestionAndAllAreTold(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, LATE, Extent.TWO_PROJECTS)) {
            ASKERS.forEach(name -> acme.says(acme.runway, name, "status ledger move"));

            OfficeOn.atOnce(
                    ASKERS.stream().map(name -> saying(acme, name, "yes")).toList());

            assertThat(count(acme, "select count(*) from asked_question")).isEqualTo(1);
            assertThat(count(acme, "select count(*) from asker where state = 'WAITING'"))
                    .isEqualTo(ASKERS.size());
            acme.moveTo(LATE.plusSeconds(60));
            assertThat(acme.deliveries("news")).as("Ana is asked once").isLessThanOrEqualTo(1);
            assertThat(count(acme, "select count(*) from asking_event where kind = 'ASKED'"))
                    .isEqualTo(1);

            acme.says(acme.runway, "Ana", "still on track");

            assertThat(count(acme, "select count(*) from asker where state = 'ANSWERED'"))
                    .isEqualTo(ASKERS.size());
            assertThat(acme.deliveries("asking 1")).isEqualTo(ASKERS.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theJobThatAsksMayRunOnAllNodesAtOnce(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, LATE, Extent.TWO_PROJECTS)) {
            acme.says(acme.runway, "Eve", "status ledger move");
            acme.says(acme.runway, "Eve", "yes");
            var key = acme.office.id() + "|1";

            OfficeOn.atOnce(Stream.generate(acme::node)
                    .limit(6)
                    .map(node -> asking(node, key))
                    .toList());

            assertThat(count(acme, "select count(*) from dialog_run where dialog = 'news'"))
                    .isEqualTo(1);
            assertThat(count(acme, "select count(*) from asking_event where kind = 'ASKED'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatTheRecordAnswersIsTakenBackOnceFromWhoeverWasAsked(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, LATE, Extent.TWO_PROJECTS)) {
            acme.says(acme.runway, "Eve", "budget of ledger move");
            acme.says(acme.runway, "Eve", "yes");
            acme.moveTo(LATE.plusSeconds(60));
            assertThat(count(acme, "select count(*) from dialog_run where dialog = 'budget' and state = 'ASKING'"))
                    .as("Ben is asked")
                    .isEqualTo(1);
            List.of("project edit ledger move", "budget", "12,500 EUR", "send")
                    .forEach(words -> acme.says(acme.runway, "Dana", words));
            long told = acme.deliveries("asking 1");
            assertThat(told)
                    .as("Eve has the answer, and Ben the word that he need not")
                    .isEqualTo(2);

            OfficeOn.atOnce(Stream.generate(acme::node)
                    .limit(6)
                    .map(node -> asking(node, acme.office.id() + "|1"))
                    .toList());

            assertThat(count(acme, "select count(*) from dialog_run where dialog = 'budget' and state = 'STOPPED'"))
                    .isEqualTo(1);
            assertThat(acme.deliveries("asking 1")).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theDatabaseItselfRefusesASecondOpenQuestion(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, LATE, Extent.TWO_PROJECTS)) {
            acme.says(acme.runway, "Eve", "status ledger move");
            acme.says(acme.runway, "Eve", "yes");
            var questions = acme.records().questions();
            var open = questions.findByOfficeAndId(acme.office.id(), 1).orElseThrow();
            var second = new AskedQuestion(
                    null,
                    open.office(),
                    open.project(),
                    Attribute.STATUS,
                    0,
                    AskedQuestion.State.PLANNED,
                    open.askedOf(),
                    LATE,
                    null,
                    false,
                    LATE,
                    null);

            assertThatThrownBy(() -> questions.save(second)).hasRootCauseInstanceOf(java.sql.SQLException.class);
            assertThat(questions.open(open.office(), open.project(), Attribute.STATUS))
                    .contains(questions.findByOfficeAndId(acme.office.id(), 1).orElseThrow());
        }
    }

    private static Callable<Object> saying(OfficeOn acme, String name, String words) {
        var node = acme.node();
        return () -> {
            acme.says(node, name, words);
            return name;
        };
    }

    private static Callable<Object> asking(Runway node, String key) {
        return () -> {
            node.jobs().stream().filter(job -> job.name().equals("asking")).forEach(job -> job.run(key, LATE));
            return key;
        };
    }

    private static long count(OfficeOn acme, String sql) {
        return acme.database().jdbc().sql(sql).query(Long.class).single();
    }
}
