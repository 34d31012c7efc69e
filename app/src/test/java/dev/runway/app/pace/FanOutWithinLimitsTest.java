package dev.runway.app.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.fakeslack.FakeWorkspace;
import dev.runway.slack.send.SlackLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five hundred prompts while Slack enforces what it states: all of them, once, never too soon, and hardly later than they could. */
class FanOutWithinLimitsTest {

    private static final int PEOPLE = 500;
    private static final double HARDLY_LATER = 1.05;
    private static final Duration MOST = Duration.ofMinutes(10);

    @ParameterizedTest
    @EnumSource
    void everybodyIsAskedOnceWithinTheLeastTime(Vendor vendor) {
        try (var out = new SlackFanOut(vendor)) {
            var fake = out.slack.workspace();
            var places = out.askAll(fake, out.connect(fake, 1), PEOPLE);
            out.statements.forget();

            out.run(MOST);

            assertAskedOnce(fake, places);
            assertAllSent(out, PEOPLE);
            assertInTime(vendor + ", one workspace", out, PEOPLE);
            assertThat(out.slack.calls("chat.postMessage")).hasSize(PEOPLE);
            assertThat(out.rowsWritten())
                    .as("what waits for its turn is not taken in hand again and again")
                    .isLessThan(2 * PEOPLE + PEOPLE / 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWorkspacesDoNotWaitForEachOther(Vendor vendor) {
        try (var out = new SlackFanOut(vendor)) {
            var one = out.slack.workspace();
            var other = out.slack.workspace("T0BETA", "xoxb-beta", "U0RUNWAYB");
            var places = out.askAll(one, out.connect(one, 1), PEOPLE);
            var others = out.askAll(other, out.connect(other, 2), PEOPLE);

            out.run(MOST);

            assertAskedOnce(one, places);
            assertAskedOnce(other, others);
            assertAllSent(out, 2 * PEOPLE);
            assertInTime(vendor + ", two workspaces", out, PEOPLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneLostAnswerInTenDoublesNothing(Vendor vendor) {
        try (var out = new SlackFanOut(vendor)) {
            var fake = out.slack.workspace();
            var places = out.askAll(fake, out.connect(fake, 1), PEOPLE);
            out.slack.loseAnswers(10);

            out.run(MOST);

            assertAskedOnce(fake, places);
            assertAllSent(out, PEOPLE);
            assertThat(out.limits.violations()).isEmpty();
            assertThat(out.slack.calls("chat.postMessage")).hasSize(PEOPLE);
            assertThat(out.slack.calls("conversations.history")).hasSize(PEOPLE / 10);
            print(vendor + ", every tenth answer lost", out, PEOPLE);
        }
    }

    private static void assertAskedOnce(FakeWorkspace fake, List<Place> places) {
        assertThat(places).allSatisfy(place -> assertThat(fake.messages(place.ref()))
                .as(place.name())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains(place.name() + " now?")));
    }

    private static void assertAllSent(SlackFanOut out, int deliveries) {
        assertThat(out.ended()).hasSize(deliveries).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(Delivery.State.SENT);
            assertThat(row.platformId()).isPresent();
        });
    }

    private static void assertInTime(String what, SlackFanOut out, int inOneWorkspace) {
        print(what, out, inOneWorkspace);
        assertThat(out.limits.violations()).isEmpty();
        assertThat(out.clock.passed().toMillis()).isLessThanOrEqualTo((long)
                (HARDLY_LATER * least(inOneWorkspace).toMillis()));
    }

    /** All that fit into a minute at its beginning, and the rest a minute later, and so on. */
    private static Duration least(int inOneWorkspace) {
        return Duration.ofMinutes((inOneWorkspace - 1) / SlackLimits.USUAL_POSTS_PER_MINUTE);
    }

    private static void print(String what, SlackFanOut out, int inOneWorkspace) {
        System.out.printf(
                "Fan-out (%s): %d deliveries, %d calls, %d refused; %.1f s of at least %.1f s%n",
                what,
                out.ended().size(),
                out.slack.calls().size(),
                out.limits.violations().size(),
                out.clock.passed().toMillis() / 1000.0,
                least(inOneWorkspace).toMillis() / 1000.0);
    }
}
