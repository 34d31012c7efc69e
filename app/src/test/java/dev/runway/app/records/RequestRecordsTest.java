package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.intake.IntakeAnswer;
import dev.runway.conversations.intake.IntakeRequest;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.sample.SampleOffice.Extent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request comes back as it was asked, whoever it concerns finds it, and nobody else's office does. */
class RequestRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theDocumentIsReadAgainAsItWasAsked(Vendor vendor) {
        try (var office = new OfficeOn(vendor, NOW, Extent.TWO_PROJECTS)) {
            var requests = office.records().requests();
            var asked = new IntakeAnswer("today", "Today", "What goes wrong today?", "two\nlines", "two\nlines");
            var saved = requests.save(request(office, asked));

            assertThat(requests.findByOfficeAndId(office.office.id(), saved.id()))
                    .contains(saved);
            assertThat(requests.findByOfficeAndRun(office.office.id(), saved.run()))
                    .contains(saved);
            assertThat(saved.answer("today")).contains(asked);
            assertThat(requests.findByOfficeAndId(office.office.id() + 1, saved.id()))
                    .isEmpty();
            assertThat(requests.hold(office.office.id() + 1, List.of(saved.id())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whomItConcernsFindsIt(Vendor vendor) {
        try (var office = new OfficeOn(vendor, NOW, Extent.TWO_PROJECTS)) {
            var requests = office.records().requests();
            long here = office.office.id();
            long ben = office.person("ben"), ana = office.person("ana");
            var saved = requests.save(request(office));

            assertThat(requests.concerning(here, List.of(ben), ben)).hasSize(1);
            assertThat(requests.concerning(here, List.of(ana), ana)).isEmpty();
            assertThat(requests.concerning(here, List.of(ana, ben), ana))
                    .as("whoever speaks for Ben")
                    .hasSize(1);
            assertThat(requests.open(here)).extracting("id").containsExactly(saved.id());
            assertThat(requests.open(here + 1)).isEmpty();
            assertThat(requests.briefs(here)).hasSize(1);
        }
    }

    private static IntakeRequest request(OfficeOn office, IntakeAnswer... answers) {
        return IntakeRequest.sent(
                office.office.id(),
                new UUID(3, 4),
                office.person("ben"),
                "Invoices print twice",
                Project.Size.FIX,
                List.of(answers),
                NOW,
                NOW.plusSeconds(7200));
    }
}
