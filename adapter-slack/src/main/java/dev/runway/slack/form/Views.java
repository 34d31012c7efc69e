package dev.runway.slack.form;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.slack.send.Escape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forms as Slack's modals and back. A field is an input block; {@link #values} and {@link #errors} know which, so nobody
 * else reads a block's id. Numbers are those of Slack's reference of
 * <a href="https://docs.slack.dev/reference/views/modal-views">modals</a>.
 */
public final class Views {

    private static final int MOST_BLOCKS = 100;
    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_ERROR = 2_000;

    private Views() {}

    /**
     * The form as a view to open.
     *
     * @param place where it was asked for
     * @return empty when Slack cannot show it, being too long for a modal: it is asked in chat, as a form that was not shown
     */
    public static Optional<View> view(Form form, Place place) {
        return view(form, place, Blocks.none());
    }

    /**
     * The form in the stead of the view that is open. What somebody typed stays as it is; a field whose value is another now
     * than the state says begins anew, because Slack keeps the input of a block that it knows.
     *
     * @param shown the payload's view, with its blocks and state
     * @return empty when Slack cannot show it
     */
    public static Optional<View> again(Form form, Place place, View shown) {
        return view(form, place, Blocks.of(shown));
    }

    /**
     * What a view holds, by field name; an empty list for a field that was left empty or cleared. A field that Slack says
     * nothing about is left out.
     */
    public static Map<String, List<String>> values(View view) {
        return Blocks.of(view).values();
    }

    /**
     * The body of {@code response_action: errors}: sentences by block. One about a field that is not there stands at the last,
     * because Slack shows none whose block it does not know.
     *
     * @param refused sentences by field name
     * @param shown the view that was sent
     */
    public static Map<String, String> errors(Map<String, String> refused, View shown) {
        var blocks = Blocks.of(shown);
        var errors = new LinkedHashMap<String, String>();
        refused.forEach((field, sentence) -> blocks.id(field)
                .or(blocks::last)
                .ifPresent(
                        block -> errors.merge(block, Escape.richText(sentence), (one, other) -> one + "\n" + other)));
        return errors;
    }

    private static Optional<View> view(Form form, Place place, Blocks shown) {
        var codes = new Codes();
        var blocks = new ArrayList<LayoutBlock>();
        for (Form.FormPart part : form.parts()) {
            if (part instanceof Form.FormPart.Words words) {
                Words.block(words.text()).ifPresent(blocks::add);
            } else if (part instanceof Form.FormPart.Asked asked && !asked(asked.field(), shown, codes, blocks)) {
                return Optional.empty();
            }
        }
        var memory = Memory.of(form.argument(), place, codes).written();
        if (blocks.size() > MOST_BLOCKS || memory.length() > Memory.LONGEST) {
            return Optional.empty();
        }
        return Optional.of(View.builder()
                .type("modal")
                .callbackId(form.action())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(PlainWords.of(form.title(), LONGEST_TITLE))
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(PlainWords.of(form.submit(), LONGEST_TITLE))
                        .build())
                .notifyOnClose(true)
                .privateMetadata(memory)
                .blocks(blocks)
                .build());
    }

    private static boolean asked(Field field, Blocks shown, Codes codes, List<LayoutBlock> blocks) {
        var input = Inputs.of(field, codes);
        input.ifPresent(block -> {
            block.setBlockId(shown.next(field, block, codes));
            blocks.add(block);
            if (!field.error().isBlank()) {
                blocks.add(ContextBlock.builder()
                        .elements(List.of(PlainWords.object("⚠️ " + field.error(), LONGEST_ERROR)))
                        .build());
            }
        });
        return input.isPresent();
    }
}
