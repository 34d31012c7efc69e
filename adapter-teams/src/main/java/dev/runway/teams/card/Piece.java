package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Button;
import dev.runway.core.message.Part;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.util.List;

/** What a card is put together from, small enough that one holds any of them. */
sealed interface Piece {

    /** What it says, as a message has it. */
    Part part();

    /** A short title on one line. */
    record Title(Text text) implements Piece {
        @Override
        public Part part() {
            return new Part.Heading(text);
        }
    }

    /**
     * A line of words, as cards show it.
     *
     * @param level 0 in a paragraph, else as in an outline
     * @param goesOn whether it is the same paragraph's or the same outline line's as the one before it
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

    /** Buttons side by side. */
    record Row(List<Button> buttons) implements Piece {
        @Override
        public Part part() {
            return new Part.Buttons(buttons);
        }
    }

    /** A chart with the element that shows it. */
    record Picture(Part.Chart chart, ObjectNode element) implements Piece {
        @Override
        public Part part() {
            return chart;
        }
    }
}
