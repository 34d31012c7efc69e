package dev.runway.core.inbox;

import dev.runway.core.agenda.Agenda;
import dev.runway.core.delivery.Courier;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.delivery.DeliveryWatcher;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Inbox;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The one place where the parts of a bot are put together. Plain and quick: a test may build it anew before every line.
 *
 * @param inbox the door for adapters
 * @param visits for jobs that speak to people
 * @param courier not yet started
 * @param jobs what the agenda must run for the dialogs themselves
 */
public record Bot(Inbox inbox, Visits visits, Courier courier, List<Agenda.Job> jobs) {

    /** Where everything is kept. */
    public record Store(
            Transactions transactions,
            Seen seen,
            TurnLock turnLock,
            Runs runs,
            Outbox outbox,
            Directory directory,
            Agenda agenda) {}

    /** What it can talk about. */
    public record Talk(
            Dialogs dialogs,
            DialogEngine engine,
            List<Command> commands,
            List<Press> presses,
            List<Ending> endings,
            Fallback fallback,
            Arrivals arrivals,
            Profiles profiles) {}

    /**
     * How it reaches people.
     *
     * @param watcher hears how each delivery ended
     */
    public record Ways(List<ChatPlatform> platforms, CourierSettings settings, DeliveryWatcher watcher) {}

    /**
     * What it cannot make itself.
     *
     * @param office what people's time is worked out by
     * @param system what nothing moves
     * @param random safe for threads; ids must not be guessed from it
     */
    public record Clocks(Clock office, Clock system, RandomGenerator random) {}

    /** @throws IllegalArgumentException when two of a kind go by the same name */
    public static Bot of(Store store, Talk talk, Ways ways, Clocks clocks) {
        var platforms = byName("platform", ways.platforms(), ChatPlatform::name);
        var workings = new Workings(
                talk.engine(),
                store.runs(),
                store.outbox(),
                store.directory(),
                store.agenda(),
                platforms,
                byName("ending for the dialog", talk.endings(), Ending::dialog),
                new TimeOrderedIds(clocks.system(), clocks.random()),
                clocks.office(),
                clocks.system());
        var courier = new Courier(new Courier.Means(
                store.outbox(), platforms, clocks.system(), clocks.random(), ways.settings(), ways.watcher()));
        var router = new Router(
                workings,
                talk.dialogs(),
                new CommandBook(talk.commands()),
                byName("press", talk.presses(), Press::action),
                talk.fallback());
        var inbox = new InboxService(
                workings,
                store.transactions(),
                store.seen(),
                store.turnLock(),
                new Acquaintance(store.directory()),
                router,
                talk.arrivals(),
                talk.profiles(),
                courier::nudge);
        var visits = new VisitsService(workings, store.transactions(), store.turnLock(), courier::nudge);
        return new Bot(inbox, visits, courier, List.of(new SilenceJob(workings, visits)));
    }

    private static <T> Map<String, T> byName(String what, Collection<T> all, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        for (T each : all) {
            if (named.putIfAbsent(name.apply(each), each) != null) {
                throw new IllegalArgumentException("There are two of the " + what + " \"" + name.apply(each) + "\".");
            }
        }
        return named;
    }
}
