package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.words.Words;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * How a request is shown. Pure: the same request gives the same words.
 *
 * @param names people by their number
 * @param zone of whoever reads, or of the office where several do
 * @param today the day on which it is written: a day that is far from it is said with its year
 */
record RequestWords(LongFunction<String> names, ZoneId zone, LocalDate today) {

    /** The buttons of a request; each argument is its number. */
    static final String ACCEPT = "requests.accept",
            ASK = "requests.ask",
            DECLINE = "requests.decline",
            MERGE = "requests.merge",
            ANSWER = "requests.answer",
            READ = "requests.read";

    /** Answers that stand in the first line. */
    private static final List<String> ABOVE = List.of(Intake.TITLE.key(), Intake.SIZE.key());

    static String size(Project.Size size) {
        return "a " + size.name().toLowerCase(Locale.ENGLISH);
    }

    static String quoted(IntakeRequest request) {
        return "\"" + request.title() + "\"";
    }

    /** The document as it was asked, and what happened to it. Days, not ages: it may stand for long. */
    Message whole(IntakeRequest request) {
        var asked = "%s asks for %s: %s. Sent on %s"
                .formatted(
                        names.apply(request.requester()),
                        size(request.size()),
                        request.title(),
                        day(request.created()));
        var page = Message.builder();
        switch (request.state()) {
            case SENT -> page.line(asked + ", to be answered by " + day(request.answerBy()) + ".");
            case ASKED_BACK -> page.line(asked + "; a question back waits for an answer.");
            default -> page.line(decision(request)).line(asked + ".");
        }
        var lines = new ArrayList<Part.Line>();
        request.answers().stream()
                .filter(answer -> !ABOVE.contains(answer.question()))
                .forEach(answer -> lines.addAll(lines(answer)));
        page.outline(lines);
        request.steps().stream().flatMap(step -> said(step).stream()).distinct().forEach(page::line);
        return page.build();
    }

    /** What stands in the place of a request once it is decided. */
    Message decided(IntakeRequest request, String outcome) {
        return Message.of("%s, %s that %s asked for on %s. %s"
                .formatted(
                        request.title(),
                        size(request.size()),
                        names.apply(request.requester()),
                        day(request.created()),
                        (decision(request) + " " + outcome).strip()));
    }

    private static List<Part.Line> lines(IntakeAnswer answer) {
        var shown = answer.shown().lines().toList();
        if (shown.size() == 1) {
            return List.of(new Part.Line(1, Text.of(answer.name() + ": " + shown.get(0))));
        }
        var lines = new ArrayList<Part.Line>();
        lines.add(new Part.Line(1, Text.of(answer.name() + ":")));
        shown.forEach(line -> lines.add(new Part.Line(2, Text.of(line))));
        return lines;
    }

    private List<String> said(IntakeStep step) {
        var who = names.apply(step.person());
        return switch (step.kind()) {
            case EDITED -> List.of(who + " changed it on " + day(step.takenAt()) + ".");
            case ASKED -> List.of(who + " asked on " + day(step.takenAt()) + ": \"" + step.words() + "\"");
            case ANSWERED -> List.of(who + " answered on " + day(step.takenAt()) + ": \"" + step.words() + "\"");
            case SENT, ACCEPTED, DECLINED, MERGED -> List.of();
        };
    }

    /** {@code Dana declined it on 24 November: "We replace the printers in March."} */
    String decision(IntakeRequest request) {
        var what =
                switch (request.state()) {
                    case ACCEPTED -> "accepted it";
                    case DECLINED -> "declined it";
                    case MERGED -> "merged it";
                    case SENT, ASKED_BACK -> throw new IllegalStateException("Nobody has decided on " + request.id());
                };
        return names.apply(request.decidedBy()) + " " + what + " on " + day(request.decidedAt()) + why(request);
    }

    /** The end of a sentence: the reason, when there is one. */
    static String why(IntakeRequest decided) {
        return decided.reason().isEmpty() ? "." : ": \"" + decided.reason() + "\"";
    }

    String day(Instant then) {
        return Words.day(then.atZone(zone).toLocalDate(), today);
    }

    /** For whoever has nobody to ask. */
    static Button[] decisionsAlone(IntakeRequest request) {
        return Stream.of(decisions(request))
                .filter(button -> !button.action().equals(ASK))
                .toArray(Button[]::new);
    }

    static Button[] decisions(IntakeRequest request) {
        var number = Long.toString(request.id());
        return new Button[] {
            Button.of(ACCEPT, number, "Accept").primary(),
            Button.of(ASK, number, "Ask back"),
            Button.of(DECLINE, number, "Decline"),
            Button.of(MERGE, number, "Merge into…")
        };
    }

    static Button answer(IntakeRequest request, String whom) {
        return Button.of(ANSWER, Long.toString(request.id()), "Answer " + whom);
    }
}
