package dev.runway.conversations.checkin;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Begins the week's round and puts everybody's prompt on the agenda. */
public final class RoundJob implements Agenda.Job {

    private final Rounds rounds;
    private final Transactions transactions;
    private final Clock clock;

    public RoundJob(Rounds rounds, Transactions transactions, Clock clock) {
        this.rounds = rounds;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Keys.ROUND;
    }

    @Override
    public void run(String key, Instant due) {
        transactions.run(() -> {
            rounds.begin(Keys.number(key, 0), Keys.day(key), clock.instant());
            return null;
        });
    }
}
