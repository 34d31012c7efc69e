package dev.runway.app.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a Web API and passes everything on. It can be told to hold the posts, so that a poster is killed while some
 * are on their way.
 */
final class HoldingFront implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String behind;
    private final String base;
    private final String post;
    private int holdAfter = Integer.MAX_VALUE;
    private int posts;
    private int held;

    /**
     * @param behind the base of the Web API, with a slash at its end
     * @param post how the path of a post ends
     */
    HoldingFront(String behind, String post) {
        this.behind = behind;
        this.base = URI.create(behind).getPath();
        this.post = post;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(base, this::pass);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base;
    }

    /** After that many posts no more is answered; of those held every second one is done all the same, the first as well. */
    synchronized void holdAfter(int number) {
        holdAfter = number;
    }

    /** From the next post on. Those held get no answer. */
    synchronized void answerAgain() {
        holdAfter = Integer.MAX_VALUE;
        notifyAll();
    }

    synchronized int held() {
        return held;
    }

    /** Waits until so many are held. */
    synchronized void awaitHeld(int number) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (held < number) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("Only " + held + " of " + posts + " posts came to be held.");
            }
            wait(left);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            int late = exchange.getRequestURI().getPath().endsWith(post) ? tooMany() : 0;
            if (late <= 0) {
                answer(exchange, done(exchange, body));
            } else {
                if (late % 2 == 1) {
                    done(exchange, body);
                }
                awaitRelease();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many more posts there were than are answered. */
    private synchronized int tooMany() {
        return ++posts - holdAfter;
    }

    private synchronized void awaitRelease() throws InterruptedException {
        held++;
        notifyAll();
        while (holdAfter != Integer.MAX_VALUE) {
            wait();
        }
    }

    private HttpResponse<byte[]> done(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().toString().substring(base.length());
        var request = HttpRequest.newBuilder(URI.create(behind + path))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (var header : new String[] {"Authorization", "Content-Type"}) {
            var value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        for (var header : new String[] {"Content-Type", "Retry-After"}) {
            answer.headers().firstValue(header).ifPresent(value -> exchange.getResponseHeaders()
                    .set(header, value));
        }
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        answerAgain();
        server.stop(0);
        threads.shutdownNow();
    }
}
