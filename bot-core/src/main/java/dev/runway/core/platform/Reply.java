package dev.runway.core.platform;

import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import java.util.Map;
import java.util.Objects;

/**
 * What a handler returns and an adapter carries its platform's own way, in the acknowledgement itself. Everything else
 * that is said is an outbox row.
 */
public sealed interface Reply {

    /** Nothing beyond the acknowledgement. */
    record Nothing() implements Reply {}

    /** Only the person who acted sees it. */
    record Privately(Message message) implements Reply {}

    /** Shows a form, or shows the open one anew when a branch unfolds. */
    record Open(Form form) implements Reply {}

    /**
     * The form stays open with a sentence at each field.
     *
     * @param fields what to mend, by field name
     * @param form the same form as it was filled in, each sentence at its field, for platforms that show it anew; a branch that
     *     unfolded stands in it
     */
    record Refuse(Map<String, String> fields, Form form) implements Reply {
        public Refuse {
            fields = Map.copyOf(fields);
            Objects.requireNonNull(form, "form");
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one field and says what to mend.");
            }
        }
    }

    /**
     * Shows this in the stead of the message that was acted on, at once. Where platforms have {@link Ability#SETTLE} it is the
     * settled question, and an outbox row changes the message for good.
     */
    record Replace(Message message) implements Reply {}

    /**
     * A form that was sent is not taken, for it came too late: it stays as it was filled in. What there is to say of that is a
     * message.
     */
    record Untaken() implements Reply {}

    static Reply nothing() {
        return new Nothing();
    }

    static Reply privately(Message message) {
        return new Privately(message);
    }

    static Reply open(Form form) {
        return new Open(form);
    }

    /** @param form as it was filled in; the sentences are put at its fields here */
    static Reply refuse(Map<String, String> fields, Form form) {
        return new Refuse(fields, form.refusedWith(fields));
    }

    static Reply replace(Message message) {
        return new Replace(message);
    }

    static Reply untaken() {
        return new Untaken();
    }
}
