package dev.runway.conversations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.portfolio.Member;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.dialog.References;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BeginningTest {

    private final Beginning beginning = new Beginning(new Wei());

    @Test
    void aLaunchBringsItsDatesItsMoneyAndThePeopleItNeeds() {
        var project = beginning.of(
                request(
                        "Tickets on the phone",
                        answer("today", "Visitors queue"),
                        answer("ask", "3"),
                        answer("sponsor", "7"),
                        answer("budget", "EUR 60000"),
                        answer("wanted-by", "2027-03-01"),
                        answer("promised-for", "2027-02-15"),
                        answer("needs", "a test shop\n@Wei for a week")),
                2,
                Optional.of(5L));

        assertThat(project.goal()).isEqualTo("Visitors queue");
        assertThat(project.program()).contains(5L);
        assertThat(project.leader()).isEqualTo(2);
        assertThat(project.sponsor()).contains(7L);
        assertThat(project.budget()).isEqualTo("EUR 60000");
        assertThat(project.milestones())
                .containsExactly(
                        Milestone.planned("promised date", LocalDate.of(2027, 2, 15)),
                        Milestone.planned("wanted date", LocalDate.of(2027, 3, 1)));
        assertThat(project.members())
                .containsExactly(
                        new Member(7, "sponsor"),
                        new Member(3, "knows what goes wrong today"),
                        new Member(4, "@Wei for a week"));
    }

    @Test
    void somebodyNeededTwiceIsThereOnce() {
        var project =
                beginning.of(request("Tickets", answer("ask", "4"), answer("needs", "@Wei")), 2, Optional.empty());
        assertThat(project.members()).containsExactly(new Member(4, "knows what goes wrong today"));
    }

    @Test
    void whatWasNotAskedIsLeftOut() {
        var project = beginning.of(request("Tickets"), 2, Optional.empty());
        assertThat(project.milestones()).isEmpty();
        assertThat(project.members()).isEmpty();
        assertThat(project.sponsor()).isEmpty();
        assertThat(project.budget()).isEmpty();
    }

    @Test
    void whatChangedIsSaidWithWhatWasThereBefore() {
        var before = List.of(answer("today", "one"), answer("needs", "a\nb"), answer("risk", "rain"));
        var after = List.of(answer("today", "two"), answer("needs", "a\nb"), answer("gain", "much"));
        assertThat(Requests.changes(before, after))
                .containsExactly("today: two (before: one)", "gain: much", "risk: not any more (before: rain)");
    }

    private static IntakeAnswer answer(String question, String stored) {
        return new IntakeAnswer(question, question, "?", stored, stored);
    }

    private static IntakeRequest request(String title, IntakeAnswer... answers) {
        var now = Instant.parse("2026-11-23T11:00:00Z");
        return IntakeRequest.sent(
                1, new UUID(1, 2), 2, title, Project.Size.LAUNCH, List.of(answers), now, now.plusSeconds(3600));
    }

    /** An office in which Wei alone can be mentioned. */
    private static final class Wei implements References {

        @Override
        public List<Named> find(long office, String kind, String words) {
            return List.of();
        }

        @Override
        public List<Named> nearest(long office, String kind, String words) {
            return List.of();
        }

        @Override
        public Optional<Named> byKey(long office, String kind, String key) {
            return Optional.empty();
        }

        @Override
        public List<Named> mentionedIn(long office, String words) {
            return words.contains("@Wei") ? List.of(new Named("4", "Wei")) : List.of();
        }
    }
}
