package dev.runway.faketeams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.faketeams.Faults.Cut;
import dev.runway.faketeams.Faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Teams' connector on a free port of this machine, with its rules
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages): what it refuses it refuses
 * with Teams' own status and code. One tenant, one bot. Safe for threads.
 */
public final class FakeTeams implements AutoCloseable {

    /** The tenant that everything here belongs to. */
    public static final String TENANT = "0f6a1f32-56c1-4dcd-9b2c-7a1f0c1d2e3f";

    /** The bot's application. */
    public static final String APP = "5d3a0e7c-2b8f-4a6d-9c1e-8f7b6a5d4c3b";

    /** The bot itself in a conversation. */
    public static final String BOT = "28:" + APP;

    /** Too much is said there for now. */
    public static final String BUSY = "Throttled";

    private static final String PATH = "/teams/";
    private static final int THREADS = 16;
    private static final int TOO_MANY = 429;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static {
        // Else every answer waits 40 ms for the other end's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final JsonMapper json = JsonMapper.shared();
    private final Predicate<String> bots;
    private final FakeTenant tenant;
    private final List<FakeCall> calls = new CopyOnWriteArrayList<>();
    private final Faults faults = new Faults();
    private volatile Gate gate = call -> 0;

    /** Says whether a call comes too soon. */
    @FunctionalInterface
    public interface Gate {
        /** @return after how many whole seconds to come again, or 0 to let it through */
        int wait(FakeCall call);
    }

    private FakeTeams(Clock clock, Predicate<String> bots) {
        this.bots = bots;
        tenant = new FakeTenant(clock);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext(PATH, this::call);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * @param clock what messages are dated by
     * @param bots whether it is the bot's, by its {@code Authorization}: {@link FakeIssuer#isBots}; others are answered with 401
     */
    public static FakeTeams start(Clock clock, Predicate<String> bots) {
        return new FakeTeams(clock, bots);
    }

    /** Its service URL, with a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** Somebody of the tenant, for whom the app is not installed yet. {@code id} begins with {@code 29:}. */
    public String user(String id, String name, String email) {
        return tenant.user(id, name, email);
    }

    /** The app for that person alone. */
    public void install(String user) {
        tenant.install(user, true);
    }

    /** The app is taken from them again: their conversation takes nothing more. */
    public void uninstall(String user) {
        tenant.install(user, false);
    }

    /** They blocked the bot: {@code 403 MessageWritesBlocked}. */
    public void block(String user) {
        tenant.refuse(direct(user), "MessageWritesBlocked");
    }

    /** The conversation of the bot and that person alone, as it is called once it exists. */
    public String direct(String user) {
        return FakeTenant.directId(user);
    }

    /** A channel {@code 19:…@thread.tacv2} with the bot and these people: a team's first, called as the team is, unless {@link #team} says other. */
    public String channel(String id, String name, String... members) {
        return tenant.channel(id, name, members);
    }

    /** A team with the bot in it. {@code id} is its General channel's, {@code channels} the names of the others by their ids. */
    public void team(String id, String name, Map<String, String> channels) {
        tenant.team(id, name, channels);
    }

    /** A group chat {@code 19:…@thread.v2} with the bot and these people. */
    public String group(String id, String... members) {
        return tenant.group(id, members);
    }

    /** From now on whatever is posted there is refused with 403, or 429 if it is {@link #BUSY}, and that code: {@code BotNotInConversationRoster}. */
    public void refuse(String conversation, String code) {
        tenant.refuse(conversation, code);
    }

    /** Nothing is refused any more. */
    public void acceptAll() {
        tenant.acceptAll();
    }

    /** The conversation is gone: 404. */
    public void forget(String conversation) {
        tenant.forget(conversation);
    }

    /** A person writes there. @return the message's id */
    public String says(String conversation, String user, String words) {
        return tenant.says(conversation, user, words);
    }

    /**
     * What stands there, oldest first: in a channel what begins its threads; in a thread the answers, without what began it; in
     * any other conversation all.
     */
    public List<FakeMessage> messages(String conversation) {
        return tenant.messages(conversation);
    }

    /** One that stands, wherever in that conversation or channel. */
    public Optional<FakeMessage> message(String conversation, String id) {
        return tenant.message(conversation, id);
    }

    /** What people could see happen, in order, after that many sights. */
    public List<Sight> sights(int after) {
        return tenant.sights(after);
    }

    /** Waits until there are so many sights: what a bot posts by itself comes when it comes. A minute at most. */
    public void awaitSights(int number) throws InterruptedException {
        tenant.awaitSights(number, PATIENCE);
    }

    /** Shows another card in a message's stead, as an invoke's answer does. */
    public void showInstead(String conversation, String id, ObjectNode card) {
        tenant.showInstead(conversation, id, card);
    }

    /** Every call so far, in the order of arrival. */
    public List<FakeCall> calls() {
        return List.copyOf(calls);
    }

    public List<FakeCall> calls(Kind kind) {
        return calls.stream().filter(call -> call.kind() == kind).toList();
    }

    /** The next call is not done, and answered so. */
    public void failNext(int status, String body, Map<String, String> headers) {
        faults.next(Fault.answer(status, body, headers));
    }

    /** The next call is not done, and answered with this status and Teams' code. */
    public void failNext(int status, String code) {
        failNext(status, refusal(code, "Told to fail."), Map.of());
    }

    /** The same for the next call of that kind. */
    public void failNext(Kind kind, int status, String code) {
        faults.next(
                Fault.answer(status, refusal(code, "Told to fail."), Map.of()).of(kind));
    }

    /** The next call is too early by that much. */
    public void retryAfter(int seconds) {
        failNext(TOO_MANY, refusal("Throttled", "Too many requests."), Map.of("Retry-After", "" + seconds));
    }

    /** The next call of that kind is done, and its answer lost. */
    public void loseNext(Kind kind) {
        faults.next(Fault.cut(Cut.AFTER).of(kind));
    }

    /** The next call of that kind is not done: its connection breaks once it was read. */
    public void breakNext(Kind kind) {
        faults.next(Fault.cut(Cut.BEFORE).of(kind));
    }

    /** The next call of that kind is done, and its answer never comes. */
    public void stallNext(Kind kind) {
        faults.next(Fault.cut(Cut.NEVER_ANSWERED).of(kind));
    }

    /** Every nth call that says something is done from now on, and its answer lost; 0 for none. */
    public void loseAnswers(int everyNth) {
        faults.loseEvery(everyNth);
    }

    /** Every nth call that says something is not done from now on, and answered so; 0 for none. */
    public void failEvery(int nth, int status, String code) {
        faults.failEvery(nth, Fault.answer(status, refusal(code, "Told to fail."), Map.of()));
    }

    /** By chance, with that seed, so large a share of what says or begins something is not done, and answered with one of these. */
    public void failRandomly(long seed, double share, List<Integer> statuses) {
        faults.failRandomly(seed, share, statuses);
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

    private void call(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        var call = FakeCall.of(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), read(bytes));
        calls.add(call);
        int wait = gate.wait(call);
        var fault = wait == 0
                ? faults.of(call)
                : Fault.answer(TOO_MANY, refusal("Throttled", "Too many requests."), Map.of("Retry-After", "" + wait));
        if (fault.cut() == Cut.NEVER_ANSWERED) {
            answered(exchange, call, bytes);
            return;
        }
        try (exchange) {
            if (fault.status() != 0) {
                fault.headers().forEach(exchange.getResponseHeaders()::set);
                send(exchange, new Answer(fault.status(), fault.body()));
            } else if (fault.cut() != Cut.BEFORE) {
                var answer = answered(exchange, call, bytes);
                if (fault.cut() == Cut.NOT) {
                    send(exchange, answer);
                }
            }
        }
    }

    private record Answer(int status, String body) {}

    private Answer answered(HttpExchange exchange, FakeCall call, byte[] bytes) {
        try {
            authorized(exchange);
            var result = new Conversations(tenant).call(call, bytes);
            return new Answer(
                    result.status(), result.body().map(Object::toString).orElse(""));
        } catch (TeamsSays no) {
            return new Answer(no.status(), refusal(no.code(), no.getMessage()));
        }
    }

    private void authorized(HttpExchange exchange) {
        if (!bots.test(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new TeamsSays(401, "Unauthorized", "Authorization has been denied for this request.");
        }
    }

    private ObjectNode read(byte[] bytes) {
        try {
            return bytes.length > 0 && json.readTree(bytes) instanceof ObjectNode object
                    ? object
                    : json.createObjectNode();
        } catch (JacksonException unreadable) {
            return json.createObjectNode();
        }
    }

    private String refusal(String code, String words) {
        var error = json.createObjectNode().put("code", code).put("message", words);
        return json.createObjectNode().set("error", error).toString();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
