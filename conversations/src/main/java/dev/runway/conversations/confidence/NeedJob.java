package dev.runway.conversations.confidence;

import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Transactions;
import dev.runway.core.inbox.Turn;
import dev.runway.core.inbox.Visits;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks after one need: its owner when it is due, its owner once more, and then its requester what would help. The row says what
 * comes next and when, and is read and changed while it is held: run twice, or on two nodes at once, it asks once.
 */
final class NeedJob implements Agenda.Job {

    /** A paused project's needs are left in peace for so long; so is one whose people cannot be reached. */
    private static final Duration A_WEEK = Duration.ofDays(7), A_DAY = Duration.ofDays(1);

    private final NeedRecords records;
    private final NeedDesk desk;
    private final Directory directory;
    private final Visits visits;
    private final Transactions transactions;
    private final Agenda agenda;
    private final Clock clock;

    /** @param clock the office's */
    NeedJob(
            NeedRecords records,
            NeedDesk desk,
            Directory directory,
            Visits visits,
            Transactions transactions,
            Agenda agenda,
            Clock clock) {
        this.records = records;
        this.desk = desk;
        this.directory = directory;
        this.visits = visits;
        this.transactions = transactions;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Needs.JOB;
    }

    @Override
    public void run(String key, Instant due) {
        long number = Keys.number(key, 1);
        var need = records.findByOfficeAndId(Keys.number(key, 0), number).filter(NeedJob::isWaitedFor);
        if (need.isEmpty()) {
            return;
        }
        var owner = need.flatMap(this::ownerToAsk);
        boolean asked = owner.isPresent() && visit(need.get(), owner.get(), false);
        if (!asked && !visit(need.get(), desk.waiting(need.get()), true)) {
            tryAgain(need.get());
        }
    }

    private static boolean isWaitedFor(Need need) {
        return need.nextStep() != null && !need.state().isOver() && need.state() != Need.State.TO_DECIDE;
    }

    /** Empty when nobody brings it, whoever does was asked twice, or is nobody whom the bot comes to with a question. */
    private Optional<Long> ownerToAsk(Need need) {
        return need.state() == Need.State.ASKED_AGAIN
                ? Optional.empty()
                : need.ownerId()
                        .flatMap(owner -> directory.person(need.office(), owner))
                        .filter(Person::mayBeAsked)
                        .map(Person::id);
    }

    private boolean visit(Need seen, long person, boolean offering) {
        return visits.with(seen.office(), person, turn -> records.hold(seen.office(), seen.id())
                .filter(NeedJob::isWaitedFor)
                .filter(need -> need.state() == seen.state() && need.ownerId().equals(seen.ownerId()))
                .ifPresent(need -> visited(turn, need, offering)));
    }

    private void visited(Turn turn, Need need, boolean offering) {
        var project = desk.project(need);
        var moment = NeedPlanner.momentFor(turn.person(), turn.today(), turn.now());
        if (turn.now().isBefore(need.nextStep())) {
            putOff(need, need.nextStep());
        } else if (project.stage() == Project.Stage.CLOSED) {
            records.save(need.wokenAt(Optional.empty()));
        } else if (project.stage() == Project.Stage.PAUSED) {
            putOff(need, turn.now().plus(A_WEEK));
        } else if (moment.filter(turn.now()::isBefore).isPresent()) {
            putOff(need, moment.get());
        } else if (offering) {
            offer(turn, need, project);
        } else {
            ask(turn, need, project);
        }
    }

    /** In one message with whatever else they are to be asked about now. */
    private void ask(Turn turn, Need need, Project project) {
        var also = records.alsoDue(need.office(), need.owner(), need.id(), need.state(), turn.now()).stream()
                .limit(NeedsCommand.MOST - 1L)
                .toList();
        var all = Stream.concat(Stream.of(need), also.stream()).toList();
        var message = also.isEmpty() ? one(turn, need, project) : several(turn, all);
        turn.tell(turn.person().id(), message, NeedDesk.cause(need));
        var next = NeedPlanner.momentAfterPatience(turn.person(), turn.now())
                .orElseGet(() -> turn.now().plus(A_WEEK));
        all.forEach(each -> putOff(each.askedAt(turn.now()), next));
    }

    private Message one(Turn turn, Need need, Project project) {
        var reader = NeedDesk.reader(turn);
        long waiting = desk.waiting(need);
        var requester = waiting == turn.person().id() ? "" : desk.name(need.office(), waiting);
        var words = need.state() == Need.State.OPEN
                ? NeedWords.ask(need, project.name(), requester, reader)
                : NeedWords.askAgain(need, project.name(), reader);
        return Message.of(words).with(NeedButtons.forOwner(need));
    }

    private Message several(Turn turn, List<Need> all) {
        var lines = all.stream()
                .map(need -> NeedWords.line(need, desk.project(need).name(), desk.owner(need), NeedDesk.reader(turn)))
                .map(words -> new Part.Line(1, Text.of(words)))
                .toList();
        return Message.builder()
                .line(NeedWords.askAll(all))
                .outline(lines)
                .buttons(all.stream()
                        .map(need -> NeedButtons.show(need, NeedWords.inShort(need)))
                        .toList())
                .build();
    }

    private void offer(Turn turn, Need need, Project project) {
        var owner = need.ownerId().filter(id -> id != turn.person().id());
        var name = owner.map(id -> desk.name(need.office(), id)).orElse("");
        Message message;
        if (need.owner() == null) {
            message = Message.of("Nobody brings " + NeedWords.of(need, project.name()) + " yet, and it is wanted "
                            + NeedDesk.reader(turn).by(need.due()) + ". Who could?")
                    .with(NeedButtons.withoutOwner(need));
        } else if (need.state() == Need.State.ASKED_AGAIN) {
            message = Message.of(NeedWords.offer(need, project.name(), name)).with(NeedButtons.offer(need));
        } else if (name.isEmpty()) {
            message = Message.of(NeedWords.countedOn(need, project.name(), "", NeedDesk.reader(turn))
                            + " Shall I ask somebody else, or take it to the project office?")
                    .with(NeedButtons.offer(need));
        } else {
            message = Message.of("I can't reach " + name + " about " + NeedWords.of(need, project.name())
                            + ". Shall I ask somebody else, or take it to the project office?")
                    .with(NeedButtons.offer(need));
        }
        turn.tell(turn.person().id(), message, NeedDesk.cause(need));
        records.save(need.offeredAt(turn.now()));
    }

    /** Nobody concerned is met on any platform yet. */
    private void tryAgain(Need seen) {
        transactions.run(() -> {
            records.hold(seen.office(), seen.id())
                    .filter(NeedJob::isWaitedFor)
                    .filter(need -> !clock.instant().isBefore(need.nextStep()))
                    .ifPresent(need -> putOff(need, clock.instant().plus(A_DAY)));
            return seen;
        });
    }

    private void putOff(Need need, Instant then) {
        records.save(need.wokenAt(Optional.of(then)));
        agenda.put(Needs.JOB, Keys.of(need.office(), need.id()), then);
    }
}
