package dev.runway.slack.form;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import java.util.List;

/** Words between the fields, as rich text: Slack reads no markup in its elements. */
final class Words {

    private static final RichTextSectionElement.TextStyle BOLD =
            RichTextSectionElement.TextStyle.builder().bold(true).build();

    private Words() {}

    static LayoutBlock block(Text text) {
        var elements = text.spans().stream().map(Words::element).toList();
        return RichTextBlock.builder()
                .elements(List.of(
                        RichTextSectionElement.builder().elements(elements).build()))
                .build();
    }

    /** Nobody is told by a form that they are named in it. */
    private static RichTextElement element(Span span) {
        if (span instanceof Span.Strong strong) {
            return text(strong.words(), BOLD);
        } else if (span instanceof Span.Link link) {
            return RichTextSectionElement.Link.builder()
                    .text(link.label())
                    .url(link.target().toString())
                    .build();
        } else if (span instanceof Span.Mention mention) {
            return text(mention.name(), null);
        }
        return text(((Span.Plain) span).words(), null);
    }

    private static RichTextElement text(String words, RichTextSectionElement.TextStyle style) {
        return RichTextSectionElement.Text.builder().text(words).style(style).build();
    }
}
