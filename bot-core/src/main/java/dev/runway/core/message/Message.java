package dev.runway.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Something the bot says, as a value: parts from top to bottom. Platforms render it; {@link PlainText} always can. */
public record Message(List<Part> parts) {

    public Message {
        parts = List.copyOf(parts);
    }

    public static Message of(String words) {
        return of(Text.of(words));
    }

    public static Message of(Text text) {
        return new Message(List.of(new Part.Paragraph(text)));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Message with(Part part) {
        return new Message(Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    public Message with(Button... buttons) {
        return buttons.length == 0 ? this : with(new Part.Buttons(List.of(buttons)));
    }

    /** The other message's parts below this one's: one message where two would be noise. */
    public Message then(Message other) {
        return new Message(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    public Message withoutButtons() {
        return new Message(
                parts.stream().filter(part -> !(part instanceof Part.Buttons)).toList());
    }

    public List<Button> buttons() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Buttons b ? b.buttons().stream() : Stream.empty())
                .toList();
    }

    /** Collects parts in the order they are read. */
    public static final class Builder {
        private final List<Part> parts = new ArrayList<>();

        private Builder() {}

        public Builder line(String words) {
            return line(Text.of(words));
        }

        public Builder line(Text text) {
            parts.add(new Part.Paragraph(text));
            return this;
        }

        public Builder heading(String words) {
            parts.add(new Part.Heading(Text.of(words)));
            return this;
        }

        public Builder outline(List<Part.Line> lines) {
            if (!lines.isEmpty()) {
                parts.add(new Part.Outline(lines));
            }
            return this;
        }

        public Builder chart(Part.Chart chart) {
            parts.add(chart);
            return this;
        }

        public Builder buttons(List<Button> buttons) {
            if (!buttons.isEmpty()) {
                parts.add(new Part.Buttons(buttons));
            }
            return this;
        }

        public Builder buttons(Button... buttons) {
            return buttons(List.of(buttons));
        }

        public Message build() {
            return new Message(parts);
        }
    }
}
