package dev.runway.faketeams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CardRulesTest {

    private static final String GO = "{'type':'Action.Execute','verb':'go'}";

    private static ObjectNode json(String card) {
        return (ObjectNode) JsonMapper.shared()
                .readTree(card.replace("SIX", (GO + ",").repeat(5) + GO).replace('\'', '"'));
    }

    private static ObjectNode body(String elements) {
        return json("{'type':'AdaptiveCard','version':'1.5','body':[" + elements + "]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'type':'TextBlock','text':'a'},{'type':'RichTextBlock','inlines':['a',{'type':'TextRun','text':'b'}]}",
                "{'type':'ActionSet','actions':[SIX]}",
                "{'type':'ActionSet','actions':[SIX,{'type':'Action.Execute','verb':'go','mode':'secondary'}]}",
                "{'type':'Input.Text','id':'a'},{'type':'Input.Date','id':'b'}",
                "{'type':'Chart.Pie','data':[],'fallback':{'type':'TextBlock','text':'a'}}",
                "{'type':'ActionSet','actions':[{'type':'Action.Execute','verb':'go','data':{'type':'Action.Strange'}}]}"
            })
    void whatTeamsShowsIsTaken(String elements) {
        assertThatCode(() -> CardRules.check(body(elements))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Textblock','text':'a'}",
                "{'text':'a'}",
                "{'type':'Container','items':[{'type':'Strange'}]}",
                "{'type':'ActionSet','actions':[SIX,{'type':'Action.Execute','verb':'go'}]}",
                "{'type':'ActionSet','actions':[SIX]},{'type':'ActionSet','actions':[{'type':'Action.Execute','verb':'go'}]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Execute'}]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Strange'}]}",
                "{'type':'ActionSet','actions':[{'type':'Action.OpenUrl','url':'javascript:alert(1)'}]}",
                "{'type':'Input.Text','id':'a'},{'type':'Input.Date','id':'a'}",
                "{'type':'Input.Text'}",
                "{'type':'Input.Strange','id':'a'}",
                "{'type':'Chart.Pie','data':[]}",
                "{'type':'Chart.Strange','data':[],'fallback':{'type':'TextBlock'}}"
            })
    void whatTeamsWouldShowOtherwiseThanMeantIsRefused(String elements) {
        var refused = catchThrowableOfType(TeamsSays.class, () -> CardRules.check(body(elements)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("BadArgument");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'version':'1.5'}",
                "{'type':'AdaptiveCard'}",
                "{'type':'AdaptiveCard','version':'1.6'}",
                "{'type':'HeroCard','version':'1.5'}"
            })
    void aCardSaysWhatItIs(String card) {
        assertThat(catchThrowableOfType(TeamsSays.class, () -> CardRules.check(json(card))))
                .isNotNull();
    }
}
