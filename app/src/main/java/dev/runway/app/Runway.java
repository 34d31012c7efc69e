package dev.runway.app;

import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.Conversations;
import dev.runway.conversations.Records;
import dev.runway.conversations.broadcast.Links;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.inbox.Bot;
import dev.runway.core.inbox.TimeOrderedIds;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * All objects of ours that live in one process, put together by hand in milliseconds; none of them remembers anything that
 * the store does not. The application makes one; a chat test makes a new one before each line.
 *
 * @param bot its courier is not started
 * @param jobs everything that the agenda must run for the bot and its conversations
 */
public record Runway(Bot bot, Conversations conversations, List<Agenda.Job> jobs) {

    /**
     * What it stands on.
     *
     * @param store over a migrated database
     * @param records over the same database, in the same transactions
     * @param agenda likewise, or a test's own
     * @param office what people's time is worked out by
     * @param system what nothing moves
     * @param random safe for threads, not to be guessed
     * @param links to the application's own pages
     */
    public record Ground(
            JdbcStore store,
            Records records,
            Agenda agenda,
            Clock office,
            Clock system,
            RandomGenerator random,
            Links links) {

        /** Where no page is linked to. */
        public Ground(
                JdbcStore store, Records records, Agenda agenda, Clock office, Clock system, RandomGenerator random) {
            this(store, records, agenda, office, system, random, Links.NONE);
        }
    }

    public static Runway on(Ground ground, Bot.Ways ways) {
        var store = ground.store();
        var conversations = new Conversations(
                ground.records(),
                new Conversations.Ports(
                        store.directory(),
                        store.runs(),
                        store.outbox(),
                        ground.agenda(),
                        store.transactions(),
                        store.turnLock(),
                        store.messages(),
                        ground.links(),
                        new TimeOrderedIds(ground.system(), ground.random()),
                        ground.office(),
                        ground.system()));
        var bot = Bot.of(
                new Bot.Store(
                        store.transactions(),
                        store.seen(),
                        store.turnLock(),
                        store.runs(),
                        store.outbox(),
                        store.directory(),
                        ground.agenda()),
                conversations.talk(),
                ways,
                new Bot.Clocks(ground.office(), ground.system(), ground.random()));
        var jobs = Stream.concat(bot.jobs().stream(), conversations.jobs(bot.visits()).stream())
                .toList();
        return new Runway(bot, conversations, jobs);
    }
}
