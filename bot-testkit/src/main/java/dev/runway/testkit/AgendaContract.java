package dev.runway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.agenda.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every agenda does, whatever keeps it. */
public abstract class AgendaContract {

    /** An agenda with its jobs and a clock that the test moves. */
    public interface Stage {
        Agenda agenda();

        Instant now();

        /** Moves the clock there, and returns when all that was due on the way has been run. */
        void moveTo(Instant then);
    }

    /** @param jobs made for the agenda, so that a job may put entries itself */
    protected abstract Stage begin(Function<Agenda, List<Agenda.Job>> jobs);

    private final List<String> ran = new CopyOnWriteArrayList<>();

    private record Doing(String name, BiConsumer<String, Instant> work) implements Agenda.Job {
        @Override
        public void run(String key, Instant due) {
            work.accept(key, due);
        }
    }

    private Agenda.Job noting(String name) {
        return new Doing(name, (key, due) -> ran.add(name + " " + key + " " + due));
    }

    private static Instant in(Stage stage, int minutes) {
        return stage.now().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void pass(Stage stage, int minutes) {
        stage.moveTo(stage.now().plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void nothingIsRunBeforeItIsDue() {
        var stage = begin(agenda -> List.of(noting("prompt")));
        stage.agenda().put("prompt", "ana", in(stage, 10));

        pass(stage, 8);

        assertThat(ran).isEmpty();
    }

    @Test
    void whatIsDueIsRunOnceAndToldItsKeyAndWhenItWasDue() {
        var stage = begin(agenda -> List.of(noting("prompt")));
        var due = in(stage, 10);
        stage.agenda().put("prompt", "ana", due);

        pass(stage, 12);
        pass(stage, 60);

        assertThat(ran).containsExactly("prompt ana " + due);
        assertThat(stage.agenda().nextDue(Optional.empty())).isEmpty();
    }

    @Test
    void whatWasMissedIsStillRun() {
        var stage = begin(agenda -> List.of(noting("prompt")));
        var due = in(stage, -120);
        stage.agenda().put("prompt", "ana", due);

        pass(stage, 1);

        assertThat(ran).containsExactly("prompt ana " + due);
    }

    @Test
    void puttingTheSameKeyMovesTheEntry() {
        var stage = begin(agenda -> List.of(noting("prompt")));
        stage.agenda().put("prompt", "ana", in(stage, 10));
        var later = in(stage, 30);
        stage.agenda().put("prompt", "ana", later);

        pass(stage, 20);
        assertThat(ran).isEmpty();

        pass(stage, 20);
        assertThat(ran).containsExactly("prompt ana " + later);
    }

    @Test
    void aCancelledEntryIsNotRun() {
        var stage = begin(agenda -> List.of(noting("prompt")));
        stage.agenda().put("prompt", "ana", in(stage, 10));
        stage.agenda().cancel("prompt", "ana");
        stage.agenda().cancel("prompt", "nobody");

        pass(stage, 20);

        assertThat(ran).isEmpty();
    }

    @Test
    void jobsDoNotShareKeys() {
        var stage = begin(agenda -> List.of(noting("prompt"), noting("reminder")));
        var due = in(stage, 10);
        stage.agenda().put("prompt", "ana", due);
        stage.agenda().put("reminder", "ana", in(stage, 15));
        stage.agenda().cancel("reminder", "ana");

        pass(stage, 20);

        assertThat(ran).containsExactly("prompt ana " + due);
    }

    @Test
    void theNextDueIsTheEarliestOfOneJobOrOfAll() {
        var stage = begin(agenda -> List.of(noting("prompt"), noting("digest")));
        var prompt = in(stage, 20);
        var digest = in(stage, 10);
        stage.agenda().put("prompt", "ana", in(stage, 30));
        stage.agenda().put("prompt", "bo", prompt);
        stage.agenda().put("digest", "weekly", digest);

        assertThat(stage.agenda().nextDue(Optional.of("prompt"))).contains(prompt);
        assertThat(stage.agenda().nextDue(Optional.empty())).contains(digest);
        assertThat(stage.agenda().nextDue(Optional.of("nothing"))).isEmpty();
    }

    @Test
    void aJobThatPutsItsOwnKeyIsRunAgain() {
        var stage = begin(agenda -> List.of(new Doing("daily", (key, due) -> {
            ran.add(key + " " + due);
            agenda.put("daily", key, due.plus(Duration.ofDays(1)));
        })));
        var first = in(stage, 10);
        stage.agenda().put("daily", "round", first);

        pass(stage, 3 * 24 * 60);

        assertThat(ran)
                .containsExactly(
                        "round " + first,
                        "round " + first.plus(Duration.ofDays(1)),
                        "round " + first.plus(Duration.ofDays(2)));
        assertThat(stage.agenda().nextDue(Optional.of("daily"))).contains(first.plus(Duration.ofDays(3)));
    }

    @Test
    void aJobMayCancelItsOwnKey() {
        var stage = begin(agenda -> List.of(new Doing("once", (key, due) -> {
            ran.add(key);
            agenda.cancel("once", key);
        })));
        stage.agenda().put("once", "ana", in(stage, 10));

        pass(stage, 20);
        pass(stage, 20);

        assertThat(ran).containsExactly("ana");
    }

    @Test
    void aJobMayCancelAndPutItsOwnKey() {
        var stage = begin(agenda -> List.of(new Doing("twice", (key, due) -> {
            ran.add(key);
            agenda.cancel("twice", key);
            if (ran.size() < 2) {
                agenda.put("twice", key, due.plus(Duration.ofMinutes(5)));
            }
        })));
        stage.agenda().put("twice", "ana", in(stage, 10));

        pass(stage, 30);

        assertThat(ran).containsExactly("ana", "ana");
    }

    @Test
    void whatComesUpOnTheWayIsRunInItsTurn() {
        var stage = begin(agenda -> List.of(
                new Doing("prompt", (key, due) -> {
                    ran.add("prompt");
                    agenda.put("reminder", key, due.plus(Duration.ofMinutes(5)));
                }),
                new Doing("reminder", (key, due) -> ran.add("reminder")),
                new Doing("digest", (key, due) -> ran.add("digest"))));
        stage.agenda().put("digest", "weekly", in(stage, 30));
        stage.agenda().put("prompt", "ana", in(stage, 10));

        pass(stage, 60);

        assertThat(ran).containsExactly("prompt", "reminder", "digest");
    }

    @Test
    void aHundredEntriesDueAtOnceAreEachRunOnce() {
        var stage = begin(agenda -> List.of(noting("prompt")));
        var due = in(stage, 10);
        for (int person = 0; person < 100; person++) {
            stage.agenda().put("prompt", "p" + person, due);
        }

        pass(stage, 20);

        assertThat(ran).hasSize(100).doesNotHaveDuplicates();
    }
}
