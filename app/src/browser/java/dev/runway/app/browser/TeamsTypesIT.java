package dev.runway.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every golden card is one by Microsoft's own types of cards for Teams, charts and mentions among them. */
class TeamsTypesIT {

    private final Npm npm = Npm.installed();

    @Test
    void everyCardIsOneByMicrosoftsOwnTypes() throws Exception {
        assertThat(new CardTypes(npm, "golden-cards").complaints(GoldenCards.all()))
                .isEmpty();
    }

    /** So that it is not types that take anything: each has one thing wrong. */
    @Test
    void whatIsWrongInACardIsRefused() throws Exception {
        var wrong = Stream.concat(
                        Stream.of(
                                        "{'type':'TextBlock','text':'a','wrap':true,'colour':'Good'}",
                                        "{'type':'TextBlock','text':'a','color':'Pink'}",
                                        "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'a','bold':true}]}",
                                        "{'type':'Input.Text','id':'a','label':'a','multiline':true}",
                                        "{'type':'Input.ChoiceSet','id':'a','choices':[{'title':'a','text':'a'}]}",
                                        "{'type':'ColumnSet','columns':[{'type':'Column','body':[]}]}",
                                        execute("'data':{'runway':{}},'payload':1"),
                                        execute("'mode':'overflow'"),
                                        "{'type':'Chart.Bar','data':[]}",
                                        "{'type':'Chart.Pie','data':[{'legend':'a','value':'1'}]}",
                                        "{'type':'Chart.VerticalBar','data':[{'x':'a','y':1,'legend':'a'}]}",
                                        "{'type':'Chart.VerticalBar.Grouped','data':[],'stack':true}",
                                        "{'type':'Chart.Line','data':[{'legend':'a','values':[{'x':'a'}],'colour':'good'}]}",
                                        "{'type':'Chart.Line','data':[],'fallback':{'type':'RichText','inlines':[]}}")
                                .map(GoldenCards::with),
                        Stream.of(
                                teams("'width':'Wide'"),
                                teams("'wide':true"),
                                teams("'entities':[{'type':'mention','user':'29:a'}]")))
                .toList();

        assertThat(new CardTypes(npm, "wrong-cards").complaints(Map.of("wrong", wrong)))
                .extracting(complaint -> complaint.replaceFirst(",.*", ""))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, wrong.size())
                        .mapToObj(at -> "wrong.ts(" + at)
                        .toList());
    }

    @Test
    void whatTeamsDocumentsAndTheTypesLackIsLetThrough() throws Exception {
        assertThat(new CardTypes(npm, "let-through-cards")
                        .complaints(Map.of("let-through", List.of(teams("'width':'Full'")))))
                .isEmpty();
    }

    private static String execute(String rest) {
        return "{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'a','verb':'press'," + rest + "}]}";
    }

    private static JsonObject teams(String properties) {
        var card = GoldenCards.with("");
        card.add("msteams", JsonParser.parseString("{" + properties + "}"));
        return card;
    }
}
