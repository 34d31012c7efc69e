package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.Runway;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.confidence.Confidence;
import dev.runway.conversations.confidence.Need;
import dev.runway.conversations.confidence.Need.State;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Needs on both databases: asked after once whoever runs the job, settled once whoever presses. */
class NeedsTest {

    private static final String JOB = "need";
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant NINE_ON_THURSDAY = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant NINE_ON_MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant NINE_ON_WEDNESDAY = Instant.parse("2026-12-02T09:00:00Z");
    private static final int AT_ONCE = 8;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNeedAndItsConfidenceComeBackAndStayInsideTheirOffice(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var need = named(acme, "Ana");
            var needs = acme.records().needs();
            long office = acme.office.id();

            assertThat(needs.findByOfficeAndId(office, need.id())).contains(need);
            assertThat(needs.findByOfficeAndId(office + 1, need.id())).isEmpty();
            assertThat(needs.openOf(office, acme.person("Ana"))).containsExactly(need);
            assertThat(needs.openOf(office, acme.person("Eve"))).isEmpty();
            assertThat(needs.ofProject(office, need.project())).containsExactly(need);
            assertThat(needs.overdue(office, OfficeOn.THURSDAY)).isEmpty();
            assertThat(needs.overdue(office, OfficeOn.THURSDAY.plusDays(1)))
                    .extracting("project", "many")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(need.project(), 1L));

