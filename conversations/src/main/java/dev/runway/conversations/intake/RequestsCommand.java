package dev.runway.conversations.intake;

import dev.runway.conversations.intake.RequestRecords.Brief;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where requests stand: {@code requests}, {@code requests Invoices print twice}; and where the project office reads new ones. */
final class RequestsCommand implements Command, Press {

    /** Lines and buttons of a list before the rest is counted. */
    private static final int MOST = 10, MOST_BUTTONS = 5;

    private final RequestDesk desk;
    private final Concerned concerned;
    private final RequestChannels channels;

    RequestsCommand(RequestDesk desk, RequestChannels channels) {
        this.desk = desk;
        this.concerned = desk.concerned();
        this.channels = channels;
    }

    @Override
    public String word() {
        return "requests";
    }

    @Override
    public String usage() {
        return "requests";
    }

    @Override
    public String what() {
        return "See where your requests stand and what happens next.";
    }

    @Override
    public String action() {
        return RequestWords.READ;
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return words.isBlank() || named(turn, words).size() == 1;
    }

    @Override
    public Reply run(Turn turn, String words) {
        var said = words.strip();
        if (said.isEmpty()) {
            return alone(turn, list(turn));
        }
        var small = said.toLowerCase(Locale.ENGLISH);
        if (small.startsWith("in #") || small.startsWith("not in #")) {
            return channels.run(turn, small);
        }
        var found = named(turn, said);
        if (found.size() == 1) {
            return alone(turn, whole(turn, found.get(0).id()));
        }
        if (found.isEmpty()) {
            return alone(turn, unknown(turn, said));
        }
        return alone(turn, Message.of("There are several. Which one?").with(buttons(found)));
    }

    /** What not everybody may read is not read to a whole channel. */
    private static Reply alone(Turn turn, Message message) {
        return turn.place().isDirect() ? turn.answer(message) : Reply.privately(message);
    }

