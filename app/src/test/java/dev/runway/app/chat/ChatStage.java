package dev.runway.app.chat;

import dev.runway.app.Runway;
import dev.runway.app.store.JdbcStore;
import dev.runway.core.agenda.OfficeClock;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.inbox.Bot;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.ManualAgenda;
import dev.runway.testkit.chat.Stage;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The whole bot over a real store, its office's clock standing still between two lines of a chat. */
final class ChatStage implements Stage {

    private final Premises premises;
    private final TranscriptPlatform platform;
    private final List<TranscriptPlatform> beside;
    private final Function<JdbcStore, List<? extends ChatPlatform>> spokenTo;
    private final Clock system;
    private final RandomGenerator random = new Random();
    private ManualAgenda agenda;
    private OfficeClock clock;
    private JdbcStore store;
    private Runway runway;

    ChatStage(Premises premises, TranscriptPlatform platform) {
        this(premises, platform, List.of());
    }

    /** An office on several platforms. */
    ChatStage(Premises premises, TranscriptPlatform platform, List<TranscriptPlatform> beside) {
        this(
                premises,
                platform,
                beside,
                store -> Stream.concat(Stream.of(platform), beside.stream()).toList(),
                Clock.systemUTC());
    }

    /** Where people read on some platforms what the bot said on others, which are made anew with the bot. */
    ChatStage(
            Premises premises,
            TranscriptPlatform platform,
            List<TranscriptPlatform> beside,
            Function<JdbcStore, List<? extends ChatPlatform>> spokenTo,
            Clock system) {
        this.premises = premises;
        this.platform = platform;
        this.beside = List.copyOf(beside);
        this.spokenTo = spokenTo;
        this.system = system;
    }

    @Override
    public void begin(Instant start) {
        premises.empty();
        platform.clear();
        beside.forEach(TranscriptPlatform::clear);
        agenda = new ManualAgenda();
        clock = new OfficeClock(Clock.fixed(start, ZoneOffset.UTC), Duration.ZERO);
        restart();
    }

    @Override
    public void restart() {
        store = premises.database().store(system);
        runway = Runway.on(
                new Runway.Ground(store, premises.records(), agenda, clock, system, random, ChatStage::link),
                new Bot.Ways(List.copyOf(spokenTo.apply(store)), CourierSettings.usual(), (delivery, remedy) -> {}));
        agenda.jobs(runway.jobs());
    }

    @Override
    public void given(String words) {
        new Scenes(runway, premises, store, platform, beside).given(words);
    }

    @Override
    public Reply receive(Incoming incoming) {
        return runway.bot().inbox().receive(incoming);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<Instant> nextDue() {
        return agenda.nextDue(Optional.empty());
    }

    @Override
    public void moveTo(Instant then) {
        agenda.runUntil(then, this::arrive, this::deliver);
    }

    /** The same in every chat; the real ones are signed. */
    private static Optional<URI> link(long office, long broadcast) {
        return Optional.of(URI.create("https://runway.example/broadcasts/" + broadcast + ".csv"));
    }

    /** What is overdue happens now. */
    private void arrive(Instant due) {
        if (due.isAfter(clock.instant())) {
            clock.moveTo(due);
        }
    }

    @Override
    public void deliver() {
        runway.bot().courier().deliverAllNow();
    }

    @Override
    public List<String> facts() {
        return new Facts(premises.jdbc()).all();
    }

    JdbcStore store() {
        return store;
    }

    Runway runway() {
        return runway;
    }
}
