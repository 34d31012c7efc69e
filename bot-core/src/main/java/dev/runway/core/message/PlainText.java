package dev.runway.core.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fallback everywhere: every message and form as lines of text, buttons as {@code (Label)}. Also what chats compare. */
public final class PlainText {

    private PlainText() {}

    public static String of(Message message) {
        return String.join("\n", lines(message));
    }

    /** One entry a line, without line ends. */
    public static List<String> lines(Message message) {
        var lines = new ArrayList<String>();
        for (Part part : message.parts()) {
            if (part instanceof Part.Paragraph paragraph) {
                lines.addAll(List.of(of(paragraph.text()).split("\n", -1)));
            } else if (part instanceof Part.Heading heading) {
                lines.add(of(heading.text()));
            } else if (part instanceof Part.Outline outline) {
                outline.lines().forEach(line -> lines.add("  ".repeat(line.level()) + of(line.text())));
            } else if (part instanceof Part.Buttons buttons) {
                lines.add(buttons.buttons().stream()
                        .map(button -> "(" + button.label() + ")")
                        .collect(Collectors.joining(" ")));
            } else if (part instanceof Part.Chart chart) {
                lines.add(of(chart));
            }
        }
        return lines;
    }

    /** {@code Health by week (on track · at risk): week 47: 8 · 1; week 48: 7 · 2}: one line, and a picture's alt text. */
    public static String of(Part.Chart chart) {
        var series = chart.series();
        var names = series.size() == 1
                ? ""
                : series.stream().map(Part.Chart.Series::name).collect(Collectors.joining(" · ", " (", ")"));
        return IntStream.range(0, chart.categories().size())
                .mapToObj(at -> chart.categories().get(at) + ": "
                        + series.stream()
                                .map(one -> number(one.values().get(at)))
                                .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("; ", chart.title() + names + ": ", ""));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    public static String of(Text text) {
        return text.spans().stream().map(PlainText::of).collect(Collectors.joining());
    }

    /** The form as a page: its title, then each field with what it holds, what may be chosen and what is wrong with it. */
    public static String of(Form form) {
        var lines = new ArrayList<String>();
        lines.add(form.title());
        for (Form.FormPart part : form.parts()) {
            if (part instanceof Form.FormPart.Words words) {
                lines.add(of(words.text()));
            } else if (part instanceof Form.FormPart.Asked asked) {
                addField(lines, asked.field());
            }
        }
        lines.add("(" + form.submit() + ")");
        return String.join("\n", lines);
    }

    private static void addField(List<String> lines, Field field) {
        var holds = field.options().isEmpty()
                ? String.join(", ", field.values())
                : field.options().stream()
                        .map(option -> (field.values().contains(option.key()) ? "[x] " : "[ ] ") + option.label())
                        .collect(Collectors.joining("  "));
        lines.add(field.asked() + (holds.isEmpty() ? "" : " " + holds));
        if (!field.hint().isEmpty()) {
            lines.add("  " + field.hint());
        }
        if (!field.error().isEmpty()) {
            lines.add("  ! " + field.error());
        }
    }

    private static String of(Span span) {
        if (span instanceof Span.Strong strong) {
            return strong.words();
        } else if (span instanceof Span.Mention mention) {
            return "@" + mention.name();
        } else if (span instanceof Span.Link link) {
            return link.label() + " (" + link.target() + ")";
        }
        return ((Span.Plain) span).words();
    }
}
