package dev.runway.app.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A chat platform outside the process under test, over HTTP: what was posted stands here whatever becomes of the poster.
 * It can be told to hold its answers, so that a poster is killed while posts are on their way.
 */
final class FakePlatform implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The delivery ids that were posted at each place, in order; each time one is posted it is added again. */
    private final Map<String, List<String>> posted = new TreeMap<>();

    private final Map<String, String> placeOf = new HashMap<>();
    private Predicate<String> refused = place -> false;
    private int holdAfter = Integer.MAX_VALUE;
    private boolean late;
    private int taken;
    private int held;
    private int answered;
    private int lookups;

    FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/post", this::post);
        server.createContext("/find", this::find);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * After that many posts no more is answered. Of those held, every second one is posted all the same, as when an answer
     * is lost, and the others are not, as when the question is.
     */
    synchronized void holdAfter(int posts) {
        holdAfter = posts;
    }

    /** Nothing is ever posted at these places. */
    synchronized void refuse(Predicate<String> places) {
        refused = places;
    }

    /** After that many posts, answers only when told to {@link #answerAgain}; every one of them is posted. */
    synchronized void answerLateAfter(int posts) {
        holdAfter = posts;
        late = true;
    }

    /** Answers again, from the next post on. Those held get no answer, unless they were only late. */
    synchronized void answerAgain() {
        holdAfter = Integer.MAX_VALUE;
        notifyAll();
    }

    /** Waits until so many are held. */
    synchronized void awaitHeld(int number) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (held < number) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(
                        "Only " + held + " posts came to be held, and " + answered + " before.");
            }
            wait(left);
        }
    }

    synchronized int held() {
        return held;
    }

    synchronized int answered() {
        return answered;
    }

    synchronized int lookups() {
        return lookups;
    }

    /** A copy: the delivery ids by place. */
    synchronized Map<String, List<String>> posted() {
        var copy = new LinkedHashMap<String, List<String>>();
        posted.forEach((place, ids) -> copy.put(place, List.copyOf(ids)));
        return copy;
    }

    private void post(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        boolean hold;
        synchronized (this) {
            if (refused.test(query.get("place"))) {
                answer(exchange, 403, "");
                return;
            }
            taken++;
            hold = taken > holdAfter;
            if (!hold || late || held % 2 == 0) {
                posted.computeIfAbsent(query.get("place"), place -> new ArrayList<>())
                        .add(query.get("delivery"));
                placeOf.put(query.get("delivery"), query.get("place"));
            }
            if (hold) {
                held++;
                notifyAll();
                awaitRelease();
            }
            if (!hold || late) {
                answered++;
            }
        }
        if (hold && !late) {
            exchange.close();
        } else {
            answer(exchange, 200, query.get("delivery"));
        }
    }

    /** Under this object's lock. */
    private void awaitRelease() {
        try {
            while (holdAfter != Integer.MAX_VALUE) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void find(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        boolean found;
        synchronized (this) {
            lookups++;
            found = query.get("place").equals(placeOf.get(query.get("delivery")));
        }
        answer(exchange, found ? 200 : 404, found ? query.get("delivery") : "");
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        try (exchange) {
            var bytes = words.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var map = new HashMap<String, String>();
        for (var pair : exchange.getRequestURI().getQuery().split("&")) {
            int equals = pair.indexOf('=');
            map.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return map;
    }

    @Override
    public void close() {
        answerAgain();
        server.stop(0);
        threads.shutdownNow();
    }
}
