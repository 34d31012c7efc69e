package dev.runway.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Kind;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import dev.runway.core.message.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartElementTest {

    private static final Series GOOD = new Series("on track", Tone.GOOD, List.of(8.0, 7.5));
    private static final Series BAD = new Series("off track", Tone.BAD, List.of(1.0, 0.0));

    @Test
    void aPieIsOneOfTeamsPies() {
        assertThat(json(chart(Kind.PIE, new Series("s", Tone.GOOD, List.of(2.0, 0.5)))))
                .isEqualTo("{'type':'Chart.Pie','title':'Health','showTitle':true,'colorSet':'categorical',"
                        + "'data':[{'legend':'week 47','value':2},{'legend':'week 48','value':0.5}],"
                        + fallback("Health: week 47: 2; week 48: 0.5"));
    }

    @Test
    void barsOfOneSeriesHaveItsColour() {
        assertThat(json(chart(Kind.BAR, new Series("s", Tone.WATCH, List.of(-1.0, 2.0)))))
                .startsWith("{'type':'Chart.VerticalBar','title':'Health','showTitle':true,'colorSet':'categorical',"
                        + "'color':'warning','data':[{'x':'week 47','y':-1},{'x':'week 48','y':2}],'fallback'");
        assertThat(json(chart(Kind.BAR, new Series("s", Tone.PLAIN, List.of(1.0, 2.0)))))
                .doesNotContain("'color'");
    }

    @ParameterizedTest
    @CsvSource({
        "BAR, Chart.VerticalBar.Grouped, false",
        "STACKED, Chart.VerticalBar.Grouped, true",
        "LINE, Chart.Line, false"
    })
    void severalSeriesHaveAColourEach(Kind kind, String type, boolean stacked) {
        assertThat(json(chart(kind, GOOD, BAD)))
                .isEqualTo("{'type':'" + type + "','title':'Health','showTitle':true,'colorSet':'categorical',"
                        + (stacked ? "'stacked':true," : "")
                        + "'data':[{'legend':'on track','color':'good','values':[{'x':'week 47','y':8},"
                        + "{'x':'week 48','y':7.5}]},{'legend':'off track','color':'attention','values':"
                        + "[{'x':'week 47','y':1},{'x':'week 48','y':0}]}],"
                        + fallback("Health (on track · off track): week 47: 8 · 1; week 48: 7.5 · 0"));
    }

    @Test
    void namesArePlainWords() {
        var chart = new Chart(
                "{{DATE(x)}}", Kind.PIE, List.of("a\u200Bb"), List.of(new Series("s", Tone.PLAIN, List.of(1.0))));

        assertThat(json(chart))
                .contains("'title':'{ {DATE(x)}}'", "'legend':'a[U+200B]b'")
                .doesNotContain("{{DATE");
    }

    @Test
    void aChartOfTooManyNumbersIsSaidInWords() {
        var categories =
                IntStream.range(0, 60).mapToObj(i -> "category ".repeat(7) + i).toList();
        var series = IntStream.range(0, 12)
                .mapToObj(i -> new Series(
                        "series " + i,
                        Tone.PLAIN,
                        categories.stream().map(any -> 1.0).toList()))
                .toList();
        var chart = new Chart("Much", Kind.BAR, categories, series);
        var card = new Cards((workspace, person) -> Optional.empty())
                .of(
                        new Workspace(1, "teams", "t"),
                        Message.builder().chart(chart).build())
                .get(0)
                .card()
                .toString();

        assertThat(card).doesNotContain("Chart.").contains(PlainText.of(chart).substring(0, 500));
    }

    private static Chart chart(Kind kind, Series... series) {
        return new Chart("Health", kind, List.of("week 47", "week 48"), List.of(series));
    }

    private static String json(Chart chart) {
        return ChartElement.of(chart).toString().replace('"', '\'');
    }

    private static String fallback(String words) {
        return "'fallback':{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'" + words + "'}]}}";
    }
}
