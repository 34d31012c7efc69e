package dev.runway.app.chat;

import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Part.Chart;
import dev.runway.core.message.Part.Chart.Kind;
import dev.runway.core.message.Part.Chart.Series;
import dev.runway.core.message.Part.Chart.Tone;
import dev.runway.core.message.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Messages of what is rare in chats, and may be in any: somebody who is told that they are mentioned, every kind of chart. */
final class Specimens {

    private static final List<String> WEEKS = List.of("week 46", "week 47", "week 48");

    private Specimens() {}

    /** By what is seen in it. */
    static Map<String, Message> all() {
        var all = new LinkedHashMap<String, Message>();
        all.put("a mention", mention());
        all.put("charts of one row", ofOneRow());
        all.put("charts of several rows", ofSeveralRows());
        return all;
    }

    /** The last line has markup in it, so that nobody can be told by it where that takes markup. */
    private static Message mention() {
        return Message.builder()
                .heading("Data Centre Exit needs a decision")
                .line(Text.of("Over to ")
                        .mention(7, "Ana")
                        .and(" and ")
                        .mention(8, "Ben")
                        .and(", until Thursday."))
                .outline(List.of(
                        new Part.Line(1, Text.of("Ask ").mention(7, "Ana").and(" about the lease")),
                        new Part.Line(2, Text.of("and ").mention(9, "Dana").and(" about *costs* & <at>Ben</at>"))))
                .build();
    }

    private static Message ofOneRow() {
        return Message.builder()
                .heading("Payments")
                .chart(new Chart(
                        "Projects by health",
                        Kind.PIE,
                        List.of("● on track", "▲ at risk", "■ off track"),
                        List.of(series("Projects", Tone.PLAIN, 6, 2, 1))))
                .chart(new Chart("Needs met", Kind.BAR, WEEKS, List.of(series("Needs", Tone.GOOD, 3, 5, 8))))
                .chart(new Chart(
                        "Spent, in EUR 1,000", Kind.LINE, WEEKS, List.of(series("Spent", Tone.WATCH, 1.5, 2.25, 4))))
                .build();
    }

    private static Message ofSeveralRows() {
        var health = List.of(
                series("■ off track", Tone.BAD, 0, 1, 1),
                series("▲ at risk", Tone.WATCH, 1, 1, 2),
                series("● on track", Tone.GOOD, 8, 7, 6));
        return Message.builder()
                .line("How it went, seen in three ways.")
                .chart(new Chart("Health by week", Kind.STACKED, WEEKS, health))
                .chart(new Chart("Health by week, side by side", Kind.BAR, WEEKS, health))
                .chart(new Chart(
                        "Confidence",
                        Kind.LINE,
                        WEEKS,
                        List.of(series("Ledger Move", Tone.PLAIN, 4, 3, 3), series("Wiki Move", Tone.PLAIN, 2, 4, 5))))
                .build();
    }

    private static Series series(String name, Tone tone, double... values) {
        return new Series(
                name,
                tone,
                IntStream.range(0, values.length).mapToObj(at -> values[at]).toList());
    }
}
