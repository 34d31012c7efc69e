package dev.runway.conversations.checkin;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks one person. The prompt's row is read and changed in the turn that asks, under the person's lock: run twice, or on two
 * nodes at once, it asks once.
 */
public final class PromptJob implements Agenda.Job {

    /** How long until somebody who cannot be reached is tried again. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Rounds rounds;
    private final PromptRecords prompts;
    private final Asks asks;
    private final Visits visits;
    private final Agenda agenda;
    private final Clock clock;

    /** @param clock the office's */
    public PromptJob(Rounds rounds, PromptRecords prompts, Asks asks, Visits visits, Agenda agenda, Clock clock) {
        this.rounds = rounds;
        this.prompts = prompts;
        this.asks = asks;
        this.visits = visits;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Keys.PROMPT;
    }

    @Override
    public void run(String key, Instant due) {
        boolean reached = visits.with(Keys.number(key, 0), Keys.number(key, 2), turn -> visit(turn, key, due));
        if (!reached) {
            tryAgain(key);
        }
    }

    /** Nobody has met them on a platform yet; they may say hello while the round is open. */
    private void tryAgain(String key) {
        var then = clock.instant().plus(PATIENCE);
        rounds.find(Keys.number(key, 0), Keys.number(key, 1))
                .filter(round -> then.isBefore(round.due()))
                .ifPresent(round -> agenda.put(name(), key, then));
    }

    private void visit(Turn turn, String key, Instant due) {
        var round = rounds.find(turn.office(), Keys.number(key, 1)).orElse(null);
        var prompt = prompts.findByOfficeAndRoundAndPerson(
                        turn.office(), Keys.number(key, 1), turn.person().id())
                .orElse(null);
        boolean isToBeAsked = prompt != null && prompt.state() == Prompt.State.PLANNED;
        if (round == null || !isToBeAsked || !turn.person().mayBeAsked()) {
            return;
        }
        var person = turn.person();
        var moment = RoundPlanner.momentFor(round.askDay(), round.askTime(), person.workingDays(), person.zone());
        if (moment.isEmpty() || turn.now().isAfter(RoundPlanner.lastChance(moment.get(), round.due()))) {
            prompts.save(prompt.in(Prompt.State.NOTHING_TO_ASK));
            return;
        }
        var wake = RoundPlanner.wakeAgainAt(moment.get(), person.zone(), due, turn.now());
        if (wake.isAfter(turn.now())) {
            agenda.put(Keys.PROMPT, key, wake);
        } else if (person.awayOn(turn.today()).isPresent()) {
            RoundPlanner.momentBack(person, turn.today(), round.askTime())
                    .filter(back -> !back.isAfter(RoundPlanner.lastChance(moment.get(), round.due())))
                    .ifPresentOrElse(
                            back -> agenda.put(Keys.PROMPT, key, back),
                            () -> prompts.save(prompt.in(Prompt.State.AWAY)));
        } else if (asks.ask(turn, round)) {
            prompts.save(prompt.asked(turn.now()));
            RoundPlanner.remindAt(turn.now(), round.due(), person.zone())
                    .ifPresent(then -> agenda.put(Keys.REMINDER, key, then));
        } else {
            prompts.save(prompt.in(Prompt.State.NOTHING_TO_ASK));
        }
    }
}
