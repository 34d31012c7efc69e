package dev.runway.core.inbox;

import dev.runway.core.directory.Person;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.core.platform.Traced;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event, one transaction, one reply. */
final class InboxService implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(InboxService.class);
    private static final Message SORRY = Message.of("Sorry, that went wrong on my side, and I kept nothing of it. "
            + "Please try again in a moment, or say \"help\" to see what I can do.");

    private final Workings workings;
    private final Transactions transactions;
    private final Seen seen;
    private final TurnLock lock;
    private final Acquaintance acquaintance;
    private final Router router;
    private final Arrivals arrivals;
    private final Profiles profiles;
    private final Runnable nudge;

    InboxService(
            Workings workings,
            Transactions transactions,
            Seen seen,
            TurnLock lock,
            Acquaintance acquaintance,
            Router router,
            Arrivals arrivals,
            Profiles profiles,
            Runnable nudge) {
        this.workings = workings;
        this.transactions = transactions;
        this.seen = seen;
        this.lock = lock;
        this.acquaintance = acquaintance;
        this.router = router;
        this.arrivals = arrivals;
        this.profiles = profiles;
        this.nudge = nudge;
    }

    /**
     * When acting on it fails, nothing of it is stored, and the person is told so in a transaction of its own. Platforms send
     * some events again, and the store may be well again by then; but where that can be stored, so could the event, and the
     * fault is ours. A failure of that as well is thrown, and so is one over a form that was sent: a reply would close it, and
     * what was typed into it would be lost.
     */
    @Override
    public Reply receive(Incoming incoming) {
        if (incoming instanceof Incoming.HomeOpened
                || incoming instanceof Incoming.ProfileChanged change && !isNews(change)) {
            return Reply.nothing();
        }
        try {
            return once(incoming, this::route);
        } catch (RuntimeException failure) {
            LOG.error("Event {} could not be acted on: {}.", incoming.envelope().event(), Traced.of(failure));
            if (incoming instanceof Incoming.Removed
                    || incoming instanceof Incoming.RosterChanged
                    || incoming instanceof Incoming.ProfileChanged
                    || incoming instanceof Incoming.FormFilledIn) {
                throw failure;
            }
            return once(incoming, (turn, same) -> turn.mouth().alone(SORRY));
        }
    }

    private record Acted(Reply reply, boolean spoke, boolean met) {
        static Acted quietly(Reply reply) {
            return new Acted(reply, false, false);
        }
    }

    private Reply once(Incoming incoming, BiFunction<OneTurn, Incoming, Reply> handler) {
        var workspace = incoming.envelope().account().workspace();
        var event = incoming.envelope().event();
        var acted = Held.during(transactions, lock, workspace.office(), held -> {
            var before = seen.before(workspace, event);
            if (before.isPresent()) {
                return Acted.quietly(before.get());
            }
            var fresh = act(incoming, held, handler);
            seen.keep(workspace, event, fresh.reply());
            return fresh;
        });
        if (acted.met()) {
            acquaintance.met(incoming.envelope().account());
        }
        if (acted.spoke()) {
            nudge.run();
        }
        return acted.reply();
    }

    private Acted act(Incoming incoming, Held held, BiFunction<OneTurn, Incoming, Reply> handler) {
        var envelope = incoming.envelope();
        var place = envelope.place();
        if (incoming instanceof Incoming.Removed) {
            workings.directory().forget(place);
            return Acted.quietly(Reply.nothing());
        }
        if (incoming instanceof Incoming.RosterChanged) {
            if (!place.isDirect()) {
                workings.directory().remember(place, Optional.empty());
            }
            return Acted.quietly(Reply.nothing());
        }
        var person = acquaintance.held(envelope, held);
        var account = envelope.account();
        boolean isNewPlace = showsWeAreThere(incoming)
                && workings.directory().remember(place, Optional.of(account).filter(any -> place.isDirect()));
        var pressed =
                incoming instanceof Incoming.Pressed press ? Optional.of(press) : Optional.<Incoming.Pressed>empty();
        var turn = new OneTurn(
                workings, held, person, place, envelope.answersTo(), way(incoming), Optional.of(account), pressed);
        var reply = turn.mouth().carried(handler.apply(turn, incoming));
        boolean met = place.isDirect()
                && !(incoming instanceof Incoming.ProfileChanged)
                && (isNewPlace || acquaintance.isNew(account));
        if (met) {
            profiles.met(turn);
        }
        return new Acted(reply, turn.mouth().close(), met);
    }

    /**
     * Platforms show commands, forms and answers to them in channels that the bot is in none of; there it could post nothing
     * later. Nor did anybody speak when a profile changed.
     */
    private static boolean showsWeAreThere(Incoming incoming) {
        if (incoming instanceof Incoming.ProfileChanged) {
            return false;
        }
        return incoming.envelope().place().isDirect()
                || incoming instanceof Incoming.Said
                || incoming instanceof Incoming.Edited
                || incoming instanceof Incoming.Invited;
    }

    /** A platform tells every change of everybody, most of whom nobody here ever met. */
    private boolean isNews(Incoming.ProfileChanged change) {
        return workings.directory()
                .person(change.envelope().account())
                .filter(person -> !person.left()
                        && (!change.active() || !told(person, change).equals(person)))
                .isPresent();
    }

    /**
     * Whoever has another account is here still. Two platforms may call somebody by two names: the one where they spoke last
     * counts, or each would write over what the other tells.
     */
    private Person told(Person person, Incoming.ProfileChanged change) {
        var accounts = workings.directory().accounts(person.office(), person.id());
        if (!change.active()) {
            return person.leaving(accounts.size() == 1);
        }
        boolean counts =
                accounts.get(0).workspace().equals(change.envelope().account().workspace());
        return counts ? person.toldAs(change.envelope().profile()) : person;
    }

    private static Way way(Incoming incoming) {
        if (incoming instanceof Incoming.Commanded) {
            return Way.COMMANDED;
        } else if (incoming instanceof Incoming.Pressed) {
            return Way.PRESSED;
        } else if (incoming instanceof Incoming.FormChanged
                || incoming instanceof Incoming.FormFilledIn
                || incoming instanceof Incoming.FormClosed) {
            return Way.FILLED_IN;
        }
        return Way.SAID;
    }

    /** Whoever is still here by another account is reached there, and no more where this one was. */
    private Reply changed(OneTurn turn, Incoming.ProfileChanged change) {
        var now = told(turn.person(), change);
        if (!change.active() && !now.left()) {
            workings.directory().forget(change.envelope().place());
            return Reply.nothing();
        }
        return profiles.changed(turn, now);
    }

    private Reply route(OneTurn turn, Incoming incoming) {
        if (incoming instanceof Incoming.Said said) {
            return router.said(turn, said.words(), said.envelope().event());
        } else if (incoming instanceof Incoming.Edited edited) {
            return router.edited(turn, edited);
        } else if (incoming instanceof Incoming.Commanded commanded) {
            return router.commanded(turn, commanded);
        } else if (incoming instanceof Incoming.Pressed pressed) {
            return router.pressed(turn, pressed.action(), pressed.argument());
        } else if (incoming instanceof Incoming.FormFilledIn form) {
            return router.filledIn(turn, form);
        } else if (incoming instanceof Incoming.FormChanged form) {
            return router.changed(turn, form);
        } else if (incoming instanceof Incoming.FormClosed form) {
            return router.closed(turn, form);
        } else if (incoming instanceof Incoming.FormNotShown form) {
            return router.notShown(turn, form);
        } else if (incoming instanceof Incoming.ProfileChanged change) {
            return changed(turn, change);
        }
        return arrivals.invited(turn);
    }
}
