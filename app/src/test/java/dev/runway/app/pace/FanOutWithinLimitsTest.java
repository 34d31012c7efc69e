package dev.runway.app.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.fakeslack.FakeWorkspace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five hundred prompts while Slack enforces what it states: all of them, once, never too soon, and hardly later than they could. */
class FanOutWithinLimitsTest {

    private static final int PEOPLE = 500;
    private static final int DIGESTS = 60;
    private static final int ANSWERING = 10;

    /** The least time for 500 or 511 posts where 300 fit into any minute: 300 at the beginning, the rest a minute later. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** The least time for 120 changes or 125 look-ups where 50 fit into any minute: 50, 50, and the rest. */
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

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
            out.assertAllSent(PEOPLE);
            out.print(vendor + ", one workspace", A_MINUTE);
            out.assertInTime(A_MINUTE, HARDLY_LATER);
            assertThat(out.slack.calls("chat.postMessage")).hasSize(PEOPLE);
            assertThat(out.rowsWritten())
                    .as("what waits for its turn is not taken in hand again and again")
                    .isLessThan(2 * PEOPLE + PEOPLE / 5);
        }
    }

    /** Some who were asked already, and one who speaks before the question to all has come to them. */
    @ParameterizedTest
    @EnumSource
    void whoeverAnswersInItsMidstIsAskedOnWithinASecond(Vendor vendor) {
        try (var out = new SlackFanOut(vendor)) {
            var fake = out.slack.workspace();
            var places = out.askAll(fake, out.connect(fake, 1), PEOPLE);
            out.statements.forget();
            out.run(Duration.ofSeconds(10));
            var asked = places.stream()
                    .filter(place -> !fake.messages(place.ref()).isEmpty())
                    .toList();
            var longest = Duration.ZERO;
            for (int person = 0; person < ANSWERING; person++) {
                var before = out.clock.passed();
                var next = out.answer(asked.get(person));
                out.run(before.plusSeconds(1));
                var wait = out.sentAfter(next).orElseThrow().minus(before);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
                out.run(before.plusSeconds(4));
            }
            var unasked = places.stream().filter(out::isUntried).findFirst().orElseThrow();
            var before = out.clock.passed();
            out.answer(unasked);
            out.run(before.plusSeconds(1));

            assertThat(longest).isLessThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(fake.messages(unasked.ref()))
                    .as("what was to be said before, and a second later what they asked for")
                    .hasSize(2);
            assertThat(out.clock.passed()).isLessThan(A_MINUTE);
            out.run(MOST);
            int deliveries = PEOPLE + ANSWERING + 1;
            out.assertAllSent(deliveries);
            out.print(vendor + ", people answer and wait %.2f s".formatted(longest.toMillis() / 1000.0), A_MINUTE);
            out.assertInTime(A_MINUTE, HARDLY_LATER);
            assertThat(out.slack.calls("chat.postMessage")).hasSize(deliveries);
            assertThat(out.rowsWritten()).isLessThan(2 * deliveries + PEOPLE / 5);
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
            out.assertAllSent(2 * PEOPLE);
            out.print(vendor + ", two workspaces", A_MINUTE);
            out.assertInTime(A_MINUTE, HARDLY_LATER);
        }
    }

    /** There are more to look up than the limit of that allows within the time that the posts take. */
    @ParameterizedTest
    @EnumSource
    void oneLostAnswerInFourDoublesNothing(Vendor vendor) {
        try (var out = new SlackFanOut(vendor)) {
            var fake = out.slack.workspace();
            var places = out.askAll(fake, out.connect(fake, 1), PEOPLE);
            out.slack.loseAnswers(4);

            out.run(MOST);

            assertAskedOnce(fake, places);
            out.assertAllSent(PEOPLE);
            assertThat(out.slack.calls("chat.postMessage")).hasSize(PEOPLE);
            assertThat(out.slack.calls("conversations.history")).hasSize(PEOPLE / 4);
            out.print(vendor + ", every fourth answer lost", TWO_MINUTES);
            out.assertInTime(TWO_MINUTES, HARDLY_LATER);
        }
    }

    /**
     * 250 prompts, 60 digests that change twice each, and a digest of several parts with something to say after it: the changes
     * take longest, and nothing else waits for them.
     */
    @ParameterizedTest
    @EnumSource
    void everyMethodKeepsItsOwnLimitAndWaitsForNoOther(Vendor vendor) {
        try (var out = new SlackFanOut(vendor)) {
            var fake = out.slack.workspace();
            var workspace = out.connect(fake, 1);
            var digests = new HashMap<Place, UUID>();
            for (int number = 0; number < DIGESTS; number++) {
                var channel = fake.channel("C%05d".formatted(number), "portfolio-" + number);
                var place = new Place(workspace, channel, Place.Kind.CHANNEL, "#portfolio-" + number);
                digests.put(place, out.post(place, Message.of("Week 48")));
            }
            out.run(MOST);
            assertThat(out.clock.passed()).isZero();

            digests.forEach((place, id) -> out.replace(id, place, Message.of("Week 48, with late news")));
            digests.forEach((place, id) -> out.replace(id, place, Message.of("Week 48, with more of it")));
            var places = out.askAll(fake, workspace, PEOPLE / 2 - DIGESTS);
            var board = new Place(workspace, fake.channel("C0BOARD", "board"), Place.Kind.CHANNEL, "#board");
            out.post(board, longDigest());
            out.post(board, Message.of("That was long."));
            out.statements.forget();
            out.run(MOST);

            assertAskedOnce(fake, places);
            digests.keySet().forEach(place -> assertThat(fake.messages(place.ref()))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).contains("with more of it")));
            assertThat(fake.messages("C0BOARD")).hasSizeGreaterThan(3);
            int deliveries = 3 * DIGESTS + places.size() + 2;
            out.assertAllSent(deliveries);
            assertThat(out.limits.violations()).isEmpty();
            assertThat(out.sentBy(Duration.ofSeconds(10)))
                    .as("all but most of the changes")
                    .hasSize(deliveries - 2 * DIGESTS + 48);
            out.print(vendor + ", posts and changes", TWO_MINUTES);
            out.assertInTime(TWO_MINUTES, HARDLY_LATER);
            assertThat(out.rowsWritten()).isLessThan(2 * (deliveries - DIGESTS) + 100);
        }
    }

    private static Message longDigest() {
        var digest = Message.builder().heading("Week 48");
        for (int project = 0; project < 300; project++) {
            digest.line("Project " + project + " is on track, and this is what its engineer says of it.");
        }
        return digest.build();
    }

    private static void assertAskedOnce(FakeWorkspace fake, List<Place> places) {
        assertThat(places).allSatisfy(place -> assertThat(fake.messages(place.ref()))
                .as(place.name())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains(place.name() + " now?")));
    }
}
