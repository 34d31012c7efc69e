package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import dev.runway.core.door.LastActs;
import dev.runway.core.message.Form;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.form.Views;
import dev.runway.slack.workspace.Connection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows forms. One that Slack does not show goes on in chat: a trigger lives three seconds and serves once. */
final class Modals {

    private static final Logger LOG = LoggerFactory.getLogger(Modals.class);
    private static final String CHANGED_MEANWHILE = "hash_conflict";

    private final SlackApi api;
    private final Inbox inbox;
    private final LastActs last = new LastActs();

    Modals(SlackApi api, Inbox inbox) {
        this.api = api;
        this.inbox = inbox;
    }

    void arrived(View shown, String event) {
        last.arrived(shown.getId(), event);
    }

    void open(Connection connection, Envelope envelope, String trigger, Form form) {
        var view = Views.view(form, envelope.place());
        if (view.isEmpty() || !isShown(connection, trigger, view.get())) {
            inChat(envelope, form);
        }
    }

    private boolean isShown(Connection connection, String trigger, View view) {
        try {
            api.call(
                    connection,
                    "opening a form",
                    methods -> methods.viewsOpen(
                            request -> request.triggerId(trigger).view(view)));
            return true;
        } catch (PlatformException failure) {
            LOG.info("A form was not shown ({}); its questions go on in chat.", reason(failure));
            return false;
        }
    }

    /**
     * In the stead of the one that is open. When Slack says it has changed meanwhile, that was an earlier answer of ours, unless
     * something was done to it since that will be answered as well.
     */
    void update(Connection connection, Envelope envelope, View shown, Form form) {
        var view = Views.again(form, envelope.place(), shown);
        if (view.isEmpty()) {
            inChat(envelope, form);
            return;
        }
        try {
            try {
                update(connection, shown.getId(), shown.getHash(), view.get());
            } catch (PlatformException failure) {
                if (!isChangedMeanwhile(failure) || !last.isLast(shown.getId(), envelope.event())) {
                    throw failure;
                }
                update(connection, shown.getId(), null, view.get());
            }
        } catch (PlatformException failure) {
            LOG.info("A form was not shown anew ({}).", reason(failure));
        }
    }

    /** @param hash of what it is to stand for, or null for whatever is shown */
    private void update(Connection connection, String id, String hash, View view) {
        api.call(
                connection,
                "unfolding a form",
                methods -> methods.viewsUpdate(
                        request -> request.viewId(id).hash(hash).view(view)));
    }

    private static boolean isChangedMeanwhile(PlatformException failure) {
        return SlackApi.errorOf(failure).filter(CHANGED_MEANWHILE::equals).isPresent();
    }

    /** The body that shows another form in the stead of the one that was sent. */
    Optional<JsonObject> instead(Envelope envelope, View shown, Form form) {
        return Views.again(form, envelope.place(), shown).map(view -> {
            var body = new JsonObject();
            body.addProperty("response_action", "update");
            body.add("view", Json.of(view));
            return body;
        });
    }

    /** An event of its own, so that it is acted on once. */
    void inChat(Envelope envelope, Form form) {
        var asked = envelope.followedBy("not-shown:" + envelope.event());
        inbox.receive(new Incoming.FormNotShown(asked, form.action(), form.argument()));
    }

    /** Slack's own word, for whoever looks into it. */
    private static String reason(PlatformException failure) {
        return SlackApi.errorOf(failure).orElse(failure.remedy().name());
    }
}
