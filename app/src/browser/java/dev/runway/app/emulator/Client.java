package dev.runway.app.emulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.app.process.Await;
import dev.runway.app.process.Node;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.fakeslack.BlockReader;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.Modal;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's Slack client: reads what stands in the emulator, and sends to Runway's door what Slack would send, signed. */
final class Client {

    static final String SECRET = "a-signing-secret-of-the-emulated-workspace";

    private static final BlockReader READER = new BlockReader(user -> user);

    private final String user;
    private final String direct;
    private final Node runway;
    private final Emulator emulator;
    private final Relay relay;
    private final Payloads payloads;
    private final Signer signer = new Signer(SECRET);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Clock clock;
    private Modal modal;

    Client(String name, Node runway, Emulator emulator, Relay relay, Clock clock) throws IOException {
        this.user = emulator.user(name);
        this.direct = emulator.direct(user);
        this.runway = runway;
        this.emulator = emulator;
        this.relay = relay;
        this.clock = clock;
        this.payloads = new Payloads("T000000001", Emulator.BOT, new Payloads.Issuer() {
            @Override
            public String trigger(String who) {
                return emulator.trigger(who);
            }

            @Override
            public String responseUrl(String who, String channel, Optional<String> ts) {
                return relay.url() + "/respond/" + who;
            }
        });
    }

    String direct() {
        return direct;
    }

    String user() {
        return user;
    }

    void say(String words) throws IOException {
        send(payloads.message(user, direct, ts(), Payloads.escaped(words)));
    }

    void sayIn(String channel, String words) throws IOException {
        send(payloads.mention(user, channel, ts(), "<@" + Emulator.BOT + "> " + Payloads.escaped(words)));
    }

    void bringBotTo(String channel) throws IOException {
        send(payloads.joined(Emulator.BOT, channel, user));
    }

    /** @return what the acknowledgement says, to them alone; nothing when it is empty */
    String command(String channel, String command, String words) throws IOException {
        var before = relay.view();
        var answer = send(payloads.command(user, channel, "delivery", command, Payloads.escaped(words)));
        if (answer.isEmpty()) {
            modal = Modal.opened(
                    Await.found("a modal opens", () -> relay.view().filter(view -> !before.equals(Optional.of(view)))));
        }
        return answer.map(json -> PlainText.of(READER.message(json.getAsJsonArray("blocks"))))
                .orElse("");
    }

    Modal modal() {
        return modal;
    }

    /** Chooses in a field that unfolds the form. */
    void choose(String field, String value) throws IOException {
        modal = modal.filled(Map.of(field, List.of(value)));
        var before = relay.view();
        send(payloads.change(user, modal.payload(), field));
        modal = modal.updated(
                Await.found("the modal unfolds", () -> relay.view().filter(view -> !before.equals(Optional.of(view)))));
    }

    /** The first thing that may be chosen there. */
    String firstChoice(String field) {
        return modal.form(READER).fields().stream()
                .filter(one -> one.name().equals(field))
                .map(one -> one.options().get(0).key())
                .findFirst()
                .orElseThrow();
    }

    void fill(Map<String, List<String>> values) {
        modal = modal.filled(values);
    }

    /** @return the errors at the fields, by block; none when it was taken */
    JsonObject submit() throws IOException {
        var answer = send(payloads.submit(user, modal.payload()));
        return answer.filter(json -> json.get("response_action").getAsString().equals("errors"))
                .map(json -> json.getAsJsonObject("errors"))
                .orElseGet(JsonObject::new);
    }

    /** Waits until the newest message there has these words, and returns it as it is read. */
    String reads(String channel, String words) {
        return Await.found(
                () -> "\"" + words + "\" in " + channel + ", where there stands\n" + all(channel),
                () -> newest(channel).map(Client::shown).map(PlainText::of).filter(read -> read.contains(words)));
    }

    String reads(String words) {
        return reads(direct, words);
    }

    /** The newest button of that label in the direct conversation. */
    void press(String label) throws IOException {
        var found = Await.found("a button (" + label + ")", () -> newestWith(label));
        var button = button(found, label).orElseThrow();
        var before = relay.view();
        send(payloads.press(
                user,
                new Payloads.Pressed(
                        direct, found.get("ts").getAsString(), false, button.action(), button.argument())));
        relay.view().filter(view -> !before.equals(Optional.of(view))).ifPresent(view -> modal = Modal.opened(view));
    }

    /** The same, where a modal is to come of it. */
    void pressToOpen(String label) throws IOException {
        var before = relay.view();
        press(label);
        modal = Modal.opened(
                Await.found("a modal opens", () -> relay.view().filter(view -> !before.equals(Optional.of(view)))));
    }

    private Optional<JsonObject> newestWith(String label) {
        return messages(direct).stream()
                .filter(message -> button(message, label).isPresent())
                .findFirst();
    }

    private static Optional<Button> button(JsonObject message, String label) {
        return shown(message).buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst();
    }

    private Optional<JsonObject> newest(String channel) {
        return messages(channel).stream().findFirst();
    }

    List<JsonObject> messages(String channel) {
        try {
            return emulator.messages(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String all(String channel) {
        return String.join(
                "\n--\n",
                messages(channel).stream().map(Client::shown).map(PlainText::of).toList());
    }

    static Message shown(JsonObject message) {
        return message.has("blocks") ? READER.message(message.getAsJsonArray("blocks")) : new Message(List.of());
    }

    private Optional<JsonObject> send(Body body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + runway.port() + "/slack/events"))
                .header("Content-Type", body.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        signer.headers(body.bytes(), clock.instant()).forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The door answered " + answer.statusCode() + ".");
            }
            return answer.body().isBlank()
                    ? Optional.empty()
                    : Optional.of(JsonParser.parseString(answer.body()).getAsJsonObject());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String ts() {
        var now = clock.instant();
        return now.getEpochSecond() + ".%06d".formatted(now.getNano() / 1000);
    }
}
