package dev.runway.conversations.digest;

import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.Visits;
import dev.runway.core.message.Message;
import java.time.Clock;
import java.time.Instant;

/**
 * A round is due: its digest is posted. The round's row is held and marked in the same transaction, so that run twice, or on two
 * nodes at once, it posts once.
 */
public final class DigestJob implements Agenda.Job {

    private final DigestBoard board;
    private final Rounds rounds;
    private final Directory directory;
    private final Transactions transactions;
    private final Visits visits;
    private final Clock clock;

    /** @param clock the office's */
    public DigestJob(
            DigestBoard board,
            Rounds rounds,
            Directory directory,
            Transactions transactions,
            Visits visits,
            Clock clock) {
        this.board = board;
        this.rounds = rounds;
        this.directory = directory;
        this.transactions = transactions;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Keys.DIGEST;
    }

    @Override
    public void run(String key, Instant due) {
        long office = Keys.number(key, 0);
        boolean nowhere = transactions.run(() -> rounds.hold(office, Keys.number(key, 1))
                .filter(round -> !round.isTold())
                .map(this::post)
                .orElse(false));
        if (nowhere) {
            directory.people(office).stream()
                    .filter(person -> person.has(Role.PROJECT_OFFICE) || person.has(Role.ADMINISTRATOR))
                    .forEach(person -> sayThatNobodyReadsIt(person, key));
        }
    }

    /** @return whether there is no channel to post it in */
    private boolean post(Round round) {
        board.post(round);
        rounds.told(round, clock.instant());
        return board.chosen(round.office()).isEmpty();
    }

    private void sayThatNobodyReadsIt(Person person, String key) {
        visits.with(person.office(), person.id(), turn -> rounds.find(person.office(), Keys.number(key, 1))
                .ifPresent(round -> turn.tell(
                        person.id(),
                        Message.of(
                                "The digest of week " + round.week() + " is ready, and no channel is chosen for it yet."
                                        + " It is kept. Say \"digest in #portfolio\" to choose one, or \"digest preview\" to read it"
                                        + " yourself."),
                        DigestBoard.cause(round))));
    }
}
