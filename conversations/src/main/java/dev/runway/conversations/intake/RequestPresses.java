package dev.runway.conversations.intake;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ProgramRecords;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What may be pressed on a request. Each begins a small dialog; once it is decided, the press tells who decided. */
final class RequestPresses {

    private final RequestDesk desk;
    private final Concerned concerned;
    private final Decisions decisions;
    private final Rights rights;
    private final ProgramRecords programs;
    private final MergeTargets targets;

    RequestPresses(
            RequestDesk desk, Decisions decisions, Rights rights, ProgramRecords programs, MergeTargets targets) {
        this.desk = desk;
        this.concerned = desk.concerned();
        this.decisions = decisions;
        this.rights = rights;
        this.programs = programs;
        this.targets = targets;
    }

    /** The handlers to register. */
    List<Press> all() {
        return List.of(
                deciding(RequestWords.ACCEPT, RequestDialogs.ACCEPT, this::leadersAndPrograms),
                deciding(RequestWords.DECLINE, RequestDialogs.DECLINE, (turn, request) -> Map.of()),
                on(RequestWords.ASK, this::askBack),
                deciding(
                        RequestWords.MERGE,
                        RequestDialogs.MERGE,
                        (turn, request) -> offered(targets.nearest(request, RequestDialogs.OFFERED.size()))),
                on(RequestWords.ANSWER, this::answer));
    }

    private Press deciding(String action, String dialog, BiFunction<Turn, IntakeRequest, Map<String, String>> more) {
        return on(action, (turn, request) -> rights.refusal(turn, Right.DECIDE_REQUESTS)
                .orElseGet(() -> turn.begin(dialog, given(request, whom(request), more.apply(turn, request)))));
    }

    /** Nobody is asked what they alone would answer. */
    private Reply askBack(Turn turn, IntakeRequest request) {
        var refusal = rights.refusal(turn, Right.DECIDE_REQUESTS);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (decisions.others(turn, request).isEmpty()) {
            return Reply.privately(Decisions.nobodyToAsk(request));
        }
        return turn.begin(RequestDialogs.ASK, given(request, whom(request), Map.of()));
    }

    private Map<String, String> leadersAndPrograms(Turn turn, IntakeRequest request) {
        var all = programs.findByOfficeOrderByName(turn.office()).stream()
                .map(program -> new Named(Long.toString(program.id()), program.name()))
                .toList();
        var given = new HashMap<>(offered(all));
        concerned.speaker(request).ifPresent(leader -> {
            given.put(RequestDialogs.LEADER, leader.name());
            given.put(RequestDialogs.LEADER + RequestDialogs.KEY, Long.toString(leader.id()));
        });
        return given;
    }

    private Reply answer(Turn turn, IntakeRequest request) {
        if (!desk.mayRead(turn.person(), request)) {
            return Reply.privately(RequestDesk.NOT_YOURS);
        }
        var question = request.last(IntakeStep.Kind.ASKED);
        if (!concerned.answerers(request).contains(turn.person().id()) || question.isEmpty()) {
            return Reply.privately(Message.of("Somebody else answers for " + RequestWords.quoted(request)
                    + " now. Thank you for offering; \"requests\" shows what is yours."));
        }
        if (request.state() != IntakeRequest.State.ASKED_BACK) {
            return Reply.privately(Message.of("That is answered, and the project office has it. Say \"requests "
                    + request.title() + "\" to read it whole."));
        }
        var asker = concerned.name(turn.office(), question.get().person());
        return turn.begin(
                RequestDialogs.ANSWER,
                given(
                        request,
                        asker,
                        Map.of(RequestDialogs.QUESTION, question.get().words())));
    }

    private String whom(IntakeRequest request) {
        return concerned.speaker(request).map(person -> person.name()).orElse("the project office");
    }

    private static Given given(IntakeRequest request, String whom, Map<String, String> more) {
        var given = new HashMap<>(more);
        given.put(RequestDialogs.REQUEST, Long.toString(request.id()));
        given.put(RequestDialogs.TITLE, request.title());
        given.put(RequestDialogs.WHOM, whom);
        return Given.of(given);
    }

    private static Map<String, String> offered(List<Named> all) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < Math.min(all.size(), RequestDialogs.OFFERED.size()); i++) {
            var name = RequestDialogs.OFFERED.get(i);
            given.put(name, all.get(i).name());
            given.put(name + RequestDialogs.KEY, all.get(i).key());
        }
        return given;
    }

    /** Held, so that a press that comes while somebody decides waits, and then tells who has. */
    private Press on(String action, BiFunction<Turn, IntakeRequest, Reply> handler) {
        return Press.of(action, (turn, argument) -> {
            var request = desk.held(turn.office(), Argument.number(argument), List.of());
            if (request.isEmpty()) {
                return Reply.privately(
                        Message.of("That request is not here any more. Say \"requests\" to see what is."));
            }
            boolean mayKnow = desk.mayRead(turn.person(), request.get());
            return request.get().isOpen() || !mayKnow
                    ? handler.apply(turn, request.get())
                    : Reply.privately(Message.of(decisions.stands(turn, request.get())));
        });
    }
}
