package dev.runway.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runway.app.browser.Looks.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden card by the rules of Adaptive Cards 1.5, and by Microsoft's own {@code adaptivecards}; some drawn by that, light
 * and dark, to be looked at: {@code target/screenshots/teams-*.png}. No package carries the published schema of 1.5 (that of the
 * npm package {@code adaptivecards-designer} 2.4.4 is an older one, without rich text and Action.Execute), so the schema is one of
 * our own, written from the specification and narrower: what Runway uses, and nothing else. Charts are Teams' own elements, which
 * {@code adaptivecards} does not know: it shows their fallback, which is what is looked at here.
 */
class TeamsLooksBrowserIT {

    private static final Path SCRIPTS = Path.of("src", "browser", "npm");

    /** It knows no charts, and says that it takes the fallback; a card without one would be shown with a gap. */
    private static final String OF_A_CHART =
            "UnknownElementType: Unknown element type \"Chart\\.[A-Za-z.]+\"\\. Fallback will be used if present\\.";

    private static Chromium chromium;
    private static Npm npm;

    @BeforeAll
    static void start() {
        npm = Npm.installed();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void everyCardIsValid() throws IOException {
        var schema = schema();
        for (var file : GoldenCards.all().entrySet()) {
            for (JsonObject card : file.getValue()) {
                assertThat(complaints(schema, card))
                        .as(file.getKey() + ": " + card)
                        .isEmpty();
            }
        }
    }

    /** So that the schema is not one that takes anything. */
    @Test
    void whatIsNoCardIsNotValid() throws IOException {
        var schema = schema();
        var run = "{'type':'TextRun','text':'words'}";

        assertThat(complaints(
                        schema,
                        GoldenCards.with(run.replace("TextRun", "TextBlock").replace("}", ",'wrap':true}"))))
                .isEmpty();
        assertThat(Stream.of(
                        "{'type':'RichTextBlock','inlines':[]}",
                        "{'type':'RichTextBlock','inlines':[" + run + "],'spacing':'Tiny'}",
                        "{'type':'RichTextBlock','inlines':[" + run + "],'color':'Good'}",
                        "{'type':'Input.Text','label':'A question'}",
                        "{'type':'Chart.Pie','data':[{'legend':'a','value':1}]}",
                        "{'type':'ActionSet','actions':[{'type':'Action.Submit','title':'Go'}]}"))
                .allSatisfy(element -> assertThat(complaints(schema, GoldenCards.with(element)))
                        .as(element)
                        .isNotEmpty());
    }

    @Test
    void microsoftsOwnReaderHasNothingToComplainOf() throws IOException {
        try (var context = chromium.browser().newContext()) {
            var page = page(context);
            for (var file : GoldenCards.all().entrySet()) {
                var complaints =
                        (List<?>) page.evaluate("cards => complaints(JSON.parse(cards))", json(file.getValue()));

                assertThat(complaints).as(file.getKey()).hasSameSizeAs(file.getValue());
                assertThat(complaints.stream()
                                .flatMap(each -> ((List<?>) each).stream())
                                .filter(complaint -> !complaint.toString().matches(OF_A_CHART)))
                        .as(file.getKey())
                        .isEmpty();
            }
        }
    }

    /** So that it is not one that never complains. */
    @Test
    void microsoftsOwnReaderComplainsOfWhatItDoesNotKnow() throws IOException {
        try (var context = chromium.browser().newContext()) {
            var unknown = List.of(
                    GoldenCards.with("{'type':'Chart.Pie'}"),
                    GoldenCards.with("{'type':'TextBlock','text':'a','color':'Pink'}"),
                    GoldenCards.with("{'type':'Input.Text'}"));
            var complaints = (List<?>) page(context).evaluate("cards => complaints(JSON.parse(cards))", json(unknown));

            assertThat(complaints).hasSize(unknown.size()).allSatisfy(each -> assertThat((List<?>) each)
                    .isNotEmpty());
        }
    }

    static Stream<Arguments> looks() {
        return Looks.lightAndDark(
                Looks.DIGEST,
                Looks.DIGEST_CHART,
                new Look(
                        "prompt",
                        "chat-status",
                        "a-late-word-on-a-closed-project-is-no-secret.chat, to Ana: Good morning, Ana. Your weekly "
                                + "update, for Payments Gateway …"),
                new Look("intake-form", "dialog-intake", "the form, filled in by way of title"),
                new Look("intake-refused", "chat-intake", "a-form-that-unfolds.chat, to Ben: Project intake (2)"),
                Looks.INTAKE_SUMMARY,
                new Look("intake-taken", "dialog-intake", "once it was taken by way of title"),
                new Look("mention", "specimens", "a mention"),
                Looks.STATUS_FORM);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isReadableAndSticksOutNowhere(String theme, Look look) throws IOException {
        var shown = GoldenCards.of(look.page("teams"));
        try (var context = Looks.window(chromium, theme)) {
            var page = page(context);

            page.evaluate("([cards, theme]) => show(JSON.parse(cards), theme)", List.of(json(shown), theme));

            Looks.keep(page, "teams-" + look.name() + "-" + theme);
            assertThat(page.locator("main").innerText()).isNotBlank();
            assertThat(Looks.stickingOut(page)).isEmpty();
        }
    }

    private static Page page(BrowserContext context) {
        var page = context.newPage();
        page.setContent("<!doctype html><html lang='en'><body></body></html>");
        for (Path script : List.of(npm.file("adaptivecards/dist/adaptivecards.min.js"), SCRIPTS.resolve("cards.js"))) {
            page.addScriptTag(new AddScriptTagOptions().setPath(script));
        }
        return page;
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCRIPTS.resolve("teams-card.schema.json")), InputFormat.JSON);
    }

    private static List<?> complaints(Schema schema, JsonObject card) {
        return schema.validate(card.toString(), InputFormat.JSON);
    }

    private static String json(List<JsonObject> cards) {
        return new Gson().toJson(cards);
    }
}
