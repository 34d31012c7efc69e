package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.Runway;
import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes at once: pressed twice, handed over twice, sent again twice; everybody gets one. */
class BroadcastOnceTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everybodyGetsOneHoweverManyNodesAreAtIt(Vendor vendor) throws Exception {
        try (var acme = new OfficeOn(vendor, FRIDAY, Extent.TWO_PROJECTS)) {
            var nodes = List.of(acme.node(), acme.node());
            for (String words : List.of("broadcast", "moves", "everybody", "skip", "preview")) {
                acme.says(nodes.get(0), "Dana", words);
            }

            OfficeOn.atOnce(nodes.stream()
                    .map(node -> press(acme, node, "broadcast.send"))
                    .toList());
            assertThat(states(acme)).isEqualTo(Map.of("WAITING", 7L));
            OfficeOn.atOnce(nodes.stream().map(node -> job(acme, node)).toList());

            assertThat(states(acme)).isEqualTo(Map.of("HANDED", 7L));
            assertThat(posts(acme)).isEqualTo(7);

            everybodyGotItBut(acme, "Chidi");
            job(acme, nodes.get(0)).call();
            assertThat(states(acme)).isEqualTo(Map.of("SENT", 6L, "FAILED", 1L));
            OfficeOn.atOnce(nodes.stream()
                    .map(node -> press(acme, node, "broadcast.again"))
                    .toList());
            OfficeOn.atOnce(nodes.stream().map(node -> job(acme, node)).toList());

            assertThat(states(acme)).isEqualTo(Map.of("SENT", 6L, "HANDED", 1L));
            assertThat(posts(acme)).as("one more, to Chidi").isEqualTo(8);
        }
    }

    private static Callable<Object> press(OfficeOn acme, Runway node, String action) {
        var place = acme.platform.direct("Dana");
        var envelope = new Envelope(
                UUID.randomUUID().toString(), acme.platform.account("Dana"), acme.platform.profile("Dana"), place);
        var pressed = new Incoming.Pressed(envelope, new MessageRef(place, "1"), action, "1|1");
        return () -> node.bot().inbox().receive(pressed);
    }

    private static Callable<Object> job(OfficeOn acme, Runway node) {
        Agenda.Job job = node.jobs().stream()
                .filter(each -> each.name().equals("broadcast"))
                .findFirst()
                .orElseThrow();
        return () -> {
            job.run(acme.office.id() + "|1", FRIDAY);
            return job;
        };
    }

    private static void everybodyGotItBut(OfficeOn acme, String name) {
        acme.database()
                .jdbc()
                .sql(
                        "update outbox set is_open = false, ended = current_timestamp, state = case when"
                                + " id = (select delivery from broadcast_recipient where name = ?) then 'FAILED' else 'SENT' end")
                .param(name)
                .update();
    }

    private static Map<String, Long> states(OfficeOn acme) {
        return acme
                .database()
                .jdbc()
                .sql("select state, count(*) as many from broadcast_recipient group by state")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of the broadcast itself; what Dana is told about it is none of them. */
    private static long posts(OfficeOn acme) {
        return acme.database()
                .jdbc()
                .sql("select count(*) from outbox where cause = 'broadcast 1' and kind = 'POST' and message ="
                        + " (select message from broadcast)")
                .query(Long.class)
                .single();
    }
}
