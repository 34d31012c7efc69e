package dev.runway.conversations.asking;

import dev.runway.conversations.checkin.Keys;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Visits;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * The next step of an open question: ask, remind once, or tell those who wait that no answer came; and of one that somebody else
 * has answered: take it back. Key {@code office|question}.
 */
final class AskingJob implements Agenda.Job {

    static final String NAME = "asking";

    private final Inquiries inquiries;
    private final Steps steps;
    private final Visits visits;

    AskingJob(Inquiries inquiries, Steps steps, Visits visits) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.visits = visits;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** With whoever is asked; when they cannot be reached, with one who waits, who is told so. */
    @Override
    public void run(String key, Instant due) {
        long office = Keys.number(key, 0);
        var question = inquiries.find(office, Keys.number(key, 1));
        question.filter(open -> open.closed() == 0).ifPresent(open -> LongStream.concat(
                        LongStream.of(open.askedOf()),
                        inquiries.waiting(open).stream().mapToLong(Asker::person))
                .filter(person -> visits.with(office, person, turn -> steps.next(turn, open.id())))
                .findFirst());
        question.filter(over -> over.state() == AskedQuestion.State.ANSWERED)
                .ifPresent(over -> visits.with(office, over.askedOf(), turn -> steps.settle(turn, over)));
    }
}