            var confidence = acme.records().confidence();
            long ana = acme.person("Ana");
            var run = UUID.randomUUID();
            var first = confidence.save(new Confidence(null, office, need.project(), 4, ana, null, WEDNESDAY));
            var second = confidence.save(new Confidence(null, office, need.project(), 2, ana, run, NINE_ON_THURSDAY));
            assertThat(confidence.newest(office, need.project(), 5)).containsExactly(second, first);
            assertThat(confidence.newestOfAll(office)).containsExactly(second);
            assertThat(confidence.newestOfAllUntil(office, WEDNESDAY)).containsExactly(first);
            assertThat(confidence.findByOfficeAndProjectAndRun(office, need.project(), run))
                    .contains(second);
            assertThat(confidence.newestOfAll(office + 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void eachStepIsTakenOnceHoweverManyNodesRunIt(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var need = named(acme, "Ana");
            long told = 0;
            for (Instant step : List.of(NINE_ON_THURSDAY, NINE_ON_MONDAY, NINE_ON_WEDNESDAY)) {
                acme.isNow(step);
                OfficeOn.atOnce(onManyNodes(acme, need, step));
                run(acme.runway, need, step);
                assertThat(acme.deliveries(cause(need))).isEqualTo(++told);
            }
            var now = acme.records()
                    .needs()
                    .findByOfficeAndId(acme.office.id(), need.id())
                    .orElseThrow();
            assertThat(now.state()).isEqualTo(State.ASKED_AGAIN);
            assertThat(now.offered()).isNotNull();
            assertThat(now.nextStep()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ofTwoWhoPressAtTheSameMomentOneSettlesItAndTheOtherReadsWho(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var need = named(acme, "Ana");
            var replies = Collections.synchronizedList(new ArrayList<Reply>());

            OfficeOn.atOnce(List.of("Ana", "Ben").stream()
                    .map(name -> (Callable<Boolean>) () -> replies.add(presses(acme, name, "need.met", need)))
                    .toList());

            var settled = acme.records()
                    .needs()
                    .findByOfficeAndId(acme.office.id(), need.id())
                    .orElseThrow();
            assertThat(settled.state()).isEqualTo(State.MET);
            var by = settled.closedBy() == acme.person("Ana") ? "Ana" : "Ben";
            assertThat(replies).hasSize(2);
            assertThat(replies)
                    .filteredOn(Reply.Privately.class::isInstance)
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.toString()).contains(by + " settled it"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anOwnerWhoHasLeftIsNotAskedAndWhoeverWantsItIsOfferedHelp(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var need = named(acme, "Ana");
            leaves(acme, "Ana");
            acme.isNow(NINE_ON_THURSDAY);

            run(acme.runway, need, NINE_ON_THURSDAY);

            assertThat(newest(acme, "Ben")).contains("I can't reach Ana about \"test accounts\"");
            assertThat(newest(acme, "Ana")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whenWhoeverWantedItHasLeftTheProjectsLeadIsOfferedHelp(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var need = named(acme, "Eve", "Ana");
            leaves(acme, "Eve");
            for (Instant step : List.of(NINE_ON_THURSDAY, NINE_ON_MONDAY, NINE_ON_WEDNESDAY)) {
                acme.isNow(step);
                run(acme.runway, need, step);
            }

            assertThat(newest(acme, "Ben")).contains("I have asked Ana twice");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPausedProjectIsLeftInPeaceAndAClosedOneForGood(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, WEDNESDAY, Extent.TWO_PROJECTS)) {
            var need = named(acme, "Ana");
            acme.records().projects().setStage(acme.office.id(), need.project(), Project.Stage.PAUSED);
            acme.isNow(NINE_ON_THURSDAY);
            run(acme.runway, need, NINE_ON_THURSDAY);
            assertThat(acme.records()
                            .needs()
                            .findByOfficeAndId(acme.office.id(), need.id())
                            .orElseThrow()
                            .nextStep())
                    .isAfterOrEqualTo(NINE_ON_THURSDAY.plusSeconds(7 * 86_400));

            acme.records().projects().setStage(acme.office.id(), need.project(), Project.Stage.CLOSED);
            acme.isNow(NINE_ON_WEDNESDAY.plusSeconds(2 * 86_400));
            run(acme.runway, need, NINE_ON_WEDNESDAY);
            assertThat(acme.records()
                            .needs()
                            .findByOfficeAndId(acme.office.id(), need.id())
                            .orElseThrow()
                            .nextStep())
                    .isNull();
            assertThat(acme.deliveries(cause(need))).isZero();
        }
    }

    private static Need named(OfficeOn acme, String owner) {
        return named(acme, "Ben", owner);
    }

    private static Need named(OfficeOn acme, String requester, String owner) {
        var made = new ArrayList<Need>();
        acme.runway.bot().visits().with(acme.office.id(), acme.person(requester), turn -> {
            var project = acme.records()
                    .projects()
                    .findByOfficeAndCode(acme.office.id(), "payments-gateway")
                    .orElseThrow();
            made.add(acme.runway
                    .conversations()
                    .needs()
                    .add(
                            turn,
                            project,
                            "test accounts",
                            Optional.of(acme.person(owner)),
                            turn.person().id(),
                            OfficeOn.THURSDAY));
        });
        return acme.records()
                .needs()
                .findByOfficeAndId(acme.office.id(), made.get(0).id())
                .orElseThrow();
    }

    private static void leaves(OfficeOn acme, String name) {
        var directory = acme.store.directory();
        directory.save(directory
                .person(acme.office.id(), acme.person(name))
                .orElseThrow()
                .leaving(true));
    }

    private static Reply presses(OfficeOn acme, String name, String action, Need need) {
        var place = acme.platform.direct(name);
        var envelope = new Envelope(
                UUID.randomUUID().toString(), acme.platform.account(name), acme.platform.profile(name), place);
        var pressed = new Incoming.Pressed(envelope, new MessageRef(place, "1"), action, Long.toString(need.id()));
        return acme.node().bot().inbox().receive(pressed);
    }

    private static String newest(OfficeOn acme, String name) {
        return acme.store
                .outbox()
                .newest(acme.platform.direct(name))
                .map(Object::toString)
                .orElse("");
    }

    private static List<Callable<Object>> onManyNodes(OfficeOn acme, Need need, Instant due) {
        var all = new ArrayList<Callable<Object>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var node = acme.node();
            all.add(() -> run(node, need, due));
        }
        return all;
    }

    private static Object run(Runway node, Need need, Instant due) {
        var key = Keys.of(need.office(), need.id());
        node.jobs().stream().filter(job -> job.name().equals(JOB)).forEach(job -> job.run(key, due));
        return key;
    }

    private static String cause(Need need) {
        return "need " + need.id();
    }
}
