package dev.runway.app.pace;

import static dev.runway.app.pace.FanOut.MOST;
import static dev.runway.app.pace.FanOut.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five hundred prompts while Slack enforces what it states: all of them, once, never too soon, and hardly later than they could. */
class SlackFanOutTest {

    private static final int DIGESTS = 60;
    private static final int ANSWERING = 10;

    /** The least time for 500 or 511 posts where 300 fit into any minute: 300 at the beginning, the rest a minute later. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** The least time for 120 changes or 125 look-ups where 50 fit into any minute: 50, 50, and the rest. */
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource
    void everybodyIsAskedOnceWithinTheLeastTime(Vendor vendor) {
        try (var out = new SlackFanOut(vendor)) {
            var fake = out.slack.workspace();
            var places = out.askAll(fake, out.connect(fake, 1), PEOPLE);
            out.statements.forget();

            out.run(MOST);

            out.assertAskedOnce(places);
            out.assertAllSent(PEOPLE);
            out.print(vendor + ", one workspace", A_MINUTE);
            out.assertInTime(A_MINUTE);
            assertThat(out.slack.calls("chat.postMessage")).hasSize(PEOPLE);
            out.assertHardlyTakenInHandTwice(PEOPLE);
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

            var longest = out.assertAnsweredWithinASecond(places, ANSWERING, Duration.ofSeconds(4));

            assertThat(out.clock.passed()).isLessThan(A_MINUTE);
            out.run(MOST);
            int deliveries = PEOPLE + ANSWERING + 1;
            out.assertAllSent(deliveries);
            out.print(vendor + ", people answer and wait %.2f s".formatted(longest.toMillis() / 1000.0), A_MINUTE);
            out.assertInTime(A_MINUTE);
            assertThat(out.slack.calls("chat.postMessage")).hasSize(deliveries);
            out.assertHardlyTakenInHandTwice(deliveries);
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

            out.assertAskedOnce(places);
            out.assertAskedOnce(others);
            out.assertAllSent(2 * PEOPLE);
            out.print(vendor + ", two workspaces", A_MINUTE);
            out.assertInTime(A_MINUTE);
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

            out.assertAskedOnce(places);
            out.assertAllSent(PEOPLE);
            assertThat(out.slack.calls("chat.postMessage")).hasSize(PEOPLE);
            assertThat(out.slack.calls("conversations.history")).hasSize(PEOPLE / 4);
            out.print(vendor + ", every fourth answer lost", TWO_MINUTES);
            out.assertInTime(TWO_MINUTES);
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

            out.assertAskedOnce(places);
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
            out.assertInTime(TWO_MINUTES);
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
}
