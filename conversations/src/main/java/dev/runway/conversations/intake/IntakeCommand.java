package dev.runway.conversations.intake;

import dev.runway.conversations.words.Nearest;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code intake Invoices print twice}: begins a request, or goes on with the one that was begun. */
public final class IntakeCommand implements Command, Press {

    private static final String ACTION = "intake.begin";
    private static final String GO_ON = "go ", ANEW = "new ";

    private final DialogEngine engine;
    private final Runs runs;

    public IntakeCommand(DialogEngine engine, Runs runs) {
        this.engine = engine;
        this.runs = runs;
    }

    @Override
    public String word() {
        return Intake.NAME;
    }

    @Override
    public String usage() {
        return "intake Invoices print twice";
    }

    @Override
    public String what() {
        return "Ask the project office to start something: five answers for a fix, more for more.";
    }

    @Override
    public boolean isMeantInsteadOfAWrongAnswer() {
        return true;
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Reply run(Turn turn, String words) {
        var title = title(words);
        var refused = tooLong(title);
        if (refused.isPresent()) {
            return turn.answer(refused.get());
        }
        var begun = begun(turn);
        var newest = begun.stream().findFirst();
        if (title.isEmpty()) {
            return newest.map(run -> turn.goOn(run.id())).orElseGet(() -> begin(turn, title));
        }
        var same = begun.stream().filter(run -> isCalled(run, title)).findFirst();
        if (same.isPresent()) {
            return turn.goOn(same.get().id());
        }
        return newest.filter(run -> run.state() != Run.State.ASKING)
                .map(run -> asked(turn, either(run, title)))
                .orElseGet(() -> begin(turn, title));
    }

    private static Optional<Message> tooLong(String title) {
        int length = title.codePointCount(0, title.length());
        return length > Intake.TITLE.longest()
                ? Optional.of(Message.of("That title has " + length + " characters; " + Intake.TITLE.longest()
                        + " is the limit. Please shorten it by " + (length - Intake.TITLE.longest())
                        + ", and say \"intake\" and the title again."))
                : Optional.empty();
    }

    /** In one line, without the quotation marks that examples of it are set in. */
    private static String title(String words) {
        return words.strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^[\"“”„]([^\"“”„]*)[\"“”„]$", "$1")
                .strip();
    }

    /** What somebody has not sent yet is nobody else's business, nor are the buttons meant for others. */
    private static Reply asked(Turn turn, Message question) {
        return turn.place().isDirect() ? turn.answer(question) : Reply.privately(question);
    }

    @Override
    public Reply pressed(Turn turn, String argument) {
        if (argument.startsWith(GO_ON)) {
            return turn.goOn(Argument.id(argument.substring(GO_ON.length())));
        }
        var title = title(Argument.behind(ANEW, argument));
        return tooLong(title).map(turn::answer).orElseGet(() -> begin(turn, title));
    }

    private static Reply begin(Turn turn, String title) {
        return turn.begin(Intake.NAME, title.isEmpty() ? Given.nothing() : Given.of(Map.of(Intake.TITLE.key(), title)));
    }

    /** What the person began and did not send, the one heard last first. */
    private List<Run> begun(Turn turn) {
        return Stream.of(Run.State.ASKING, Run.State.WAITING, Run.State.LATER, Run.State.DRAFT)
                .flatMap(state -> runs.inState(turn.office(), turn.person().id(), state).stream())
                .filter(run -> run.dialog().equals(Intake.NAME) && run.sent().isEmpty())
                .sorted(Comparator.comparing((Run run) -> run.heard()).reversed())
                .toList();
    }

    private Message either(Run begun, String title) {
        var draft = title(begun).map(known -> "\"" + known + "\"").orElse("one without a title yet");
        return Message.of("You have a request that is not sent: " + draft + ". Shall we go on with it, or begin \""
                        + title + "\"? The other one is kept.")
                .with(
                        Button.of(ACTION, GO_ON + begun.id(), "Go on with it"),
                        Button.of(ACTION, ANEW + title, "Begin the new one"));
    }

    private boolean isCalled(Run run, String title) {
        return title(run)
                .filter(known -> Nearest.plain(known).equals(Nearest.plain(title)))
                .isPresent();
    }

    private Optional<String> title(Run run) {
        return engine.answers(run).get(Intake.TITLE);
    }
}
