package dev.runway.faketeams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Button;
import dev.runway.core.message.Field;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CardReaderTest {

    private final CardReader reader = new CardReader();

    private static ObjectNode json(String card) {
        return (ObjectNode) JsonMapper.shared().readTree(card.replace('\'', '"'));
    }

    private static ObjectNode body(String elements) {
        return json("{'type':'AdaptiveCard','version':'1.5','body':[" + elements + "]}");
    }

    private String words(String elements) {
        return PlainText.of(reader.message(body(elements)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**bold** and *thin* | bold and thin",
                "_low_ snake_case_name | low snake_case_name",
                "[a label](https://example.org) | a label",
                "<at>Ana</at> was here | @Ana was here",
                "<b>bold</b> a < b > c | bold a < b > c",
                "&lt;b&gt; &amp; &#60; | <b> & <",
                "- an item | an item",
                "1. first | first",
                "# heading | heading",
                "\\\\*not bold\\\\* 1\\\\. | *not bold* 1.",
                "{{DATE(2026-11-26T10:00:00Z)}} | [a date]",
                "2 * 3 * 4 and a_b | 2 * 3 * 4 and a_b",
            })
    void aTextBlockIsReadAsMarkdown(String written, String read) {
        assertThat(words("{'type':'TextBlock','text':'" + written + "'}")).isEqualTo(read);
    }

    @Test
    void aTextRunIsReadAsItStandsButForDates() {
        var run = "{'type':'TextRun','text':'**a** <at>Ana</at> {{TIME(2026)}} '}";
        var strong = "{'type':'TextRun','text':'b','weight':'Bolder'}";
        var link = "{'type':'TextRun','text':'c','selectAction':{'type':'Action.OpenUrl','url':'https://example.org'}}";
        assertThat(words("{'type':'RichTextBlock','inlines':[" + run + "," + strong + "," + link + ",'d']}"))
                .isEqualTo("**a** <at>Ana</at> [a date] bc (https://example.org)d");
    }

    @Test
    void whatCannotBeSeenIsNotRead() {
        assertThat(words("{'type':'TextBlock','text':'a','isVisible':false},{'type':'TextBlock','text':'b'}"))
                .isEqualTo("b");
    }

    @Test
    void whatBreaksOffAtABlankIsReadOn() {
        assertThat(words("{'type':'RichTextBlock','inlines':['one ']},{'type':'RichTextBlock','inlines':['two']},"
                        + "{'type':'RichTextBlock','inlines':['three']}"))
                .isEqualTo("one two\nthree");
    }

    @Test
    void linesBehindBulletsAreAnOutlineSetInByTheColumnBeforeThem() {
        var outer =
                "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'•\u2002'},{'type':'TextRun','text':'one'}]}";
        var inner = "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'•\u2002two'}]}";
        var columns = "{'type':'ColumnSet','columns':[{'type':'Column','width':'16px','items':[]},"
                + "{'type':'Column','width':'stretch','items':[" + inner + "]}]}";
        var message = reader.message(body(outer + "," + columns));
        assertThat(message.parts()).hasSize(1);
        assertThat(PlainText.of(message)).isEqualTo("  one\n    two");
    }

    @Test
    void aHeadingAndNestedElementsAreReadFromTopToBottom() {
        var message = reader.message(body("{'type':'TextBlock','style':'heading','text':'Title'},"
                + "{'type':'Container','items':[{'type':'FactSet','facts':[{'title':'Health','value':'good'}]},"
                + "{'type':'Image','altText':'a picture'}]},"
                + "{'type':'Table','rows':[{'type':'TableRow','cells':[{'type':'TableCell','items':["
                + "{'type':'TextBlock','text':'cell'}]}]}]}"));
        assertThat(message.parts().get(0)).isInstanceOf(Part.Heading.class);
        assertThat(PlainText.of(message)).isEqualTo("Title\nHealth good\na picture\ncell");
    }

    @Test
    void buttonsBringBackTheirRawData() {
        var card = body("{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'Send','verb':'press',"
                + "'style':'positive','data':{'x':1,'actions':[{'type':'Action.Execute'}]}},"
                + "{'type':'Action.OpenUrl','title':'Read','url':'https://example.org'},"
                + "{'type':'Action.Execute','title':'Drop','verb':'press','style':'destructive','mode':'secondary',"
                + "'data':{'x':2}}]}");
        assertThat(reader.message(card).buttons())
                .containsExactly(
                        Button.of("press", "{\"x\":1,\"actions\":[{\"type\":\"Action.Execute\"}]}", "Send")
                                .primary(),
                        Button.of("press", "{\"x\":2}", "Drop").danger());
        assertThat(reader.actions(card)).extracting(CardAction::mode).containsExactly("primary", "secondary");
    }

    @Test
    void onlyMarkupInATextBlockMentions() {
        var entity = "'msteams':{'entities':[{'type':'mention','text':'<at>Ana</at>','mentioned':{'id':'29:ana'}}]}";
        var told = json("{'body':[{'type':'TextBlock','text':'Over to <at>Ana</at>'}]," + entity + "}");
        var named = json("{'body':[{'type':'RichTextBlock','inlines':['Over to <at>Ana</at>']}]," + entity + "}");
        assertThat(reader.mentioned(told)).containsExactly("29:ana");
        assertThat(reader.mentioned(named)).isEmpty();
    }

    @Test
    void aCardWithInputsIsAPageToFillIn() {
        var form = reader.form(json("{'body':[{'type':'TextBlock','style':'heading','text':'New project'},"
                        + "{'type':'TextBlock','text':'About it'},"
                        + "{'type':'Input.Text','id':'goal','label':'Goal?','isRequired':true,'value':'go','isMultiline':true},"
                        + "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'Too short.','color':'Attention'}]},"
                        + "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'In a line.','isSubtle':true}]},"
                        + "{'type':'Input.ChoiceSet','id':'size','label':'Size? (optional)','value':'s','choices':["
                        + "{'title':'Small','value':'s'},{'title':'Big','value':'b'}]},"
                        + "{'type':'Input.ChoiceSet','id':'who','label':'Who? (optional)','isMultiSelect':true,'value':'a,b','choices':[]},"
                        + "{'type':'Input.Date','id':'when','label':'When? (optional)'}],"
                        + "'actions':[{'type':'Action.Execute','title':'Send','verb':'send','data':{}}]}"))
                .orElseThrow();
        assertThat(PlainText.of(form))
                .isEqualTo(
                        "New project\nAbout it\nGoal? go\n  In a line.\n  ! Too short.\nSize? (optional) [x] Small  [ ] Big\nWho? (optional) a, b\nWhen? (optional)\n(Send)");
        assertThat(form.fields())
                .extracting(Field::kind)
                .containsExactly(Field.Kind.LONG_TEXT, Field.Kind.ONE_OF, Field.Kind.SEVERAL_OF, Field.Kind.DATE);
        assertThat(reader.form(body("{'type':'TextBlock','text':'words'}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chart.Pie | PIE | [{'legend':'A','value':1},{'legend':'B','value':2}]",
                "Chart.VerticalBar | BAR | [{'x':'A','y':1},{'x':'B','y':2}]",
                "Chart.HorizontalBar | BAR | [{'x':'A','value':1},{'x':'B','value':2}]",
                "Chart.Line | LINE | [{'legend':'s','values':[{'x':'A','y':1},{'x':'B','y':2}]}]",
                "Chart.VerticalBar.Grouped | BAR | [{'legend':'s','values':[{'x':'A','y':1},{'x':'B','y':2}]}]",
                "Chart.HorizontalBar.Stacked | STACKED"
                        + " | [{'title':'A','data':[{'legend':'s','value':1}]},{'title':'B','data':[{'legend':'s','value':2}]}]",
            })
    void aChartIsReadAsItsNumbers(String type, Part.Chart.Kind kind, String data) {
        var card = body("{'type':'" + type + "','title':'Projects','data':" + data + "}");
        assertThat(reader.message(card).parts()).singleElement().isInstanceOfSatisfying(Part.Chart.class, chart -> {
            assertThat(chart.kind()).isEqualTo(kind);
            assertThat(chart.categories()).containsExactly("A", "B");
            assertThat(chart.series())
                    .singleElement()
                    .extracting(Part.Chart.Series::values)
                    .isEqualTo(List.of(1.0, 2.0));
        });
    }
}
