package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stopped while a platform has taken only the beginning of one message: the others are cancelled, that one is finished. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BroadcastStoppedTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");
    private static final String TO_CHIDI =
            " where id = (select delivery from broadcast_recipient where name = 'Chidi')";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatHasBegunIsFinishedAndWhoeverSentItIsTold(Vendor vendor) {
        try (var acme = new OfficeOn(vendor, FRIDAY, Extent.TWO_PROJECTS)) {
            for (String words : List.of("broadcast", "moves", "everybody", "skip", "preview")) {
                acme.says(acme.runway, "Dana", words);
            }
            press(acme, "broadcast.send", "1|1");
            job(acme);
            update(acme, "update outbox set platform_id = 'p1', attempts = 1" + TO_CHIDI);
            press(acme, "broadcast.cancel", "1");
            job(acme);

            assertThat(posts(acme, "CANCELLED")).isEqualTo(6);
            assertThat(posts(acme, "WAITING")).isEqualTo(1);
            assertThat(acme.nextDue("broadcast")).isPresent();

            acme.isNow(FRIDAY.plusSeconds(6));
            job(acme);
            assertThat(read(acme)).contains("Stopping the summary", "0 of 7 sent · 6 cancelled · 1 on the way");

            update(acme, "update outbox set is_open = false, ended = current_timestamp, state = 'SENT'" + TO_CHIDI);
            job(acme);
            assertThat(read(acme))
                    .contains("Delivery report", "Dana stopped it", "1 of 7 sent · 6 cancelled")
                    .doesNotContain("on the way");
        }
    }

    private static void press(OfficeOn acme, String action, String argument) {
        var place = acme.platform.direct("Dana");
        var envelope = new Envelope(
                UUID.randomUUID().toString(), acme.platform.account("Dana"), acme.platform.profile("Dana"), place);
        acme.runway.bot().inbox().receive(new Incoming.Pressed(envelope, new MessageRef(place, "1"), action, argument));
    }

    private static void job(OfficeOn acme) {
        Agenda.Job job = acme.runway.jobs().stream()
                .filter(each -> each.name().equals("broadcast"))
                .findFirst()
                .orElseThrow();
        job.run(acme.office.id() + "|1", acme.now());
    }

    private static void update(OfficeOn acme, String sql) {
        assertThat(acme.database().jdbc().sql(sql).update()).isEqualTo(1);
    }

    private static long posts(OfficeOn acme, String state) {
        return acme.database()
                .jdbc()
                .sql("select count(*) from outbox where state = ?"
                        + " and id in (select delivery from broadcast_recipient)")
                .param(state)
                .query(Long.class)
                .single();
    }

    /** The report as Dana reads it. */
    private static String read(OfficeOn acme) {
        return PlainText.of(acme.store
                .outbox()
                .newest(acme.platform.direct("Dana"))
                .orElseThrow()
                .message());
    }
}
