package dev.runway.slack.receive;

import com.google.gson.JsonObject;
import dev.runway.core.door.Handover;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.Reply;
import dev.runway.slack.form.Views;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Carries a reply the way Slack takes it for that kind of request. Calls to Slack come after the acknowledgement, on threads of
 * their own; when so much is waiting that nothing more is taken, the request's thread does them, and a form goes on in chat.
 */
final class Answers {

    private final Whispers whispers;
    private final Modals modals;
    private final Handover afterwards;

    Answers(Whispers whispers, Modals modals, Executor afterwards, Troubles troubles) {
        this.whispers = whispers;
        this.modals = modals;
        this.afterwards = new Handover(afterwards, failure -> troubles.failed("carrying a reply to Slack", failure));
    }

    /** To be called before it is acted on: of what is done to one form, the last act is the one that counts. */
    void arrived(Asked asked) {
        var event = asked.incoming().envelope().event();
        if (asked.way() instanceof Asked.Way.Change change) {
            modals.arrived(change.shown(), event);
        } else if (asked.way() instanceof Asked.Way.Submission sent) {
            modals.arrived(sent.shown(), event);
        }
    }

    Ack ack(Asked asked, Reply reply) {
        if (reply instanceof Reply.Privately words) {
            return privately(asked, words.message());
        } else if (reply instanceof Reply.Replace words) {
            return replaced(asked, words.message());
        } else if (reply instanceof Reply.Open open) {
            return opened(asked, open);
        } else if (reply instanceof Reply.Refuse refuse && asked.way() instanceof Asked.Way.Submission sent) {
            var body = new JsonObject();
            body.addProperty("response_action", "errors");
            var errors = new JsonObject();
            Views.errors(refuse.fields(), sent.shown()).forEach(errors::addProperty);
            body.add("errors", errors);
            return Ack.of(body);
        }
        return Ack.EMPTY;
    }

    private Ack privately(Asked asked, Message message) {
        var envelope = asked.incoming().envelope();
        if (asked.way() instanceof Asked.Way.Command command) {
            return Whispers.hasCharts(message)
                    ? whispered(by -> by.answer(envelope, command.responseUrl(), message))
                    : inTheAck(envelope, command, message);
        } else if (asked.way() instanceof Asked.Way.Press press) {
            return whispered(by -> by.answer(envelope, press.responseUrl(), message));
        }
        return whispered(by -> by.directly(envelope, message));
    }

    private Ack inTheAck(Envelope envelope, Asked.Way.Command command, Message message) {
        var parts = whispers.parts(envelope, message);
        var first = Ack.of(parts.get(0).body());
        return parts.size() == 1
                ? first
                : first.then(
                        whispering(by -> by.goOn(envelope, command.responseUrl(), parts.subList(1, parts.size()))));
    }

    private Ack replaced(Asked asked, Message message) {
        if (asked.way() instanceof Asked.Way.Press press) {
            var envelope = asked.incoming().envelope();
            return whispered(by -> by.replace(envelope, press.responseUrl(), message));
        }
        return privately(asked, message);
    }

    private Ack opened(Asked asked, Reply.Open open) {
        var envelope = asked.incoming().envelope();
        var form = open.form();
        Runnable inChat = () -> modals.inChat(envelope, form);
        if (asked.way() instanceof Asked.Way.Command command) {
            return later(() -> modals.open(asked.connection(), envelope, command.trigger(), form), inChat);
        } else if (asked.way() instanceof Asked.Way.Press press) {
            return later(() -> modals.open(asked.connection(), envelope, press.trigger(), form), inChat);
        } else if (asked.way() instanceof Asked.Way.Change change) {
            return later(() -> modals.update(asked.connection(), envelope, change.shown(), form));
        } else if (asked.way() instanceof Asked.Way.Submission sent) {
            var body = modals.instead(envelope, sent.shown(), form);
            return body.isPresent() ? Ack.of(body.get()) : later(inChat);
        }
        return later(inChat);
    }

    private Ack whispered(Consumer<Whispers> work) {
        return Ack.EMPTY.then(whispering(work));
    }

    private Runnable whispering(Consumer<Whispers> work) {
        return afterwards.of(() -> work.accept(whispers), () -> work.accept(whispers.hasty()));
    }

    private Ack later(Runnable work) {
        return later(work, work);
    }

    private Ack later(Runnable work, Runnable whenTooMuchIsWaiting) {
        return Ack.EMPTY.then(afterwards.of(work, whenTooMuchIsWaiting));
    }
}
