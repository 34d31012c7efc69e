package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Subject;
import dev.runway.core.message.Button;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was stored by a release must be read by every later one. The files in {@code stored/} are never written again: when
 * the layout changes, its version does, and a file of the new version joins them; so does a file of a kind that is new.
 */
class StoredTextTest {

    private static final Message MESSAGE = new Message(List.of(
            new Part.Heading(Text.of("Where things stand")),
            new Part.Paragraph(new Text(List.of(
                    new Span.Plain("Plain \"words\" 👍, "),
                    new Span.Strong("strong"),
                    new Span.Mention(7, "Ana"),
                    new Span.Link("the page", URI.create("https://runway.example/p?x=1#y"))))),
            new Part.Outline(
                    List.of(new Part.Line(1, Text.of("Ledger Move")), new Part.Line(2, Text.of("two weeks late")))),
            new Part.Buttons(List.of(
                    Button.of("dialog", "1|health|green", "Green"),
                    Button.of("dialog", "1|health|amber", "Amber").primary(),
                    Button.of("help.take", "", "Stop").danger()))));

    private static final Message CHARTED = new Message(List.of(
            new Part.Paragraph(Text.of("In short:")),
            new Part.Chart(
                    "Health by week",
                    Part.Chart.Kind.STACKED,
                    List.of("week 47", "week 48"),
                    List.of(
                            new Part.Chart.Series("● on track", Part.Chart.Tone.GOOD, List.of(8.0, 7.0)),
                            new Part.Chart.Series("▲ at risk", Part.Chart.Tone.WATCH, List.of(0.0, 1.5))))));

    private static final Form FORM = new Form(
            "dialog",
            "1|form",
            "New request",
            Stream.<FormPart>concat(
                            Stream.of(new FormPart.Words(Text.of("Two questions."))),
                            Arrays.stream(Field.Kind.values()).map(kind -> new FormPart.Asked(field(kind))))
                    .toList(),
            "Send");

    private static Field field(Field.Kind kind) {
        return new Field(
                "ledger/" + kind,
                "How big is it?",
                "A guess will do.",
                kind,
                List.of(new Field.Option("fix", "A fix, days")),
                List.of("fix"),
                kind != Field.Kind.DATE,
                kind == Field.Kind.ONE_OF,
                kind == Field.Kind.TEXT ? "Please give it a size." : "");
    }

    private final JsonMessageCodec messages = new JsonMessageCodec();
    private final JsonReplyCodec replies = new JsonReplyCodec();

    private static Map<String, String> firstVersion() {
        return stored("v1.txt");
    }

    private static Map<String, String> firstCharts() {
        return stored("v1-charts.txt");
    }

    /** Each line of a file, by its name. */
    private static Map<String, String> stored(String name) {
        try (var file = StoredTextTest.class.getResourceAsStream("/stored/" + name)) {
            var lines = new LinkedHashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int space = line.indexOf(' ');
                lines.put(line.substring(0, space), line.substring(space + 1));
            });
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first release kept of a refusal names no form. */
    private static final Form NO_FORM = new Form("", "", "", List.of(), "");

    private static Reply refusal(Form form) {
        return Reply.refuse(Map.of("title", "Please give it a title.", "a/b", "Please choose."), form);
    }

    private static Map<String, Reply> allReplies() {
        return Map.of(
                "reply-nothing", Reply.nothing(),
                "reply-privately", Reply.privately(MESSAGE),
                "reply-replace", Reply.replace(MESSAGE),
                "reply-open", Reply.open(FORM),
                "reply-refuse", refusal(NO_FORM),
                "reply-untaken", Reply.untaken());
    }

    private static final Given GIVEN = new Given(
            Map.of("title", "Ledger Move"),
            Map.of("projects", List.of(new Subject("ledger", "Ledger Move", Map.of("last", "green")))));

    @Test
    void whatTheFirstReleaseStoredIsRead() {
        var stored = firstVersion();

        assertThat(messages.decode(stored.get("message"))).isEqualTo(MESSAGE);
        assertThat(messages.decode(firstCharts().get("charted"))).isEqualTo(CHARTED);
        allReplies().forEach((name, reply) -> assertThat(replies.decode(stored.get(name)))
                .isEqualTo(reply));
        assertThat(RunJson.given(stored.get("given"))).isEqualTo(GIVEN);
        assertThat(RunJson.values(stored.get("values"))).containsExactly("two testers", "a \"date\"");
    }

    @Test
    void aLayoutDoesNotChangeUnderItsVersion() {
        var stored = firstVersion();

        assertThat(messages.encode(MESSAGE)).isEqualTo(stored.get("message"));
        assertThat(messages.encode(CHARTED)).isEqualTo(firstCharts().get("charted"));
        allReplies().forEach((name, reply) -> assertThat(replies.encode(reply)).isEqualTo(stored.get(name)));
        assertThat(RunJson.write(GIVEN)).isEqualTo(stored.get("given"));
        assertThat(RunJson.write(List.of("two testers", "a \"date\""))).isEqualTo(stored.get("values"));
    }

    @Test
    void everyKindThatThereIsStandsInTheFile() {
        var stored = firstVersion().values() + "\n" + firstCharts().values();

        Stream.of(Part.class, Span.class, FormPart.class, Reply.class)
                .flatMap(kinds -> Arrays.stream(kinds.getPermittedSubclasses()))
                .map(kind -> kind == FormPart.Asked.class ? "field" : kind.getSimpleName())
                .forEach(kind -> assertThat(stored).contains("\"type\":\"" + kind.toLowerCase(Locale.ROOT)));
    }

    @Test
    void anUnknownFieldIsPassedOver() {
        assertThat(
                        messages.decode(
                                "{\"v\":1,\"colour\":\"red\",\"parts\":[{\"type\":\"paragraph\",\"new\":1,\"text\":[{\"type\":\"plain\",\"words\":\"Hi\"}]}]}"))
                .isEqualTo(Message.of("Hi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"v\":2,\"parts\":[]}", "{\"v\":999}"})
    void aLaterVersionIsRefusedByItsNumber(String stored) {
        assertThatThrownBy(() -> messages.decode(stored))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version " + stored.replaceAll("\\D*(\\d+).*", "$1"));
        assertThatThrownBy(() -> replies.decode(stored)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "{", "[]", "{}", "null", "{\"v\":\"one\"}"})
    void whatIsNoStoredTextIsRefused(String stored) {
        assertThatThrownBy(() -> messages.decode(stored)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> replies.decode(stored)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"parts\":[{\"type\":\"hologram\"}]}",
                "{\"v\":1,\"parts\":[{\"type\":\"heading\",\"text\":[{\"type\":\"hologram\"}]}]}"
            })
    void anUnknownKindIsRefusedByItsName(String stored) {
        assertThatThrownBy(() -> messages.decode(stored))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hologram");
    }

    @Test
    void anUnknownReplyIsRefusedByItsName() {
        assertThatThrownBy(() -> replies.decode("{\"v\":1,\"type\":\"hologram\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hologram");
    }
}
