package dev.runway.conversations.status;

import static dev.runway.core.dialog.Question.text;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question about a request for help, carried to whoever asked, and the answer carried back. */
public final class HelpQuestion {

    public static final String ASK = "help-question", REPLY = "help-answer";

    /** The button below a question; its argument is the request's number. */
    static final String ANSWER = "help.answer";

    /** Given values: the request's number, whom the words go to, and the project's name. */
    static final String REQUEST = "request", WHOM = "whom", PROJECT = "project";

    static final Question<String> WORDS = text("words").atMost(500);

    /** Asked of whoever was asked for help. */
    public static Dialog asking() {
        return Dialog.named(ASK, 1)
                .titled("Ask about a request")
                .begunBy("ask back")
                .given(REQUEST, WHOM, PROJECT)
                .ask(WORDS, "What would you like to know from {whom} about {project}?")
                .line("{words}")
                .review("Shall I bring this to {whom}?")
                .closing("Thank you. I have asked {to}, and will bring you the answer.", "to");
    }

    /** Asked of whoever wants the help. */
    public static Dialog answering() {
        return Dialog.named(REPLY, 1)
                .titled("Answer about a request")
                .begunBy("answer back")
                .given(REQUEST, WHOM, PROJECT)
                .ask(WORDS, "What shall I tell {whom} about {project}?")
                .line("{words}")
                .review("Shall I bring this to {whom}?")
                .closing("Thank you. {to} has your answer.", "to");
    }

    private final DialogEngine engine;
    private final HelpRecords records;

    public HelpQuestion(DialogEngine engine, HelpRecords records) {
        this.engine = engine;
        this.records = records;
    }

    public List<Ending> endings() {
        return List.of(
                Ending.of(ASK, (turn, run) -> carry(turn, run, true)),
                Ending.of(REPLY, (turn, run) -> carry(turn, run, false)));
    }

    /** Looked at again at sending: somebody else may be asked since, or the help not needed any more. */
    private Reply carry(Turn turn, Run run, boolean isQuestion) {
        var values = run.given().values();
        var request =
                records.hold(turn.office(), Long.parseLong(values.get(REQUEST))).orElseThrow();
        var speaks = isQuestion ? request.askedPerson() : Optional.of(request.asker());
        if (!speaks.equals(Optional.of(turn.person().id()))) {
            return Reply.privately(HelpDesk.SOMEBODY_ELSE);
        }
        if (request.state() == HelpRequest.State.CLOSED) {
            return Reply.privately(HelpDesk.SETTLED);
        }
        var words = engine.answers(run).get(WORDS).orElseThrow();
        var reply = turn.answer(turn.closing(run, Map.of("to", values.get(WHOM))));
        var me = turn.person().name();
        if (isQuestion) {
            turn.tell(
                    request.asker(),
                    Message.of(me + " asks about your request for help on " + values.get(PROJECT) + ": \"" + words
                                    + "\"")
                            .with(Button.of(ANSWER, values.get(REQUEST), "Answer " + me)),
                    HelpDesk.cause(request));
        } else {
            request.askedPerson()
                    .ifPresent(asked -> turn.tell(
                            asked,
                            Message.of(me + " answers about " + values.get(PROJECT) + ": \"" + words + "\"")
                                    .with(HelpDesk.buttons(request.id(), me)),
                            HelpDesk.cause(request)));
        }
        return reply;
    }
}
