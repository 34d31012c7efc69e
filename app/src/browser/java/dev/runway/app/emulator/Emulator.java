package dev.runway.app.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.app.browser.Npm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The npm package {@code emulate}, as a process of its own: a workspace with people, a channel and the scopes of our manifest,
 * which it enforces. It sends nothing by itself; what people do is sent by {@link Client}.
 */
final class Emulator implements AutoCloseable {

    static final String TOKEN = "xoxb-emulated";
    static final String BOT = "U0RUNWAY";

    /** A person's, who may read channels: the bot's own may not. */
    private static final String READER = "xoxp-emulated";

    private static final int TRIES = 600;

    private final Process process;
    private final Path printed;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private Emulator(Process process, Path printed, String url) {
        this.process = process;
        this.printed = printed;
        this.url = url;
    }

    /**
     * @param people what they are called; everybody's address is their name {@code @acme.example}
     * @param channel without its number sign; everybody is in it
     * @param scopes what the token may do
     */
    static Emulator start(Path folder, List<String> people, String channel, List<String> scopes) throws IOException {
        var seed = Files.writeString(folder.resolve("seed.yaml"), seed(people, channel, scopes));
        var printed = folder.resolve("emulator.log");
        int port = freePort();
        var process = Npm.installed()
                .run(
                        printed,
                        "emulate/dist/index.js",
                        List.of(
                                "start",
                                "--service",
                                "slack",
                                "--port",
                                Integer.toString(port),
                                "--seed",
                                seed.toString()));
        var emulator = new Emulator(process, printed, "http://127.0.0.1:" + port + "/api/");
        emulator.awaitReady();
        return emulator;
    }

    private static String seed(List<String> people, String channel, List<String> scopes) {
        var users = people.stream()
                .map(name ->
                        "    - {name: %1$s, real_name: %2$s, email: %1$s@acme.example, profile: {display_name: %2$s}}"
                                .formatted(name.toLowerCase(Locale.ROOT), name))
                .collect(Collectors.joining("\n"));
        return """
                slack:
                  team: {name: Acme, domain: acme}
                  users:
                %s
                  channels:
                    - {name: %s}
                  oauth_apps:
                    - {app_id: A0RUNWAY, client_id: "1.2", client_secret: unused, name: Runway, redirect_uris: ["http://localhost/"],
                       bot_name: runway, bot_id: B0RUNWAY, bot_user_id: %s, scopes: %s}
                  tokens:
                    - {token: %s, type: bot, app_id: A0RUNWAY, user_id: %3$s, bot_id: B0RUNWAY, bot_user_id: %3$s, scopes: %4$s}
                    - {token: %s, type: user, user: admin}
                  strict_scopes: true
                """.formatted(users, channel, BOT, scopes, TOKEN, READER);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                call("auth.test", Map.of());
                return;
            } catch (IOException notYet) {
                pause();
            }
            if (!process.isAlive()) {
                break;
            }
        }
        throw new IllegalStateException("The emulator did not come up. It printed:\n" + Files.readString(printed));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where its Web API is. */
    String url() {
        return url;
    }

    /** @throws IllegalStateException when it does not answer {@code ok} */
    JsonObject call(String method, Map<String, String> arguments) throws IOException {
        return call(TOKEN, method, arguments);
    }

    private JsonObject call(String token, String method, Map<String, String> arguments) throws IOException {
        var body = arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + URLEncoder.encode(argument.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url + method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = JsonParser.parseString(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .getAsJsonObject();
            if (!answer.get("ok").getAsBoolean()) {
                throw new IllegalStateException("The emulator answered to " + method + ": " + answer);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String user(String name) throws IOException {
        return named(call("users.list", Map.of()).getAsJsonArray("members"), name);
    }

    String channel(String name) throws IOException {
        return named(call("conversations.list", Map.of()).getAsJsonArray("channels"), name);
    }

    /** Somebody's direct conversation with the bot. */
    String direct(String user) throws IOException {
        return call("conversations.open", Map.of("users", user))
                .getAsJsonObject("channel")
                .get("id")
                .getAsString();
    }

    /** What stands there, newest first. */
    List<JsonObject> messages(String channel) throws IOException {
        var token = channel.startsWith("D") ? TOKEN : READER;
        return objects(call(token, "conversations.history", Map.of("channel", channel, "limit", "100"))
                .getAsJsonArray("messages"));
    }

    /** With which a view may be opened, once, within three seconds. */
    String trigger(String user) {
        try {
            return call("views.generateTriggerId", Map.of("user_id", user))
                    .get("trigger_id")
                    .getAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(JsonArray all, String name) {
        return objects(all).stream()
                .filter(one -> one.get("name").getAsString().equalsIgnoreCase(name))
                .map(one -> one.get("id").getAsString())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + name + "."));
    }

    static List<JsonObject> objects(JsonArray all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> each.getAsJsonObject())
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
