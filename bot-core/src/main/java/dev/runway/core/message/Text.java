package dev.runway.core.message;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One paragraph's worth of words, without line breaks of its own meaning. */
public record Text(List<Span> spans) {

    public Text {
        spans = List.copyOf(spans);
    }

    public static Text of(String words) {
        return new Text(List.of(new Span.Plain(words)));
    }

    public Text and(String words) {
        return with(new Span.Plain(words));
    }

    public Text strong(String words) {
        return with(new Span.Strong(words));
    }

    public Text mention(long person, String name) {
        return with(new Span.Mention(person, name));
    }

    public Text link(String label, URI target) {
        return with(new Span.Link(label, target));
    }

    private Text with(Span span) {
        var longer = new ArrayList<>(spans);
        longer.add(span);
        return new Text(longer);
    }
}
