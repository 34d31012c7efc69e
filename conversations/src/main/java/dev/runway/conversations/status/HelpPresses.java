package dev.runway.conversations.status;

import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Map;

/** What may be pressed on a request for help: take it, leave it, ask back. Whoever asked hears of it at once. */
public final class HelpPresses {

    private final HelpRecords records;
    private final HelpDesk desk;
    private final ProjectRecords projects;
    private final Rounds rounds;
    private final Readers readers;

    public HelpPresses(HelpRecords records, HelpDesk desk, ProjectRecords projects, Rounds rounds, Readers readers) {
        this.records = records;
        this.desk = desk;
        this.projects = projects;
        this.rounds = rounds;
        this.readers = readers;
    }

    /** The handlers to register. */
    public List<Press> all() {
        return List.of(
                on(HelpDesk.TAKE, this::take),
                on(HelpDesk.DECLINE, this::decline),
                on(HelpDesk.ASK_BACK, this::askBack),
                on(HelpQuestion.ANSWER, this::answer));
    }

    private interface Handler {
        Reply pressed(Turn turn, HelpRequest request);
    }

    private Reply take(Turn turn, HelpRequest request) {
        if (request.state() == HelpRequest.State.TAKEN) {
            return Reply.privately(Message.of("You are on it already. " + asker(turn, request) + " knows."));
        }
        records.save(request.in(HelpRequest.State.TAKEN));
        var project = project(turn, request);
        var reply = turn.answer(Message.of("Thank you. I have told " + asker(turn, request) + " that you are on it."));
        turn.tell(
                request.asker(),
                Message.of(turn.person().name() + " takes it: \"" + request.words() + "\", for " + project + "."),
                HelpDesk.cause(request));
        rounds.lastTold(turn.office()).ifPresent(round -> readers.changed(turn, round));
        return reply;
    }

    private Reply decline(Turn turn, HelpRequest request) {
        if (request.state() == HelpRequest.State.DECLINED) {
            return Reply.privately(Message.of("Noted before. " + asker(turn, request) + " knows."));
        }
        records.save(request.in(HelpRequest.State.DECLINED));
        var project = project(turn, request);
        var reply = turn.answer(Message.of("That is fine. I have told " + asker(turn, request) + "."));
        turn.tell(
                request.asker(),
                Message.of(turn.person().name() + " can't help with \"" + request.words() + "\", for " + project
                                + ". Shall we ask somebody else?")
                        .with(Button.of(
                                UpdateCommand.ACTION,
                                projects.findByOfficeAndId(turn.office(), request.project())
                                        .map(Project::code)
                                        .orElse(""),
                                "Ask somebody else")),
                HelpDesk.cause(request));
        rounds.lastTold(turn.office()).ifPresent(round -> readers.changed(turn, round));
        return reply;
    }

    private Reply askBack(Turn turn, HelpRequest request) {
        return turn.begin(
                HelpQuestion.ASK,
                Given.of(Map.of(
                        HelpQuestion.REQUEST,
                        Long.toString(request.id()),
                        HelpQuestion.WHOM,
                        asker(turn, request),
                        HelpQuestion.PROJECT,
                        project(turn, request))));
    }

    private Reply answer(Turn turn, HelpRequest request) {
        var asked = request.askedPerson()
                .map(person -> desk.name(turn.office(), person))
                .orElse("");
        return turn.begin(
                HelpQuestion.REPLY,
                Given.of(Map.of(
                        HelpQuestion.REQUEST,
                        Long.toString(request.id()),
                        HelpQuestion.WHOM,
                        asked,
                        HelpQuestion.PROJECT,
                        project(turn, request))));
    }

    private String asker(Turn turn, HelpRequest request) {
        return desk.name(turn.office(), request.asker());
    }

    private String project(Turn turn, HelpRequest request) {
        return projects.findByOfficeAndId(turn.office(), request.project())
                .map(Project::name)
                .orElse("a project");
    }

    /** Holds the request, so that two presses at once are taken one after the other; only those concerned may press. */
    private Press on(String action, Handler handler) {
        return Press.of(action, (turn, argument) -> {
            var request = records.hold(turn.office(), Argument.number(argument)).orElse(null);
            long mine = turn.person().id();
            boolean concerned = request != null
                    && (action.equals(HelpQuestion.ANSWER)
                            ? request.asker() == mine
                            : request.askedPerson()
                                    .filter(person -> person == mine)
                                    .isPresent());
            if (!concerned) {
                return Reply.privately(HelpDesk.SOMEBODY_ELSE);
            }
            return request.state() == HelpRequest.State.CLOSED
                    ? Reply.privately(HelpDesk.SETTLED)
                    : handler.pressed(turn, request);
        });
    }
}
