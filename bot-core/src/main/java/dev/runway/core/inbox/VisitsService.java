package dev.runway.core.inbox;

import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Opens turns that nobody's message began. */
final class VisitsService implements Visits {

    private final Workings workings;
    private final Transactions transactions;
    private final TurnLock lock;
    private final Runnable nudge;

    VisitsService(Workings workings, Transactions transactions, TurnLock lock, Runnable nudge) {
        this.workings = workings;
        this.transactions = transactions;
        this.lock = lock;
        this.nudge = nudge;
    }

    @Override
    public boolean with(long office, long person, Consumer<Turn> work) {
        boolean visited = Held.during(transactions, lock, office, held -> {
            var known = workings.holding(office, person, held);
            var direct = workings.directory().direct(office, person);
            if (known.isEmpty() || direct.isEmpty()) {
                return false;
            }
            var turn = turn(held, known.get(), direct.get());
            work.accept(turn);
            turn.mouth().close();
            return true;
        });
        nudge.run();
        return visited;
    }

    /** A turn with the person of a run, where that run is held; nothing when either is gone, or they left. */
    void around(long office, long person, UUID id, BiConsumer<OneTurn, Run> work) {
        Held.during(transactions, lock, office, held -> {
            var known = workings.holding(office, person, held);
            var run = workings.runs().find(office, id);
            if (known.filter(there -> !there.left()).isPresent() && run.isPresent()) {
                var turn = turn(held, known.get(), run.get().place());
                work.accept(turn, run.get());
                turn.mouth().close();
            }
            return run;
        });
        nudge.run();
    }

    /** Who is told alone in a channel has to be somebody of that workspace. */
    private Optional<Account> accountIn(Workspace workspace, Person person) {
        return workings.directory().accounts(person.office(), person.id()).stream()
                .filter(account -> account.workspace().equals(workspace))
                .findFirst();
    }

    private OneTurn turn(Held held, Person person, Place place) {
        return new OneTurn(
                workings,
                held,
                person,
                place,
                place,
                Way.VISIT,
                accountIn(place.workspace(), person),
                Optional.empty());
    }
}
