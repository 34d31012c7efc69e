package dev.runway.playground.web;

import dev.runway.playground.room.Bell;
import dev.runway.playground.room.Rooms;
import dev.runway.playground.stage.Cast.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open pages. The bell wakes them; every heartbeat they look into the store as well, which also brings what another
 * node posted and finds out who has gone.
 */
public final class LiveStreams implements AutoCloseable {

    private static final int MOST = 100;

    private final Rooms rooms;
    private final List<Stream> open = new CopyOnWriteArrayList<>();
    private final Map<String, Supplier<?>> greetings = new ConcurrentHashMap<>();
    private final Executor senders;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(LiveStreams::thread);

    public LiveStreams(Rooms rooms, Bell bell, Duration heartbeat) {
        this(rooms, bell, heartbeat, Executors.newCachedThreadPool(LiveStreams::thread));
    }

    LiveStreams(Rooms rooms, Bell bell, Duration heartbeat, Executor senders) {
        this.rooms = rooms;
        this.senders = senders;
        bell.onRing(() -> open.forEach(Stream::wake));
        heart.scheduleWithFixedDelay(
                () -> open.forEach(Stream::beat), heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What every stream begins with, beside its entries. */
    void greetWith(String name, Supplier<?> data) {
        greetings.put(name, data);
    }

    /** @param after the number of the newest change that the page knows */
    SseEmitter open(Member member, long after) {
        if (open.size() >= MOST) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "There are " + MOST + " pages open already. Please close one and load this one again.");
        }
        var stream = new Stream(member, after, rooms, senders, open::remove);
        open.add(stream);
        if (after > rooms.latest(member.account().workspace().office())) {
            stream.tell("anew", Map.of());
        } else {
            greetings.forEach((name, data) -> stream.tell(name, data.get()));
            stream.wake();
        }
        return stream.emitter();
    }

    /** Tells every open page something that is of this moment only. */
    void announce(String name, Object data) {
        open.forEach(stream -> stream.tell(name, data));
    }

    /** Ends every stream, so that a server that waits for its requests can stop. */
    @Override
    public void close() {
        heart.shutdownNow();
        new ArrayList<>(open).forEach(Stream::end);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "playground-live");
        thread.setDaemon(true);
        return thread;
    }
}
