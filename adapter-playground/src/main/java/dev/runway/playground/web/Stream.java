package dev.runway.playground.web;

import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Rooms;
import dev.runway.playground.stage.Cast.Member;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page and whom it plays. One thread at a time sends to it; whoever wakes it meanwhile makes that thread go round
 * again, so nothing is sent twice or out of order, and a slow page keeps nobody waiting.
 */
final class Stream {

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
    private static final int BATCH = 200;
    private static final long RECONNECT_MILLIS = 1_000;

    private final Member member;
    private final Rooms rooms;
    private final Executor senders;
    private final Consumer<Stream> gone;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final AtomicInteger wakes = new AtomicInteger();
    private final Queue<SseEventBuilder> announcements = new ConcurrentLinkedQueue<>();
    private long sent;

    Stream(Member member, long after, Rooms rooms, Executor senders, Consumer<Stream> gone) {
        this.member = member;
        this.sent = after;
        this.rooms = rooms;
        this.senders = senders;
        this.gone = gone;
        emitter.onCompletion(() -> gone.accept(this));
        emitter.onError(failure -> gone.accept(this));
        announcements.add(SseEmitter.event().reconnectTime(RECONNECT_MILLIS));
    }

    SseEmitter emitter() {
        return emitter;
    }

    void tell(String name, Object data) {
        announcements.add(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
        wake();
    }

    void beat() {
        announcements.add(SseEmitter.event().comment("here"));
        wake();
    }

    void wake() {
        if (wakes.getAndIncrement() == 0) {
            senders.execute(this::send);
        }
    }

    void end() {
        gone.accept(this);
        emitter.complete();
    }

    private void send() {
        try {
            int answered;
            do {
                answered = wakes.get();
                sendEntries();
                sendAnnouncements();
            } while (!wakes.compareAndSet(answered, 0));
        } catch (IOException | IllegalStateException pageIsGone) {
            gone.accept(this); // The server ends the request itself.
        } catch (RuntimeException failure) {
            LOG.warn("A page of the playground is disconnected, to connect again: {}", failure.toString());
            end();
        }
    }

    private void sendAnnouncements() throws IOException {
        for (var event = announcements.poll(); event != null; event = announcements.poll()) {
            emitter.send(event);
        }
    }

    private void sendEntries() throws IOException {
        int found;
        do {
            var entries = rooms.since(member.account().workspace().office(), sent, BATCH);
            for (Entry entry : entries) {
                send(entry);
                sent = entry.latest();
            }
            found = entries.size();
        } while (found == BATCH);
    }

    private void send(Entry entry) throws IOException {
        var event = SseEmitter.event().id(Long.toString(entry.latest()));
        if (entry.isSeenBy(member.user())) {
            emitter.send(event.name("entry").data(Render.entry(entry), MediaType.APPLICATION_JSON));
        } else if (entry.latest() == entry.position() && !entry.author().equals(entry.audience())) {
            var elsewhere = new Views.Elsewhere(
                    entry.audience().orElseThrow(), entry.room().ref());
            emitter.send(event.name("elsewhere").data(elsewhere, MediaType.APPLICATION_JSON));
        }
    }
}
