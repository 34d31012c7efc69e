package dev.runway.playground.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the page gets. Words are plain words: the page sets them as text and never as markup. */
final class Views {

    private Views() {}

    record State(
            OfficeView office,
            ClockView clock,
            List<PersonView> people,
            List<PlaceView> channels,
            List<CommandView> commands,
            String bot,
            int longestWords,
            long seq) {}

    record OfficeView(String name, String zone) {}

    /**
     * @param now the office's clock
     * @param moving where time is moving to, or null when it only ticks
     * @param moves where each move would lead; without those that lead nowhere yet
     * @param journeys changes whenever a journey ends, and never comes back to a number it had
     * @param trouble why the last journey ended early, or null
     */
    record ClockView(Instant now, Instant moving, Map<String, Instant> moves, long journeys, String trouble) {}

    /** @param unread how many entries wait for them, by place */
    record PersonView(
            String user,
            long person,
            String name,
            String title,
            String zone,
            boolean away,
            String place,
            Map<String, Integer> unread) {}

    record PlaceView(String ref, String name) {}

    record CommandView(String word, String usage, String what) {}

    /** @param seq every change up to this number is in it */
    record History(List<EntryView> entries, boolean more, long seq) {}

    /**
     * @param author the user, or null for the bot
     * @param kind {@code words}, {@code typed} or {@code spoken}; with {@code words} for the first two, {@code parts} for the last
     */
    record EntryView(
            UUID id,
            String place,
            long position,
            long latest,
            Instant at,
            String author,
            boolean onlyYou,
            String kind,
            String words,
            List<PartView> parts,
            int revision,
            boolean removed,
            List<PressView> presses) {}

    record PressView(String user, int button) {}

    /** @param kind {@code paragraph}, {@code heading}, {@code outline}, {@code buttons} or {@code chart} */
    record PartView(
            String kind, List<SpanView> text, List<LineView> lines, List<ButtonView> buttons, ChartView chart) {}

    /**
     * @param kind {@code pie}, {@code bar}, {@code stacked} or {@code line}
     * @param words the same in a line, for who listens
     */
    record ChartView(String title, String kind, String words, List<String> categories, List<SeriesView> series) {}

    /** @param tone {@code plain}, {@code good}, {@code watch} or {@code bad} */
    record SeriesView(String name, String tone, List<Double> values) {}

    record LineView(int level, List<SpanView> text) {}

    /** @param kind {@code plain}, {@code strong}, {@code mention} or {@code link} */
    record SpanView(String kind, String words, Long person, String target) {}

    /** @param number counted from 0 over the whole message */
    record ButtonView(int number, String label, String style) {}

    /** Something happened that the person being played does not see, to somebody who does. */
    record Elsewhere(String user, String place) {}

    /** @param kind {@code nothing}, {@code form} or {@code refuse} */
    record ReplyView(String kind, FormView form, Map<String, String> fields) {}

    record FormView(String action, String argument, String title, String submit, List<FormPartView> parts) {}

    /** Words, or a field. */
    record FormPartView(List<SpanView> text, FieldView field) {}

    record FieldView(
            String name,
            String label,
            String hint,
            String kind,
            List<OptionView> options,
            List<String> values,
            boolean required,
            boolean unfolds,
            String error) {}

    record OptionView(String key, String label) {}
}
