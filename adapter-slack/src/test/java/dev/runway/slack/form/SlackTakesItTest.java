package dev.runway.slack.form;

import static dev.runway.slack.form.Sample.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import dev.runway.core.message.Form;
import dev.runway.core.message.Text;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms that are as big as they may be, or bigger where they can be shortened, opened at a Slack that keeps its limits. */
class SlackTakesItTest {

    private static final String ANA = "U0ANA";

    private static FakeSlack slack;
    private static SlackApi api;

    @BeforeAll
    static void open() {
        slack = FakeSlack.start(Clock.systemUTC());
        slack.user(ANA, "Ana Lima", "ana@example.org", "Europe/Lisbon");
        api = new SlackApi(slack.url());
    }

    @AfterAll
    static void close() {
        api.close();
        slack.close();
    }

    static Stream<Form> forms() {
        var wordy = new Field(
                "f".repeat(1_000),
                "&".repeat(3_000),
                "<".repeat(3_000),
                Kind.ONE_OF,
                List.of(new Field.Option("k".repeat(400), ">".repeat(200)), new Field.Option("&", " ")),
                List.of("&"),
                false,
                true,
                "e".repeat(3_000));
        var many = IntStream.range(0, 99)
                .mapToObj(i -> new Form.FormPart.Asked(Sample.field("field-" + i, Kind.LONG_TEXT, List.of(), "text")));
        return Stream.of(
                Sample.form(wordy),
                new Form(
                        "dialog",
                        "a".repeat(1_000),
                        "&".repeat(30),
                        Sample.form(wordy).parts(),
                        "<".repeat(30)),
                Sample.form(Stream.concat(
                        Stream.of(new Form.FormPart.Words(Text.of("").strong("Words"))), many)),
                Sample.form(Sample.choice(Kind.ONE_OF, 10_000, "key-9999")),
                Sample.form(Sample.choice(Kind.SEVERAL_OF, 101, "key-0", "key-100")),
                Sample.form(Sample.choice(Kind.SEVERAL_OF, 100, "key-7")),
                Sample.form(Sample.choice(Kind.SEVERAL_OF, 10, "key-1", "key-2")),
                Sample.form(Sample.field(Kind.LONG_TEXT, "w".repeat(3_000))),
                Sample.form(
                        Sample.field(Kind.DATE, "2026-11-26"), Sample.field("yes", Kind.YES_NO, Sample.options(2))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormAtItsLimitsIsTaken(Form form) {
        var view = Views.view(form, PLACE).orElseThrow();

        api.call(
                new Connection(Sample.WORKSPACE, slack.botUser(), slack.token()),
                "opening a form",
                methods -> methods.viewsOpen(
                        request -> request.triggerId(slack.trigger(ANA)).view(view)));

        var shown = slack.view(ANA).orElseThrow().view();
        assertThat(shown.getAsJsonArray("blocks")).hasSize(view.getBlocks().size());
        assertThat(shown.get("private_metadata").getAsString()).isEqualTo(view.getPrivateMetadata());
    }
}
