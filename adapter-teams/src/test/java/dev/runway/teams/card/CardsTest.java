package dev.runway.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {

    private static final Workspace TENANT = new Workspace(1, "teams", "tenant");
    private static final Text NOTHING = new Text(List.of());

    /** Person 7 has no account there. */
    private final Cards cards = new Cards((workspace, person) ->
            workspace.equals(TENANT) && person != 7 ? Optional.of("29:" + person) : Optional.empty());

    @Test
    void wordsAreRunsAndStrongOnesBold() {
        assertThat(body(Message.of(NOTHING.and("a <at>b</at> *c* ").strong("d"))))
                .containsExactly("{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'a <at>b</at> *c* '},"
                        + "{'type':'TextRun','text':'d','weight':'Bolder'}],'spacing':'Small'}");
    }

    @Test
    void aLineIsABlockOfItsOwnAndAnEmptyOneNone() {
        assertThat(body(Message.of(NOTHING.and("one\n").strong("two\n\nthree"))))
                .containsExactly(
                        block("{'type':'TextRun','text':'one'}", "Small"),
                        block("{'type':'TextRun','text':'two','weight':'Bolder'}", "None"),
                        block("{'type':'TextRun','text':'three','weight':'Bolder'}", "None"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://acme.example/a?b=c", "https://acme.example"})
    void aLinkOpensInTheBrowser(String url) {
        assertThat(body(Message.of(NOTHING.link("our page", URI.create(url)))))
                .containsExactly(block(
                        "{'type':'TextRun','text':'our page','color':'Accent','underline':true,"
                                + "'selectAction':{'type':'Action.OpenUrl','url':'" + url + "'}}",
                        "Small"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@acme.example", "javascript:alert(1)", "msteams:/l/chat", "page"})
    void anotherAddressIsShownAndOpensNothing(String url) {
        assertThat(body(Message.of(NOTHING.link("our page", URI.create(url)))))
                .containsExactly(block("{'type':'TextRun','text':'our page (" + url + ")'}", "Small"));
    }

    @Test
    void anAddressThatIsTooLongOpensNothing() {
        var longest = "https://acme.example/" + "a".repeat(2_000 - 21);

        assertThat(body(Message.of(NOTHING.link("p", URI.create(longest)))).get(0))
                .contains("Action.OpenUrl");
        assertThat(body(Message.of(NOTHING.link("p", URI.create(longest + "a"))))
                        .get(0))
                .doesNotContain("Action.OpenUrl");
    }

    @Test
    void whoeverIsMentionedIsToldWhereTheLineIsNothingButWords() {
        var card = card(Message.of(NOTHING.and("Thanks, ")
                .mention(3, "Ana")
                .and(", ")
                .mention(4, "Ben")
                .and("!")));

        assertThat(card.get("body").get(0).toString().replace('"', '\''))
                .isEqualTo("{'type':'TextBlock','text':'Thanks, <at>Ana</at>, <at>Ben</at>!','wrap':true,"
                        + "'spacing':'Small'}");
        assertThat(card.get("msteams").toString().replace('"', '\''))
                .isEqualTo("{'entities':[" + mention("Ana", 3) + "," + mention("Ben", 4) + "]}");
    }

    @Test
    void whoeverIsMentionedTwiceIsToldOnce() {
        var card = card(Message.builder()
                .line(NOTHING.mention(3, "Ana"))
                .line(NOTHING.mention(3, "Ana"))
                .build());

        assertThat(card.get("msteams").get("entities")).hasSize(1);
        assertThat(card.get("body"))
                .allSatisfy(line -> assertThat(line.get("type").asText()).isEqualTo("TextBlock"));
    }

    /** No account there; a name or words that could be read as markup; another Ana; a link beside it. */
    @Test
    void elseWhoeverIsMentionedIsNamed() {
        var named = List.of(
                NOTHING.mention(7, "Eve"),
                NOTHING.mention(3, "<b>Ana</b>"),
                NOTHING.mention(3, "A*n*a"),
                NOTHING.and("say *so*, ").mention(3, "Ana"),
                NOTHING.and("mail a@b, ").mention(3, "Ana"),
                NOTHING.mention(3, "Ana").mention(5, "Ana"),
                NOTHING.link("page", URI.create("https://acme.example")).mention(3, "Ana"));

        assertThat(named).allSatisfy(text -> {
            var card = card(Message.of(text));
            assertThat(card.get("body").get(0).get("type").asText()).isEqualTo("RichTextBlock");
            assertThat(card.has("msteams")).isFalse();
            assertThat(card.toString()).contains("\"text\":\"@").doesNotContain("<at>");
        });
    }

    @Test
    void twoOfOneNameInDifferentLinesAreNotTakenForOneAnother() {
        var card = card(Message.builder()
                .line(NOTHING.mention(3, "Ana"))
                .line(NOTHING.mention(5, "Ana"))
                .build());

        assertThat(card.get("msteams").toString().replace('"', '\''))
                .isEqualTo("{'entities':[" + mention("Ana", 3) + "]}");
        assertThat(card.get("body").get(1).get("type").asText()).isEqualTo("RichTextBlock");
    }

    @Test
    void aTitleCanBeJumpedToWhereItsWordsAreHarmless() {
        var message =
                Message.builder().heading("Off track").heading("R&D *now*").build();

        assertThat(body(message))
                .containsExactly(
                        "{'type':'TextBlock','text':'Off track','style':'heading','size':'Medium','weight':'Bolder',"
                                + "'wrap':true,'spacing':'Medium'}",
                        block("{'type':'TextRun','text':'R&D *now*','weight':'Bolder','size':'Default'}", "Medium"));
        assertThat(card(message).get("msteams").toString()).isEqualTo("{\"width\":\"Full\"}");
        assertThat(card(Message.of("words")).has("msteams")).isFalse();
    }

    @Test
    void whatIsTooLongForATitleIsWords() {
        var longest = "a".repeat(150);
        assertThat(body(Message.builder().heading(longest).build()).get(0)).contains("'style':'heading'");
        for (var words : List.of(longest + "a", "a\nb")) {
            assertThat(body(Message.builder().heading(words).build()).get(0))
                    .contains("'weight':'Bolder'")
                    .doesNotContain("heading");
        }
    }

    @Test
    void linesOfAnOutlineThatAreSetInStandInOneColumn() {
        var body = body(Message.builder()
                .outline(List.of(line(1, "a"), line(2, "b"), line(2, "c"), line(3, "d"), line(1, "e")))
                .build());

        assertThat(body)
                .containsExactly(
                        block(bullet("a"), "Small"),
                        setIn("16px", block(bullet("b"), "None") + "," + block(bullet("c"), "None")),
                        setIn("32px", block(bullet("d"), "None")),
                        block(bullet("e"), "None"));
    }

    @Test
    void outlinesThatWordsPartAreTwo() {
        var body = body(Message.builder()
                .outline(List.of(line(2, "a")))
                .line("words")
                .outline(List.of(line(2, "b"), line(40, "c")))
                .build());

        assertThat(body)
                .containsExactly(
                        setIn("16px", block(bullet("a"), "None")),
                        block("{'type':'TextRun','text':'words'}", "Small"),
                        setIn("16px", block(bullet("b"), "None")),
                        setIn("128px", block(bullet("c"), "None")));
    }

    @Test
    void sixButtonsOfACardAreInSight() {
        var buttons = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Button.of("a", "" + i, "B" + i))
                .toList();
        var card = card(
                Message.builder().buttons(buttons).line("and").buttons(buttons).build());

        assertThat(card.findValues("mode")).extracting(JsonNode::asText).containsExactly("secondary", "secondary");
        assertThat(card.get("body").get(2).get("actions").get(1).has("mode")).isFalse();
        assertThat(card.get("body").get(2).get("actions").get(2).has("mode")).isTrue();
    }

    @Test
    void aButtonBringsBackWhatItWasGiven() {
        var row = body(Message.of("?")
                .with(Button.of("dialog", "run|a|", "Send {{DATE(x)}}").primary()));

        assertThat(row.get(1))
                .isEqualTo("{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'Send { {DATE(x)}}',"
                        + "'verb':'press','data':{'runway':{'action':'dialog','argument':'run|a|'}},"
                        + "'style':'positive'}]}");
        assertThat(body(Message.of("?").with(Button.of("a", "b", "Stop").danger()))
                        .get(1))
                .contains("'style':'destructive'");
        assertThat(body(Message.of("?").with(Button.of("a", "b", "Go"))).get(1)).doesNotContain("style");
    }

    @Test
    void aMessageWithoutWordsIsStillOne() {
        for (var message : List.of(new Message(List.of()), Message.of(""), Message.of("\n"))) {
            assertThat(cards.of(TENANT, message)).hasSize(1);
            assertThat(body(message))
                    .containsExactly("{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'…'}]}");
        }
        assertThat(cards.of(TENANT, new Message(List.of())).get(0).summary()).isEqualTo("…");
    }

    @Test
    void theSummaryIsItsWordsWithoutItsButtons() {
        assertThat(Cards.summary(Message.of("a\u200B & b").with(Button.of("a", "", "Go"))))
                .isEqualTo("a[U+200B] & b");
        assertThat(Cards.summary(new Message(List.of()).with(Button.of("a", "", "Go"))))
                .isEqualTo("(Go)");
        assertThat(Cards.summary(Message.of("x".repeat(1_000)))).hasSize(1_000).endsWith("x");
        assertThat(Cards.summary(Message.of("x".repeat(1_001)))).hasSize(1_000).endsWith("…");
    }

    @Test
    void aLongMessageIsSplitBeforeATitle() {
        var builder = Message.builder();
        for (int i = 1; i <= 30; i++) {
            builder.heading("Title " + i).line("words ".repeat(400));
        }
        var message = builder.build();
        var all = cards.of(TENANT, message);

        assertThat(all.size()).isEqualTo(3);
        assertThat(all).allMatch(one -> Cards.isWithin(one.card()));
        assertThat(all).allMatch(one -> read(one).get(0).startsWith("Title "));
        assertThat(all.get(0).card().toString().length()).isGreaterThan(32_000);
        assertThat(all.stream().flatMap(one -> read(one).stream()).collect(Collectors.joining()))
                .isEqualToIgnoringWhitespace(PlainText.of(message));
    }

    @Test
    void aCardIsWithinTeamsLimitsWithRoomForItsSummaryAndTheActivity() {
        var frame = Json.object().put("a", "").toString().length();

        assertThat(Cards.isWithin(Json.object().put("a", "x".repeat(35_000 - frame))))
                .isTrue();
        assertThat(Cards.isWithin(Json.object().put("a", "x".repeat(35_001 - frame))))
                .isFalse();
    }

    @Test
    void aNameIsOnOneLine() {
        assertThat(body(Message.of(NOTHING.mention(7, "A\nB"))))
                .containsExactly(block("{'type':'TextRun','text':'@A B'}", "Small"));
    }

    @Test
    void aTitleWithMoreThanWordsInItIsWords() {
        var page = URI.create("https://acme.example");
        var linked = new Part.Heading(NOTHING.and("a ").strong("b ").link("c", page));

        assertThat(body(new Message(List.of(linked))))
                .containsExactly(block(
                        "{'type':'TextRun','text':'a ','weight':'Bolder'},{'type':'TextRun','text':'b ',"
                                + "'weight':'Bolder'},{'type':'TextRun','text':'c','color':'Accent','underline':true,"
                                + "'selectAction':{'type':'Action.OpenUrl','url':'https://acme.example'}}",
                        "Small"));
        assertThat(card(new Message(List.of(new Part.Heading(NOTHING.mention(3, "Ana")))))
                        .get("msteams")
                        .has("entities"))
                .isTrue();
        assertThat(body(new Message(List.of(new Part.Heading(Text.of("")))))).isEqualTo(body(Message.of("")));
        assertThat(body(new Message(List.of(new Part.Heading(Text.of("a\nb"))))))
                .hasSize(2);
    }

    @Test
    void aGroupThatNoCardHoldsIsSplitWithin() {
        var lines = new ArrayList<Part.Line>(List.of(line(1, "top")));
        IntStream.range(0, 60).forEach(i -> lines.add(line(2, "x".repeat(900))));
        var message = Message.builder()
                .heading("title")
                .heading("below")
                .outline(lines)
                .build();
        var all = cards.of(TENANT, message);

        assertThat(all).hasSize(2);
        assertThat(all).allMatch(one -> Cards.isWithin(one.card()));
        assertThat(all.get(0).card().toString().length()).isGreaterThan(33_000);
        assertThat(all.stream().flatMap(one -> read(one).stream()).collect(Collectors.joining()))
                .isEqualToIgnoringWhitespace(PlainText.of(message));
    }

    @Test
    void whatBelongsTogetherStaysOnOneCard() {
        var lines = new ArrayList<Part.Line>();
        for (int i = 0; i < 3; i++) {
            lines.add(line(1, "top"));
            IntStream.range(0, 20).forEach(below -> lines.add(line(2, "x".repeat(900))));
        }

        assertThat(cards.of(TENANT, Message.builder().outline(lines).build()))
                .hasSize(3)
                .allMatch(one -> read(one).get(0).equals("top"));
    }

    @Test
    void aLineOfAnOutlineGoesOnWithoutABullet() {
        assertThat(body(Message.builder().outline(List.of(line(1, "a\nb"))).build()))
                .containsExactly(block(bullet("a"), "Small"), block("{'type':'TextRun','text':'b'}", "None"));
    }

    @Test
    void aChartGetsTheWholeWidth() {
        var chart = new Part.Chart(
                "Health",
                Part.Chart.Kind.PIE,
                List.of("a"),
                List.of(new Part.Chart.Series("s", Part.Chart.Tone.PLAIN, List.of(1.0))));
        var card = card(Message.builder().chart(chart).build());

        assertThat(card.get("body").get(0)).isEqualTo(ChartElement.of(chart));
        assertThat(card.get("msteams").toString()).isEqualTo("{\"width\":\"Full\"}");
    }

    @Test
    void noButtonsAreNoRow() {
        assertThat(body(new Message(List.of(new Part.Paragraph(Text.of("a")), new Part.Buttons(List.of())))))
                .hasSize(1);
    }

    private static Part.Line line(int level, String words) {
        return new Part.Line(level, Text.of(words));
    }

    private static String bullet(String words) {
        return "{'type':'TextRun','text':'•\u2002'},{'type':'TextRun','text':'" + words + "'}";
    }

    private static String block(String inlines, String spacing) {
        return "{'type':'RichTextBlock','inlines':[" + inlines + "],'spacing':'" + spacing + "'}";
    }

    private static String setIn(String width, String lines) {
        return "{'type':'ColumnSet','spacing':'None','columns':[{'type':'Column','width':'" + width
                + "','items':[]},{'type':'Column','width':'stretch','items':[" + lines + "]}]}";
    }

    private static String mention(String name, int person) {
        return "{'type':'mention','text':'<at>" + name + "</at>','mentioned':{'id':'29:" + person + "','name':'" + name
                + "'}}";
    }

    /** Its words from top to bottom, without bullets. */
    private static List<String> read(Rendered one) {
        return one.card().get("body").findValuesAsText("text").stream()
                .filter(words -> !words.startsWith("•"))
                .toList();
    }

    private JsonNode card(Message message) {
        return cards.of(TENANT, message).get(0).card();
    }

    private List<String> body(Message message) {
        return IntStream.range(0, card(message).get("body").size())
                .mapToObj(at -> card(message).get("body").get(at).toString().replace('"', '\''))
                .toList();
    }
}
