package dev.runway.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Slack's Web API on a free port of this machine, with its rules: what it refuses it refuses with Slack's own word. Begins
 * with one workspace; another one's token sees nothing of it. Safe for threads.
 */
public final class FakeSlack implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int TOO_MANY = 429;

    static {
        // Else every answer waits 40 ms for the other end's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<String, FakeWorkspace> byToken = new ConcurrentHashMap<>();
    private final List<FakeCall> calls = new CopyOnWriteArrayList<>();
    private final Faults faults = new Faults();
    private final ResponseUrls responses;
    private final Files files;
    private final FakeWorkspace first;
    private volatile Gate gate = (method, team, arguments) -> 0;

    /** Says whether a call comes too soon. */
    @FunctionalInterface
    public interface Gate {
        /** @return after how many whole seconds to come again, or 0 to let it through */
        int wait(String method, String team, Map<String, String> arguments);
    }

    private FakeSlack(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        responses = new ResponseUrls(base(), clock);
        files = new Files(base());
        first = workspace("T0ACME", "xoxb-acme", "U0RUNWAY");
        server.createContext("/api/", this::method);
        server.createContext("/response/", responses::answer);
        server.createContext("/upload/", files::upload);
        server.setExecutor(threads);
        server.start();
    }

    /** @param clock what messages are dated by */
    public static FakeSlack start(Clock clock) {
        return new FakeSlack(clock);
    }

    /** The Web API's base, for {@code SLACK_API_URL}. */
    public String url() {
        return base() + "/api/";
    }

    /** The workspace it begins with: {@code T0ACME}. */
    public FakeWorkspace workspace() {
        return first;
    }

    /** One more workspace that has let a bot in. */
    public FakeWorkspace workspace(String team, String token, String botUser) {
        var workspace = new FakeWorkspace(team, token, botUser, clock);
        byToken.put(token, workspace);
        return workspace;
    }

    public String team() {
        return first.team();
    }

    public String token() {
        return first.token();
    }

    public String botUser() {
        return first.botUser();
    }

    public String user(String id, String name, String email, String tz) {
        return first.user(id, name, email, tz);
    }

    public String bot(String id, String name) {
        return first.bot(id, name);
    }

    public String deactivated(String id, String name) {
        return first.deactivated(id, name);
    }

    public String channel(String id, String name, String... members) {
        return first.channel(id, name, members);
    }

    public List<FakeMessage> messages(String channel) {
        return first.messages(channel);
    }

    public List<FakeMessage> ephemerals(String user, String channel) {
        return first.ephemerals(user, channel);
    }

    public Optional<FakeView> view(String user) {
        return first.view(user);
    }

    public String trigger(String user) {
        return first.trigger(user);
    }

    /** A {@code response_url} for what that person did there: five uses, thirty minutes. */
    public String responseUrl(String user, String channel) {
        return responses.issue(first, user, channel, Optional.empty());
    }

    /** The same for a press on a message, which may then be replaced or deleted. */
    public String responseUrl(String user, String channel, FakeMessage pressed) {
        return responses.issue(first, user, channel, Optional.of(pressed));
    }

    /** What people of the first workspace do, as it is sent; what they are answered by trigger and URL is seen here. */
    public Payloads payloads() {
        return payloads(first);
    }

    /** The same for any workspace. */
    public Payloads payloads(FakeWorkspace workspace) {
        return new Payloads(workspace.team(), workspace.botUser(), new Payloads.Issuer() {
            @Override
            public String trigger(String user) {
                return workspace.trigger(user);
            }

            @Override
            public String responseUrl(String user, String channel, Optional<String> ts) {
                var pressed = ts.flatMap(message -> workspace.shown(user, channel, message));
                return responses.issue(workspace, user, channel, pressed);
            }
        });
    }

    /** Every file that was uploaded, by its id. */
    public Map<String, byte[]> uploads() {
        return files.uploads();
    }

    /** Every picture is refused that often after its upload, as Slack does until it has looked at it. */
    public void showFilesAfter(int refusals) {
        files.slow(refusals);
    }

    /** Every call of a method so far, in the order of arrival. */
    public List<FakeCall> calls() {
        return List.copyOf(calls);
    }

    public List<FakeCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The next call of that method is not done, and answered with this error. */
    public void failNext(String method, String error) {
        faults.next(method, Faults.error(error));
    }

    /** The next call of that method is not done, and answered with this HTTP status and no word. */
    public void breakNext(String method, int status) {
        faults.next(method, Faults.status(status));
    }

    /** The next call of that method is too early by that much. */
    public void retryAfter(String method, int seconds) {
        faults.next(method, Faults.retryAfter(seconds));
    }

    /** The next call of that method is done, and its answer lost. */
    public void loseNext(String method) {
        faults.next(method, Faults.LOST);
    }

    /** Every nth {@code chat.postMessage} from now on is done, and its answer lost; 0 for none. */
    public void loseAnswers(int everyNth) {
        faults.loseEvery(everyNth);
    }

    /** From now on calls that come too soon are answered with 429. */
    public void limits(Gate limits) {
        gate = limits;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void method(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestURI().getPath().substring("/api/".length());
            var request = Requests.read(exchange);
            var workspace = request.token().map(byToken::get);
            var team = workspace.map(FakeWorkspace::team).orElse("");
            calls.add(new FakeCall(method, team, request.arguments()));
            int wait = gate.wait(method, team, request.arguments());
            var fault = wait > 0 ? Faults.retryAfter(wait) : faults.of(method);
            if (fault.status() == TOO_MANY) {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(fault.seconds()));
                Requests.answer(exchange, TOO_MANY, refused(new SlackSays("ratelimited")));
            } else if (fault.status() != 0) {
                Requests.answer(exchange, fault.status(), "".getBytes(StandardCharsets.UTF_8));
            } else {
                var answer = answer(method, workspace, request, fault.error());
                if (!fault.lost()) {
                    Requests.answer(exchange, 200, answer);
                }
            }
        }
    }

    private byte[] answer(
            String method, Optional<FakeWorkspace> workspace, Requests.Request request, Optional<String> error) {
        try {
            if (error.isPresent()) {
                throw new SlackSays(error.get());
            }
            if (request.token().isEmpty()) {
                throw new SlackSays("not_authed");
            }
            var known = workspace.orElseThrow(() -> new SlackSays("invalid_auth"));
            var answer = new Methods(known, files).call(method, request.arguments());
            answer.addProperty("ok", true);
            return answer.toString().getBytes(StandardCharsets.UTF_8);
        } catch (SlackSays no) {
            return refused(no);
        }
    }

    private static byte[] refused(SlackSays no) {
        var answer = new JsonObject();
        answer.addProperty("ok", false);
        answer.addProperty("error", no.getMessage());
        if (!no.details().isEmpty()) {
            var messages = new JsonArray();
            no.details().forEach(messages::add);
            var metadata = new JsonObject();
            metadata.add("messages", messages);
            answer.add("response_metadata", metadata);
        }
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    static JsonArray blocks(String json) {
        if (json.isBlank()) {
            return new JsonArray();
        }
        try {
            return JsonParser.parseString(json).getAsJsonArray();
        } catch (RuntimeException broken) {
            throw new SlackSays("invalid_blocks_format");
        }
    }
}
