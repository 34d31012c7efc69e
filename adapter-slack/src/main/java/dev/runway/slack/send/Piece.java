package dev.runway.slack.send;

import com.google.gson.JsonObject;
import dev.runway.core.message.Button;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.util.List;

/** What is never cut when a message is split. Its words are escaped for rich text already. */
sealed interface Piece {

    /** For the fallback. */
    Part part();

    /** A title that Slack shows big. */
    record Title(String words) implements Piece {
        @Override
        public Part part() {
            return new Part.Heading(Text.of(words));
        }
    }

    /**
     * Some words.
     *
     * @param level of an outline's line; 0 for a paragraph
     * @param goesOn whether it is the same paragraph or line as the piece before
     */
    record Words(int level, List<Span> spans, boolean goesOn) implements Piece {
        public Words {
            spans = List.copyOf(spans);
        }

        @Override
        public Part part() {
            var text = new Text(spans);
            return level == 0 ? new Part.Paragraph(text) : new Part.Outline(List.of(new Part.Line(level, text)));
        }
    }

    /**
     * A button.
     *
     * @param number in the whole message, from 1
     * @param startsRow whether it begins a row of buttons of its own
     */
    record Press(Button button, int number, boolean startsRow) implements Piece {
        @Override
        public Part part() {
            return new Part.Buttons(List.of(button));
        }
    }

    /** A chart with the block that shows it. */
    record Picture(Part.Chart chart, JsonObject block) implements Piece {
        @Override
        public Part part() {
            return chart;
        }
    }
}
