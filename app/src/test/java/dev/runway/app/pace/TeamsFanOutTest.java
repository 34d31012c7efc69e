package dev.runway.app.pace;

import static dev.runway.app.pace.FanOut.MOST;
import static dev.runway.app.pace.FanOut.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.faketeams.FakeCall.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five hundred prompts while Teams enforces what it states: all of them, once, never too soon, and hardly later than they could. */
class TeamsFanOutTest {

    private static final int ANSWERING = 5;

    /** Teams' own word for whom the app is not installed, and for whom it is blocked. */
    private static final String NOT_INSTALLED = "the app is not installed for them";

    private static final String BLOCKED = "they blocked or removed the bot";

    /** The least time for so many calls of which a tenant takes 30 in any second: 30 at once, and 30 more each second. */
    private static Duration least(int calls) {
        return Duration.ofSeconds((calls + 29) / 30 - 1);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsAskedOnceWithinTheLeastTime(Vendor vendor) {
        try (var out = new TeamsFanOut(vendor)) {
            var places = out.people(PEOPLE);
            out.askAll(places);
            out.statements.forget();

            out.run(MOST);

            out.assertAskedOnce(places);
            out.assertAllSent(PEOPLE);
            out.print(vendor + ", one tenant", Duration.ofSeconds(16));
            assertThat(least(PEOPLE)).isEqualTo(Duration.ofSeconds(16));
            out.assertInTime(Duration.ofSeconds(16));
            assertThat(out.teams.calls()).hasSize(PEOPLE);
            out.assertHardlyTakenInHandTwice(PEOPLE);
        }
    }

    /** Some who were asked already, and one who speaks before the question to all has come to them. */
    @Test
    void whoeverAnswersInItsMidstIsAskedOnWithinASecond() {
        try (var out = new TeamsFanOut(Vendor.H2)) {
            var places = out.people(PEOPLE);
            out.askAll(places);
            out.run(Duration.ofSeconds(2));

            var longest = out.assertAnsweredWithinASecond(places, ANSWERING, Duration.ofMillis(1_370));

            assertThat(out.clock.passed()).isLessThan(least(PEOPLE));
            out.run(MOST);
            int deliveries = PEOPLE + ANSWERING + 1;
            out.assertAllSent(deliveries);
            out.print("people answer and wait %.2f s".formatted(longest.toMillis() / 1000.0), least(deliveries));
            out.assertInTime(least(deliveries));
            assertThat(out.teams.calls()).hasSize(deliveries);
        }
    }

    @Test
    void whoseConversationIsNotKnownHasItCreatedOnceWithinTheLeastTime() {
        try (var out = new TeamsFanOut(Vendor.H2)) {
            var places = out.strangers(PEOPLE);
            out.askAll(places);

            out.run(MOST);

            out.assertAskedOnce(places);
            out.assertAllSent(PEOPLE);
            assertThat(out.teams.calls(Kind.CREATE)).hasSize(PEOPLE);
            assertThat(out.teams.calls(Kind.POST)).hasSize(PEOPLE);
            out.print("conversations to be created", least(2 * PEOPLE));
            out.assertInTime(least(2 * PEOPLE));
        }
    }

    /** One in ten has not got the app, one in ten has blocked it: nobody waits because of them. */
    @Test
    void whoCannotBeReachedIsSkippedWithTheReasonAndNobodyWaitsForIt() {
        try (var out = new TeamsFanOut(Vendor.H2)) {
            var known = out.people(PEOPLE);
            var reached = new ArrayList<Place>();
            for (int number = 0; number < PEOPLE; number++) {
                var person = known.get(number);
                if (number % 10 == 3) {
                    out.teams.uninstall(person.ref());
                } else if (number % 10 == 7) {
                    out.teams.block(person.ref());
                } else {
                    reached.add(person);
                }
            }
            out.askAll(known);

            out.run(MOST);

            out.assertAskedOnce(reached);
            var byState = out.ended().stream().collect(Collectors.groupingBy(Delivery::state));
            assertThat(byState.keySet()).containsExactlyInAnyOrder(Delivery.State.SENT, Delivery.State.SKIPPED);
            assertThat(byState.get(Delivery.State.SENT)).hasSize(reached.size());
            assertThat(byState.get(Delivery.State.SKIPPED))
                    .hasSize(PEOPLE - reached.size())
                    .allSatisfy(row -> assertThat(row.trouble()).isEqualTo(Delivery.Trouble.NONE));
            assertThat(byState.get(Delivery.State.SKIPPED).stream()
                            .filter(row -> row.reason().contains(BLOCKED)))
                    .hasSize(PEOPLE / 10);
            out.print("one in five cannot be reached", least(out.calls()));
            out.assertInTime(least(out.calls()));
        }
    }

    /** To whom nothing was ever said, and for whom there is no app: there is no conversation to be had. */
    @Test
    void whoHasNotGotTheAppIsSkippedWhenTheirConversationIsToBeCreated() {
        try (var out = new TeamsFanOut(Vendor.H2)) {
            var places = out.strangers(60);
            places.subList(0, 20).forEach(place -> out.teams.uninstall(place.ref()));
            out.askAll(places);

            out.run(MOST);

            out.assertAskedOnce(places.subList(20, 60));
            assertThat(out.ended().stream().filter(row -> row.state() == Delivery.State.SKIPPED))
                    .hasSize(20)
                    .allSatisfy(row -> assertThat(row.reason()).contains(NOT_INSTALLED));
            out.assertInTime(least(120));
        }
    }

    /**
     * One call in twenty is refused with 412, 429, 502 or 504, by chance and with a seed. All calls, refused ones too, are counted
     * by Teams; whoever is refused waits a second or two each time, and nobody else does. So it takes no longer than the least
     * time for all those calls, and what the unluckiest had to wait at the end.
     */
    @Test
    void oneCallInTwentyThatFailsLosesAndDoublesNothing() {
        try (var out = new TeamsFanOut(Vendor.H2)) {
            var places = out.people(PEOPLE / 2);
            var strangers = out.strangers(PEOPLE).subList(PEOPLE / 2, PEOPLE);
            var all = new ArrayList<>(places);
            all.addAll(strangers);
            out.askAll(all);
            out.teams.failRandomly(20_261_126, 0.05, List.of(412, 429, 502, 504));

            out.run(MOST);

            out.assertAskedOnce(all);
            out.assertAllSent(PEOPLE);
            int refused = out.calls() - PEOPLE - PEOPLE / 2;
            assertThat(refused).as("5 % of 750 and more calls").isBetween(20, 60);
            var unluckiest = out.ended().stream()
                    .max(Comparator.comparing(row -> row.trouble().failures()))
                    .orElseThrow()
                    .trouble();
            out.print("%d calls failed, one %d times".formatted(refused, unluckiest.failures()), least(out.calls()));
            out.assertInTime(least(out.calls()), unluckiest.waited());
        }
    }

    /**
     * A channel's own limits, which all of its threads share: seven at once, an eighth a second later, eight in any two seconds,
     * and the 61st when the first is thirty seconds old. So the 100th comes 39 seconds after the first.
     */
    @Test
    void theThreadsOfAChannelShareItsLimits() {
        try (var out = new TeamsFanOut(Vendor.H2)) {
            var channel = out.channel("19:general@thread.tacv2");
            var ana = out.people(1).get(0);
            var threads = new ArrayList<Place>();
            for (int thread = 0; thread < 20; thread++) {
                threads.add(out.thread(channel, ana.ref()));
            }
            for (int post = 0; post < 100; post++) {
                out.post(threads.get(post % threads.size()), Message.of("Answer " + post));
            }

            out.run(MOST);

            out.assertAllSent(100);
            assertThat(threads).allSatisfy(thread -> assertThat(out.teams.messages(thread.ref()))
                    .hasSize(5));
            var least = Duration.ofSeconds(39);
            out.print("twenty threads of a channel", least);
            out.assertInTime(least);
        }
    }

    /** So that the tests above are worth something: without limits of our own Teams has to say so. */
    @Test
    void withoutLimitsOfOurOwnTeamsHasToSaySo() {
        try (var out = new TeamsFanOut(Vendor.H2, List.of())) {
            var places = out.people(PEOPLE / 5);
            out.askAll(places);

            out.run(MOST);

            assertThat(out.violations()).hasSizeGreaterThan(PEOPLE / 10);
            out.assertAskedOnce(places);
        }
    }
}
