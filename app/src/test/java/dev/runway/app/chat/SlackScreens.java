package dev.runway.app.chat;

import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.fakeslack.BlockReader;
import dev.runway.fakeslack.FakeView;
import dev.runway.fakeslack.Modal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modals that people have open. A field is called by its block's id, without the mark of its edition. */
final class SlackScreens {

    private final SlackTown town;
    private final Map<String, Modal> modals = new HashMap<>();
    private final Map<String, FakeView> views = new HashMap<>();

    SlackScreens(SlackTown town) {
        this.town = town;
    }

    void begin() {
        modals.clear();
        views.clear();
    }

    /** What that user reads on a modal that has come or changed since this was asked last. */
    Optional<Form> news(String user) {
        var now = town.slack().view(user);
        var before = Optional.ofNullable(views.get(user));
        if (now.isEmpty()) {
            views.remove(user);
            modals.remove(user);
            return Optional.empty();
        } else if (before.map(FakeView::hash).equals(now.map(FakeView::hash))) {
            return Optional.empty();
        }
        var json = now.get().json(town.slack().team());
        boolean another =
                before.filter(view -> view.id().equals(now.get().id())).isPresent();
        modals.put(user, another ? modals.get(user).updated(json) : Modal.opened(json));
        views.put(user, now.get());
        return Optional.of(form(modals.get(user)));
    }

    /** The modal that is open before that user. */
    Modal modal(String user) {
        return Optional.ofNullable(modals.get(user))
                .orElseThrow(() -> new IllegalArgumentException("No modal is open before " + user + "."));
    }

    /** With these values, by field. */
    Modal filled(String user, Map<String, List<String>> values) {
        var byBlock = new HashMap<String, List<String>>();
        modal(user).values().forEach((block, held) -> byBlock.put(block, values.getOrDefault(name(block), held)));
        return modals.compute(user, (any, modal) -> modal.filled(byBlock));
    }

    /** Sentences by field instead of by block. */
    static Map<String, String> byField(Map<String, String> byBlock) {
        var byField = new HashMap<String, String>();
        byBlock.forEach((block, sentence) -> byField.put(name(block), sentence));
        return byField;
    }

    private Form form(Modal modal) {
        var form = modal.form(new BlockReader(town::nameOf));
        List<Form.FormPart> parts = form.parts().stream()
                .map(part -> part instanceof Form.FormPart.Asked asked
                        ? new Form.FormPart.Asked(named(asked.field()))
                        : part)
                .toList();
        return new Form(form.action(), form.argument(), form.title(), parts, form.submit());
    }

    private static Field named(Field field) {
        return new Field(
                name(field.name()),
                field.label(),
                field.hint(),
                field.kind(),
                field.options(),
                field.values(),
                field.required(),
                field.unfolds(),
                field.error());
    }

    private static String name(String block) {
        return block.replaceFirst("~\\d+$", "");
    }
}
