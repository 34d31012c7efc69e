package dev.runway.slack.form;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.slack.send.Escape;
import java.util.List;
import java.util.Optional;

/** Words between the fields, as rich text: Slack reads no markup in its elements. */
final class Words {

    private static final RichTextSectionElement.TextStyle BOLD =
            RichTextSectionElement.TextStyle.builder().bold(true).build();

    private Words() {}

    /** Empty when there is not a word in it, which Slack would refuse. */
    static Optional<LayoutBlock> block(Text text) {
        var elements = text.spans().stream()
                .filter(span -> !words(span).isEmpty())
                .map(Words::element)
                .toList();
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        var section = RichTextSectionElement.builder().elements(elements).build();
        return Optional.of(RichTextBlock.builder().elements(List.of(section)).build());
    }

    /** Nobody is told by a form that they are named in it. */
    private static RichTextElement element(Span span) {
        var words = Escape.richText(words(span));
        if (span instanceof Span.Link link) {
            return RichTextSectionElement.Link.builder()
                    .text(words)
                    .url(link.target().toString())
                    .build();
        }
        return RichTextSectionElement.Text.builder()
                .text(words)
                .style(span instanceof Span.Strong ? BOLD : null)
                .build();
    }

    private static String words(Span span) {
        if (span instanceof Span.Strong strong) {
            return strong.words();
        } else if (span instanceof Span.Link link) {
            return link.label();
        } else if (span instanceof Span.Mention mention) {
            return mention.name();
        }
        return ((Span.Plain) span).words();
    }
}
