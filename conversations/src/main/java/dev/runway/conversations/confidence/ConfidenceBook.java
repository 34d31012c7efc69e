package dev.runway.conversations.confidence;

import dev.runway.conversations.words.Words;
import dev.runway.core.inbox.Turn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps how confident people are in their projects. */
public final class ConfidenceBook {

    /** How many earlier values are told. */
    private static final int SOME = 6;

    private final ConfidenceRecords records;
    private final NeedRecords needs;

    public ConfidenceBook(ConfidenceRecords records, NeedRecords needs) {
        this.records = records;
        this.needs = needs;
    }

    /** What holds; empty while nobody has said. */
    public Optional<Confidence> newest(long office, long project) {
        return records.newest(office, project, 1).stream().findFirst();
    }

    List<Confidence> some(long office, long project) {
        return records.newest(office, project, SOME);
    }

    /**
     * Keeps it. The caller holds the project.
     *
     * @param run the conversation it is said in; sent again, it changes what it said before, and is a new word where something
     *     was said elsewhere since
     */
    public void say(Turn turn, long project, int points, Optional<UUID> run) {
        var before = run.flatMap(said -> records.findByOfficeAndProjectAndRun(turn.office(), project, said));
        if (before.filter(known -> known.points() == points).isPresent()) {
            return;
        }
        boolean holds = before.isPresent() && before.equals(newest(turn.office(), project));
        if (!holds) {
            before.ifPresent(known -> records.save(known.ofItsOwn()));
        }
        records.save(before.filter(known -> holds)
                .map(known -> known.now(points, turn.now()))
                .orElseGet(() -> new Confidence(
                        null, turn.office(), project, points, turn.person().id(), run.orElse(null), turn.now())));
    }

    /** {@code Confidence 4 of 5, up from 3; 1 of 3 needs still open.}; empty when nothing is known of the project. */
    public Optional<String> sentence(long office, long project) {
        return words(office, project).map(words -> Words.capital(words) + ".");
    }

    Optional<String> words(long office, long project) {
        var two = records.newest(office, project, 2);
        var before = two.stream().skip(1).findFirst().map(Confidence::points);
        var level = two.stream().findFirst().map(now -> ConfidenceWords.level(now.points(), before));
        return ConfidenceWords.known(level, NeedWords.openOf(needs.ofProject(office, project)));
    }
}
