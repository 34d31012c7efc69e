package dev.runway.conversations.confidence;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code confidence ledger move}, {@code confidence ledger move 4}: reads it, or says it in one press. */
final class ConfidenceCommand implements Command, Press {

    /** A project, and behind it what somebody thinks is a number of points. */
    private static final Pattern SAYING = Pattern.compile("(.+?)\\s+(-?\\d+(?:[.,]\\d+)?)(?:\\s*(?:/|of)\\s*5)?");

    /** Most projects offered at once. */
    private static final int MOST = 8;

    private final ConfidenceBook book;
    private final ProjectRecords projects;
    private final NeedDesk people;
    private final ProjectChoice choice;

    ConfidenceCommand(ConfidenceBook book, ProjectRecords projects, NeedDesk people, ProjectChoice choice) {
        this.book = book;
        this.projects = projects;
        this.people = people;
        this.choice = choice;
    }

    @Override
    public String word() {
        return "confidence";
    }

    @Override
    public String usage() {
        return "confidence ledger move 4";
    }

    @Override
    public String what() {
        return "Read how confident a project's people are, or say how confident you are, from 1 to 5.";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return !words.isBlank()
                && choice.only(turn, words)
                        .or(() -> said(words).flatMap(parts -> choice.only(turn, parts.group(1))))
                        .isPresent();
    }

    @Override
    public String action() {
        return ConfidenceWords.SAY;
    }

    /** @param argument a project's code, and behind a bar the points when they are said */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var parts = Argument.parts(argument, 1, 2);
        return parts.size() > 1 ? say(turn, parts.get(0), parts.get(1)) : turn.answer(read(turn, parts.get(0)));
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(read(turn));
        }
        var only = choice.only(turn, words);
        var saying = said(words);
        if (only.isPresent() || saying.isEmpty()) {
            return turn.answer(only.map(code -> read(turn, code))
                    .or(() -> pointsAlone(turn, words))
                    .orElseGet(() -> choice.which(turn, words, action(), "", word())));
        }
        var project = saying.get().group(1);
        var points = saying.get().group(2);
        var named = choice.only(turn, project);
        return named.isPresent()
                ? say(turn, named.get(), points)
                : turn.answer(choice.which(turn, project, action(), "|" + points, word()));
    }

    /** Points alone: which of one's own projects is a press. */
    private Optional<Message> pointsAlone(Turn turn, String words) {
        var mine = mine(turn);
        return words.strip().matches("[" + Confidence.LEAST + "-" + Confidence.MOST + "]") && !mine.isEmpty()
                ? Optional.of(Message.of("Which project is that for?")
                        .with(mine.stream()
                                .limit(MOST)
                                .map(project -> Button.of(
                                        ConfidenceWords.SAY, project.code() + "|" + words.strip(), project.name()))
                                .toArray(Button[]::new)))
                : Optional.empty();
    }

    private static Optional<Matcher> said(String words) {
        return Optional.of(SAYING.matcher(words.strip())).filter(Matcher::matches);
    }

    /** What they lead or report on. */
    private List<Brief> mine(Turn turn) {
        long me = turn.person().id();
        return projects.briefs(turn.office()).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .filter(project -> Stream.of(project.leader(), project.reporter())
                        .filter(Objects::nonNull)
                        .anyMatch(id -> id == me))
                .toList();
    }

    private Message read(Turn turn) {
        var mine = mine(turn);
        if (mine.isEmpty()) {
            return Message.of(
                    "You don't lead or report on a project now. To read how confident the people of one are, say"
                            + " \"confidence\" and its name; \"portfolio\" shows what there is.");
        }
        var message = Message.builder();
        mine.forEach(project -> message.line(project.name() + ": " + known(turn, project.id()) + "."));
        var example = mine.get(0).name();
        return message.line("To say how confident you are, say it like \"confidence "
                        + example.toLowerCase(java.util.Locale.ENGLISH) + " 4\", from 1 to 5.")
                .build();
    }

    private String known(Turn turn, long project) {
        return book.words(turn.office(), project).orElse("nobody has said how confident they are");
    }

    private Message read(Turn turn, String code) {
        var project = projects.findByOfficeAndCode(turn.office(), code);
        if (project.isEmpty()) {
            return gone();
        }
        var found = project.get();
        var some = book.some(turn.office(), found.id());
        var who = some.stream()
                .findFirst()
                .map(newest -> " " + Words.capital(author(turn, newest)) + " said so "
                        + Words.ago(newest.said(), turn.now(), turn.person().zone()) + "."
                        + (some.size() > 2 ? " So far: " + ConfidenceWords.history(some) + "." : ""))
                .orElse("");
        var message = Message.of(found.name() + ": " + known(turn, found.id()) + "." + who);
        return maySay(turn, found) ? message.with(ConfidenceWords.points(code)) : message;
    }

    private String author(Turn turn, Confidence confidence) {
        return confidence.author() == turn.person().id() ? "you" : people.name(turn.office(), confidence.author());
    }

    private Reply say(Turn turn, String code, String points) {
        var project = projects.findByOfficeAndCode(turn.office(), code);
        if (project.isEmpty()) {
            return Reply.privately(gone());
        }
        var found = project.get();
        if (!maySay(turn, found)) {
            return Reply.privately(Message.of(whoCan(turn, found)));
        } else if (!points.matches("[" + Confidence.LEAST + "-" + Confidence.MOST + "]")) {
            return turn.answer(Message.of("Confidence goes from 1, not at all, to 5, fully, in whole numbers, so "
                            + Words.echo(points) + " has no place. How confident are you in " + found.name() + "?")
                    .with(ConfidenceWords.points(code)));
        }
        return turn.answer(said(turn, found, Integer.parseInt(points)));
    }

    /** Holds the project first: two who say so at once are kept one after the other. */
    private Message said(Turn turn, Project project, int points) {
        projects.hold(turn.office(), List.of(project.id()));
        var before = book.newest(turn.office(), project.id());
        boolean again = before.filter(old ->
                        old.points() == points && old.author() == turn.person().id())
                .filter(old ->
                        old.said().atZone(turn.person().zone()).toLocalDate().equals(turn.today()))
                .isPresent();
        if (!again) {
            book.say(turn, project.id(), points, Optional.empty());
        }
        var level = ConfidenceWords.level(points, before.map(Confidence::points));
        var message = Message.of((again ? "Noted before for " : "Noted for ") + project.name() + ": " + level + "."
                + (Confidence.isLow(points) ? " What would make it a " + Confidence.GOOD + "?" : ""));
        return Confidence.isLow(points)
                ? message.with(ConfidenceWords.whatWouldHelp(project.code(), "Name what is needed"))
                : message;
    }

    private static boolean maySay(Turn turn, Project project) {
        return Rights.may(turn.person(), Right.CHANGE_PROJECTS)
                || Stream.of(project.leader(), project.reporter())
                        .filter(Objects::nonNull)
                        .anyMatch(id -> id == turn.person().id());
    }

    private String whoCan(Turn turn, Project project) {
        var names = Stream.of(project.leader(), project.reporter())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> people.name(turn.office(), id))
                .toList();
        return "Only those who lead or report on " + project.name() + " say how confident they are"
                + (names.isEmpty() ? "" : ": " + Words.list(names))
                + ", or the project office. You can read it: \"confidence "
                + project.name().toLowerCase(java.util.Locale.ENGLISH) + "\".";
    }

    private static Message gone() {
        return Message.of("That project is not in the portfolio any more. Say \"confidence\" to see yours.");
    }
}