    /** @param argument the request's number */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return alone(turn, whole(turn, Argument.number(argument)));
    }

    private Message whole(Turn turn, long number) {
        var request = desk.records()
                .findByOfficeAndId(turn.office(), number)
                .filter(known -> desk.mayRead(turn.person(), known));
        return request.map(known -> readable(turn, known)).orElse(RequestDesk.NOT_YOURS);
    }

    private Message readable(Turn turn, IntakeRequest request) {
        var page = desk.words(turn).whole(request);
        var outcome = desk.outcome(request);
        if (!request.isOpen()) {
            return outcome.isEmpty() ? page : page.then(Message.of(outcome));
        }
        var next = page.then(Message.of(Words.capital(next(turn, request))));
        if (Rights.may(turn.person(), Right.DECIDE_REQUESTS)) {
            return next.with(RequestWords.decisions(request));
        }
        return mayAnswer(turn, request) ? next.with(answer(request)) : next;
    }

    private boolean mayAnswer(Turn turn, IntakeRequest request) {
        return request.state() == IntakeRequest.State.ASKED_BACK
                && concerned.answerers(request).contains(turn.person().id());
    }

    private Button answer(IntakeRequest request) {
        var asker = request.last(IntakeStep.Kind.ASKED).orElseThrow().person();
        return RequestWords.answer(request, concerned.name(request.office(), asker));
    }

    private Message list(Turn turn) {
        var mine = desk.concerning(turn.person());
        var page = Message.builder();
        boolean decides = Rights.may(turn.person(), Right.DECIDE_REQUESTS);
        if (!mine.isEmpty()) {
            page.line(decides ? "You asked for:" : "This is what you asked for:")
                    .outline(lines(turn, mine, false));
        }
        var open = decides ? desk.records().open(turn.office()) : List.<Brief>of();
        if (!open.isEmpty()) {
            page.line(Words.count(open.size(), "request") + (open.size() == 1 ? " waits" : " wait")
                            + " for a decision, the oldest first:")
                    .outline(lines(turn, open, true));
        }
        var shown = Stream.concat(open.stream(), mine.stream()).distinct().toList();
        if (shown.isEmpty()) {
            return Message.of(
                    decides
                            ? "No request waits for a decision. Say \"requests in #channel\" to choose where new ones are posted; each of you gets them here as well."
                            : "You have asked for nothing yet. Say \"intake\" and what it is about to begin.");
        }
        page.line("Press one to read it whole, or say \"requests\" and its name.");
        if (decides) {
            page.line(channels.where(turn.office()));
        }
        return page.buttons(List.of(buttons(shown))).build();
    }

    private List<Part.Line> lines(Turn turn, List<Brief> briefs, boolean others) {
        var lines = briefs.stream()
                .limit(MOST)
                .map(brief -> line(turn, brief, others))
                .toList();
        var more = briefs.size() > MOST
                ? Stream.of("and " + (briefs.size() - MOST) + " more; say \"requests\" and a name")
                : Stream.<String>empty();
        return Stream.concat(lines.stream(), more)
                .map(words -> new Part.Line(1, Text.of(words)))
                .toList();
    }

    private String line(Turn turn, Brief brief, boolean others) {
        var zone = turn.person().zone();
        var what = brief.title() + ", " + RequestWords.size(brief.size());
        var sent = others
                ? concerned.name(turn.office(), brief.requester()) + ", " + Words.ago(brief.created(), turn.now(), zone)
                : "sent " + Words.ago(brief.created(), turn.now(), zone);
        var stands =
                switch (brief.state()) {
                    case SENT -> late(turn, brief) + by(turn, brief);
                    case ASKED_BACK -> "a question back waits for an answer";
                    default ->
                        brief.state().name().toLowerCase(Locale.ENGLISH) + " by "
                                + concerned.name(turn.office(), brief.decidedBy()) + " "
                                + Words.ago(brief.decidedAt(), turn.now(), zone);
                };
        return what + " · " + sent + " · " + stands;
    }

    private static String late(Turn turn, Brief brief) {
        return turn.now().isAfter(brief.answerBy()) ? "an answer was promised for " : "an answer comes by ";
    }

    private String by(Turn turn, Brief brief) {
        return desk.words(turn.office(), turn.now()).day(brief.answerBy());
    }

    /** What happens next, as a sentence. */
    private String next(Turn turn, IntakeRequest request) {
        if (request.state() == IntakeRequest.State.ASKED_BACK) {
            var asked = request.last(IntakeStep.Kind.ASKED).orElseThrow();
            return concerned.speaker(request).map(person -> person.name()).orElse("the project office")
                    + " answers next; " + concerned.name(turn.office(), asked.person()) + " asked "
                    + Words.ago(asked.takenAt(), turn.now(), turn.person().zone()) + ".";
        }
        var day = desk.words(turn.office(), turn.now()).day(request.answerBy());
        return turn.now().isAfter(request.answerBy())
                ? "an answer was promised for " + day + "; the project office has been reminded."
                : "the project office decides next, by " + day + ".";
    }

    private List<Brief> readable(Turn turn) {
        return Rights.may(turn.person(), Right.DECIDE_REQUESTS)
                ? desk.records().briefs(turn.office())
                : desk.concerning(turn.person());
    }

    /** By the whole name, else its beginning, else a word of it. */
    private List<Brief> named(Turn turn, String words) {
        var wanted = Nearest.plain(words);
        var all = readable(turn);
        for (var match : List.<java.util.function.Predicate<String>>of(
                wanted::equals, name -> name.startsWith(wanted), name -> (" " + name).contains(" " + wanted))) {
            var found = all.stream()
                    .filter(brief -> !wanted.isEmpty() && match.test(Nearest.plain(brief.title())))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private Message unknown(Turn turn, String words) {
        var near = Nearest.of(words, readable(turn), Brief::title);
        var sorry = "I don't know a request \"" + Words.echo(words) + "\" that you can read. ";
        return near.isEmpty()
                ? Message.of(sorry + "Say \"requests\" to see what there is.")
                : Message.of(sorry + "Did you mean one of these?").with(buttons(near));
    }

    private static Button[] buttons(List<Brief> briefs) {
        return briefs.stream()
                .limit(MOST_BUTTONS)
                .map(brief -> Button.of(RequestWords.READ, Long.toString(brief.id()), brief.title()))
                .toArray(Button[]::new);
    }
}
