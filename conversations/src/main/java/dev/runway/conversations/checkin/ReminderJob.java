package dev.runway.conversations.checkin;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.Visits;
import java.time.Instant;

/** One gentle word to somebody who was asked and has not answered; not on a day off. */
public final class ReminderJob implements Agenda.Job {

    private final Rounds rounds;
    private final PromptRecords prompts;
    private final Asks asks;
    private final Visits visits;

    public ReminderJob(Rounds rounds, PromptRecords prompts, Asks asks, Visits visits) {
        this.rounds = rounds;
        this.prompts = prompts;
        this.asks = asks;
        this.visits = visits;
    }

    @Override
    public String name() {
        return Keys.REMINDER;
    }

    @Override
    public void run(String key, Instant due) {
        visits.with(Keys.number(key, 0), Keys.number(key, 2), turn -> visit(turn, Keys.number(key, 1)));
    }

    private void visit(Turn turn, long id) {
        var round = rounds.find(turn.office(), id).orElse(null);
        var prompt = prompts.findByOfficeAndRoundAndPerson(
                        turn.office(), id, turn.person().id())
                .orElse(null);
        if (round == null || prompt == null || prompt.state() != Prompt.State.ASKED || prompt.reminded()) {
            return;
        }
        boolean off = !turn.person().mayBeAsked()
                || turn.person().awayOn(turn.today()).isPresent()
                || !turn.person().workingDays().contains(turn.today().getDayOfWeek());
        if (!off && turn.now().isBefore(round.due()) && asks.remind(turn, round)) {
            prompts.save(prompt.afterReminder());
        }
    }
}
