package dev.runway.app.picture;

import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.style.PieStyler.LabelType;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One chart with XChart: dark on white, for a picture stands alike in light and dark. */
final class Drawing {

    static final int WIDTH = 960;
    static final int HEIGHT = 480;

    static final Color GOOD = new Color(0x0B6B5B);
    static final Color WATCH = new Color(0xC77700);
    static final Color BAD = new Color(0xA82C22);

    /** For series without a meaning, told apart by those who see few colours, too. */
    private static final List<Color> PLAIN = List.of(
            new Color(0x2F6690),
            new Color(0xC26A3D),
            new Color(0x8A4F7D),
            new Color(0x6B7F2F),
            new Color(0x5A4FA2),
            new Color(0x1F8A88),
            new Color(0xB24B63),
            new Color(0x7A6A48));

    private static final Color INK = new Color(0x14222F);
    private static final Color SOFT = new Color(0xD5DEE6);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);

    /** Where there are many categories, every so manieth is named. */
    private static final int MOST_NAMED = 12;

    /** Characters that stand side by side. */
    private static final int ROW = 70;

    private Drawing() {}

    static byte[] png(Chart chart) {
        try {
            return ChartEncoder.getBytes(chart.kind() == Chart.Kind.PIE ? pie(chart) : categories(chart), "png");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static PieChart pie(Chart chart) {
        var drawn = new PieChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .build();
        style(drawn.getStyler(), chart.categories());
        drawn.getStyler().setLabelType(LabelType.Value).setLabelsFont(TEXT).setSliceBorderWidth(2);
        var values = chart.series().get(0).values();
        for (int at = 0; at < values.size(); at++) {
            drawn.addSeries(chart.categories().get(at), values.get(at)).setFillColor(plain(at));
        }
        return drawn;
    }

    private static CategoryChart categories(Chart chart) {
        var drawn = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .build();
        var styler = drawn.getStyler();
        style(styler, chart.series().stream().map(Series::name).toList());
        styler.setAxisTickLabelsFont(TEXT)
                .setAxisTickLabelsColor(INK)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(SOFT)
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setXAxisMaxLabelCount(MOST_NAMED)
                .setXAxisLabelRotation(
                        chart.categories().stream()
                                                .limit(MOST_NAMED)
                                                .mapToInt(String::length)
                                                .sum()
                                        > ROW
                                ? 45
                                : 0);
        styler.setStacked(chart.kind() == Chart.Kind.STACKED).setAvailableSpaceFill(0.6);
        styler.setLabelsVisible(
                        chart.kind() == Chart.Kind.STACKED && chart.categories().size() <= MOST_NAMED)
                .setLabelsFont(LABEL)
                .setLabelsFontColorAutomaticLight(Color.WHITE)
                .setLabelsFontColorAutomaticDark(INK)
                .setLabelsFontColorAutomaticEnabled(true);
        boolean line = chart.kind() == Chart.Kind.LINE;
        styler.setDefaultSeriesRenderStyle(line ? CategorySeriesRenderStyle.Line : CategorySeriesRenderStyle.Bar);
        for (int at = 0; at < chart.series().size(); at++) {
            var series = chart.series().get(at);
            var colour = colour(series, at);
            var one = drawn.addSeries(series.name(), chart.categories(), shown(chart.kind(), series.values()));
            one.setFillColor(colour);
            one.setLineColor(colour).setLineStyle(new BasicStroke(3));
            one.setMarkerColor(colour).setMarker(line ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        }
        return drawn;
    }

    /** In a stack nothing is drawn of what is nothing, not even its label. */
    private static List<Double> shown(Chart.Kind kind, List<Double> values) {
        var shown = new ArrayList<>(values);
        if (kind == Chart.Kind.STACKED) {
            shown.replaceAll(value -> value == 0 ? null : value);
        }
        return shown;
    }

    /** @param names in the legend */
    private static void style(Styler styler, List<String> names) {
        boolean inARow = names.stream().mapToInt(String::length).sum() <= ROW;
        styler.setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartFontColor(INK)
                .setChartTitleFont(TITLE)
                .setChartPadding(16)
                .setLegendVisible(names.size() > 1)
                .setLegendPosition(inARow ? LegendPosition.OutsideS : LegendPosition.OutsideE)
                .setLegendLayout(inARow ? LegendLayout.Horizontal : LegendLayout.Vertical)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(inARow ? TEXT : SMALL)
                .setDecimalPattern("#,##0.##")
                .setAntiAlias(true);
    }

    private static Color colour(Series series, int at) {
        return switch (series.tone()) {
            case GOOD -> GOOD;
            case WATCH -> WATCH;
            case BAD -> BAD;
            case PLAIN -> plain(at);
        };
    }

    private static Color plain(int at) {
        return PLAIN.get(at % PLAIN.size());
    }
}
