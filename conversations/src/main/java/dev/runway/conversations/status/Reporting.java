package dev.runway.conversations.status;

import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.confidence.Confidence;
import dev.runway.conversations.confidence.ConfidenceBook;
import dev.runway.conversations.confidence.ConfidenceWords;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what somebody sent: reports with their revisions, help that is wanted, and the digest if it stands already. */
public final class Reporting implements Ending {

    private final DialogEngine engine;
    private final ProjectRecords projects;
    private final ReportBook book;
    private final Reopened reopened;
    private final Rounds rounds;
    private final HelpDesk help;
    private final Readers readers;
    private final ConfidenceBook confidence;
    private final NewsDesk news;

    public Reporting(
            DialogEngine engine,
            ProjectRecords projects,
            ReportBook book,
            Reopened reopened,
            Rounds rounds,
            HelpDesk help,
            Readers readers,
            ConfidenceBook confidence,
            NewsDesk news) {
        this.engine = engine;
        this.projects = projects;
        this.book = book;
        this.reopened = reopened;
        this.rounds = rounds;
        this.help = help;
        this.readers = readers;
        this.confidence = confidence;
        this.news = news;
    }

    @Override
    public String dialog() {
        return WeeklyStatus.NAME;
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        return written(turn, run, (round, again, more) -> Stream.concat(
                        Stream.of(readers.whereItIsRead(turn, round, again)), more.stream())
                .collect(Collectors.joining(" ")));
    }

    /** The same for the question that came on behalf of others: an early report. */
    public Ending ofNews() {
        return Ending.of(
                News.NAME,
                (turn, run) -> written(turn, run, (round, again, more) -> more.stream()
                        .map(sentence -> " " + sentence)
                        .collect(Collectors.joining())));
    }

    /** What is said of it besides thanks. */
    private interface WhatHappens {
        String inWords(Round round, boolean again, List<String> more);
    }

    private Reply written(Turn turn, Run run, WhatHappens what) {
        long number = Long.parseLong(run.given().values().get(WeeklyStatus.ROUND));
        // Held before anything refers to it: two who send at once would else wait for each other's round crosswise.
        var round = rounds.hold(turn.office(), number)
                .orElseThrow(() -> new IllegalStateException("Run " + run.id() + " is for round " + number
                        + ", which office " + turn.office() + " does not have."));
        var about = about(turn, run);
        projects.hold(turn.office(), about.stream().map(Brief::id).toList());
        var answers = engine.answers(run);
        boolean again = false;
        var more = new ArrayList<String>();
        var offers = new ArrayList<Button>();
        for (Brief project : about) {
            var written = book.write(turn, run, round, project, answers);
            again |= written.again();
            written.now().ifPresent(now -> news.heard(turn, project, now));
            help(turn, run, project, answers, written).ifPresent(more::add);
            confidence(turn, run, project, answers, written).ifPresent(offers::add);
            if (written.reopened()) {
                more.add(reopened.tell(turn, project, written.health().orElseThrow()));
            }
            if (written.health().filter(Health.PAUSED::equals).isPresent()) {
                more.add("I won't ask about " + project.name() + " until you say \"update\" and its name.");
            }
        }
        var closing = turn.closing(run, Map.of("what-happens", what.inWords(round, again, more)));
        var reply = turn.answer(closing.with(offers.toArray(Button[]::new)));
        readers.changed(turn, round);
        return reply;
    }

    private List<Brief> about(Turn turn, Run run) {
        Map<String, Brief> byCode =
                projects.briefs(turn.office()).stream().collect(Collectors.toMap(Brief::code, Function.identity()));
        return run.given().subjects().get(WeeklyStatus.PROJECTS).stream()
                .map(subject -> Optional.ofNullable(byCode.get(subject.key())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @return what may be pressed when it is low */
    private Optional<Button> confidence(
            Turn turn, Run run, Brief project, Answers answers, ReportBook.Written written) {
        var points = answers.get(project.code(), WeeklyStatus.CONFIDENCE)
                .map(WeeklyStatus.Points::number)
                .filter(said -> written.health().isPresent());
        points.ifPresent(said -> confidence.say(turn, project.id(), said, Optional.of(run.id())));
        return points.filter(Confidence::isLow)
                .map(low -> ConfidenceWords.whatWouldHelp(
                        project.code(), "What would make " + project.name() + " a " + Confidence.GOOD + "?"));
    }

    /** @return what is said about it, when somebody was asked */
    private Optional<String> help(Turn turn, Run run, Brief project, Answers answers, ReportBook.Written written) {
        var wish = wish(turn, run, project, answers);
        if (wish.isPresent()) {
            return help.wish(turn, wish.get());
        }
        help.noWish(turn, project.id(), project.name(), run.id());
        if (written.health().filter(health -> !health.needsAttention()).isPresent()) {
            help.settled(turn, project.id(), project.name());
        }
        return Optional.empty();
    }

    private Optional<HelpDesk.Wish> wish(Turn turn, Run run, Brief project, Answers answers) {
        var code = project.code();
        var mentioned = answers.mentioned(code, WeeklyStatus.HELP).stream().findFirst();
        boolean ask = answers.get(code, WeeklyStatus.ASK).orElse(false);
        var asked = mentioned
                .filter(key -> ask)
                .map(Long::valueOf)
                .filter(person -> person != turn.person().id());
        return answers.get(code, WeeklyStatus.HELP)
                .map(words -> new HelpDesk.Wish(
                        project.id(),
                        project.name(),
                        run.id(),
                        words,
                        asked,
                        answers.get(code, WeeklyStatus.FROM).orElse(""),
                        answers.get(code, WeeklyStatus.BY),
                        answers.get(code, WeeklyStatus.WORDS).orElse("")));
    }
}
