package dev.runway.testkit.store;

import dev.runway.core.dialog.run.Answer;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Runs;
import dev.runway.testkit.store.MemoryState.RowKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

final class MemoryRuns implements Runs {

    private static final Comparator<Run> OLDEST_FIRST =
            Comparator.comparing(Run::began).thenComparing(run -> run.id().toString());

    private final MemoryStore memory;

    MemoryRuns(MemoryStore memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Run> asking(long office, long person) {
        return inState(office, person, Run.State.ASKING).stream().findFirst();
    }

    @Override
    public Optional<Run> find(long office, UUID id) {
        return memory.in(now -> Optional.ofNullable(now.runs.get(new RowKey(office, id))));
    }

    @Override
    public List<Run> inState(long office, long person, Run.State state) {
        return of(office, person, run -> run.state() == state);
    }

    @Override
    public Optional<Run> withAnswerFrom(long office, long person, String event) {
        return newest(of(
                office,
                person,
                run -> !event.isEmpty()
                        && run.answers().values().stream()
                                .anyMatch(answer -> answer.event().equals(event))));
    }

    @Override
    public void save(Optional<Run> before, Run after) {
        memory.in(now -> {
            var key = new RowKey(after.office(), after.id());
            if (before.isPresent() && !before.get().id().equals(after.id())) {
                throw new IllegalArgumentException("Run " + after.id() + " does not follow from run "
                        + before.get().id() + ".");
            }
            if (before.isPresent() != now.runs.containsKey(key)) {
                throw new IllegalStateException("Run " + after.id() + " is " + (before.isPresent() ? "not " : "")
                        + "stored in office " + after.office() + ".");
            }
            return now.runs.put(key, kept(after));
        });
    }

    private List<Run> of(long office, long person, Predicate<Run> wanted) {
        return memory.in(now -> now.runs.values().stream()
                .filter(run -> run.office() == office && run.person() == person)
                .filter(wanted)
                .sorted(OLDEST_FIRST)
                .toList());
    }

    private static Optional<Run> newest(List<Run> oldestFirst) {
        return oldestFirst.isEmpty() ? Optional.empty() : Optional.of(oldestFirst.get(oldestFirst.size() - 1));
    }

    private static Run kept(Run run) {
        return of(run.person(), run);
    }

    /** As it is stored, for that person. */
    static Run of(long person, Run run) {
        return new Run(
                run.id(),
                run.office(),
                person,
                run.place(),
                run.dialog(),
                run.version(),
                run.given(),
                kept(run.answers()),
                run.reopened(),
                run.wrong(),
                run.state(),
                MemoryStore.kept(run.began()),
                MemoryStore.kept(run.heard()),
                run.nudged(),
                run.until().map(MemoryStore::kept),
                run.sent().map(sent -> new Run.Sent(sent.version(), kept(sent.answers()))),
                run.stands());
    }

    private static Map<AnswerKey, Answer> kept(Map<AnswerKey, Answer> answers) {
        var kept = new LinkedHashMap<AnswerKey, Answer>();
        answers.values().forEach(answer -> kept.put(answer.key(), kept(answer)));
        return kept;
    }

    private static Answer kept(Answer answer) {
        return new Answer(
                answer.key(),
                answer.template(),
                answer.asked(),
                answer.values(),
                answer.mentioned(),
                answer.event(),
                MemoryStore.kept(answer.at()));
    }
}
