package dev.runway.conversations.digest;

import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Transactions;
import java.time.Clock;
import java.time.Instant;

/**
 * A round is due: its digest is posted. The round's row is held and marked in the same transaction, so that run twice, or on two
 * nodes at once, it posts once.
 */
public final class DigestJob implements Agenda.Job {

    private final DigestBoard board;
    private final Rounds rounds;
    private final Transactions transactions;
    private final Clock clock;

    /** @param clock the office's */
    public DigestJob(DigestBoard board, Rounds rounds, Transactions transactions, Clock clock) {
        this.board = board;
        this.rounds = rounds;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Keys.DIGEST;
    }

    @Override
    public void run(String key, Instant due) {
        transactions.run(() -> {
            var round = rounds.hold(Keys.number(key, 0), Keys.number(key, 1)).filter(open -> !open.isTold());
            round.ifPresent(this::post);
            return round;
        });
    }

    private void post(Round round) {
        board.post(round);
        rounds.told(round, clock.instant());
    }
}
