package dev.runway.conversations.asking;

import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.status.Latest;
import dev.runway.conversations.status.Questions;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Reply;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a question to the turn's person, as a conversation that can be put off, gone on with and edited. */
final class Voice {

    private final Questions news;
    private final Latest latest;
    private final Runs runs;
    private final Directory directory;

    Voice(Questions news, Latest latest, Runs runs, Directory directory) {
        this.news = news;
        this.latest = latest;
        this.runs = runs;
        this.directory = directory;
    }

    Reply ask(Turn turn, Project project, Attribute attribute) {
        return attribute == Attribute.STATUS
                ? news.beginNews(turn, brief(project), lastWord(turn, project))
                : turn.begin(FactDialogs.nameOf(attribute), FactDialogs.startOf(project, attribute, turn.today()));
    }

    /** The conversation in which that person is asked, while it is not over. */
    Optional<Run> running(Turn turn, Project project, Attribute attribute, long person) {
        if (attribute == Attribute.STATUS) {
            return news.newsOf(turn, person, project.code()).stream().findFirst();
        }
        var kept = Stream.of(Run.State.WAITING, Run.State.LATER, Run.State.DRAFT)
                .flatMap(state -> runs.inState(turn.office(), person, state).stream());
        return Stream.concat(runs.asking(turn.office(), person).stream(), kept)
                .filter(run -> run.dialog().equals(FactDialogs.nameOf(attribute))
                        && project.code().equals(run.given().values().get(FactDialogs.CODE)))
                .findFirst();
    }

    /** Whether the weekly update asks them for it anyway. */
    boolean asksAnyway(Turn turn, Project project, Attribute attribute) {
        return attribute == Attribute.STATUS && news.isAskedAnyway(turn, project.code());
    }

    /** It need not be answered any more. What that person is in the midst of is left to them. */
    void drop(Turn turn, Project project, Attribute attribute, long person) {
        running(turn, project, attribute, person)
                .filter(run -> run.state() != Run.State.ASKING)
                .ifPresent(run -> runs.save(Optional.of(run), run.givenUp()));
    }

    static Brief brief(Project project) {
        return new Brief(
                project.id(), project.code(), project.name(), project.leader(), project.reporter(), project.stage());
    }

    /** Asks the turn's person no longer, unless they have told something; what waited behind it has the word. */
    void close(Turn turn, Project project, Attribute attribute) {
        var untold = running(turn, project, attribute, turn.person().id())
                .filter(run -> run.answers().isEmpty());
        untold.ifPresent(run -> runs.save(Optional.of(run), run.givenUp()));
        untold.filter(run -> run.state() == Run.State.ASKING)
                .flatMap(run -> runs.inState(turn.office(), turn.person().id(), Run.State.WAITING).stream()
                        .findFirst())
                .ifPresent(waiting -> turn.goOn(waiting.id()));
    }

    /** {@code ; you said "on track" on 12 November}. */
    private String lastWord(Turn turn, Project project) {
        return latest.of(turn, project.id())
                .map(report -> {
                    boolean own = report.author() == turn.person().id();
                    var who = own ? "you" : PeopleNames.called(directory, turn.office(), report.author());
                    var day = report.said().atZone(turn.person().zone()).toLocalDate();
                    return "; " + who + " said \"" + report.health().words() + "\" on " + Words.day(day, turn.today());
                })
                .orElse("");
    }
}
