package dev.runway.conversations.status;

import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The latest word on a project: how it is said, and whether the office still calls it fresh. */
public final class Latest {

    private final ReportRecords reports;
    private final Offices offices;
    private final Directory directory;

    public Latest(ReportRecords reports, Offices offices, Directory directory) {
        this.reports = reports;
        this.offices = offices;
        this.directory = directory;
    }

    public Optional<StatusReport> of(Turn turn, long project) {
        return reports.findFirstByOfficeAndProjectOrderByAskDayDesc(turn.office(), project);
    }

    /** Whether nobody has spoken of it for longer than the office calls an answer fresh, or ever; what is over stays fresh. */
    public boolean isOld(Turn turn, long project) {
        return isOld(turn, of(turn, project));
    }

    /** @param newest what {@link #of} gave */
    boolean isOld(Turn turn, Optional<StatusReport> newest) {
        return newest.isEmpty() || isOld(turn, newest.get());
    }

    /** How it is, who said so and when; an old word is told as what was last heard. */
    public String sentence(Turn turn, Brief project) {
        return sentence(turn, project, of(turn, project.id()));
    }

    /** @param newest what {@link #of} gave */
    String sentence(Turn turn, Brief project, Optional<StatusReport> newest) {
        if (newest.isEmpty()) {
            return project.stage() == Project.Stage.PAUSED
                    ? project.name() + " is paused."
                    : "Nobody has told me about " + project.name() + " yet" + reporter(turn, project) + ".";
        }
        var report = newest.get();
        var ago = Words.ago(report.said(), turn.now(), turn.person().zone());
        var author = report.author() == turn.person().id() ? "you" : name(turn, report.author());
        if (isStopped(project, report)) {
            return project.name() + " is " + project.stage().words() + ". Before that it was "
                    + report.health().words() + "; " + author + " said so " + ago + ".";
        }
        var said = isOld(turn, report)
                ? project.name() + " was " + report.health().words() + " when I last heard, " + ago + ", from " + author
                : project.name() + " is " + report.health().words() + ". " + Words.capital(author) + " said so " + ago;
        return said + (report.words().isEmpty() ? "." : ": \"" + report.words() + "\"");
    }

    /** Paused or closed by a change of the project, and not by the last word on it. */
    private static boolean isStopped(Brief project, StatusReport report) {
        return switch (project.stage()) {
            case RUNNING -> false;
            case PAUSED -> report.health() != Health.PAUSED;
            case CLOSED -> report.health() != Health.DONE;
        };
    }

    private boolean isOld(Turn turn, StatusReport report) {
        long days = ChronoUnit.DAYS.between(
                report.said().atZone(turn.person().zone()).toLocalDate(), turn.today());
        return days > offices.get(turn.office()).freshDays() && report.health() != Health.DONE;
    }

    private String reporter(Turn turn, Brief project) {
        return Optional.ofNullable(project.reporter())
                .map(person -> "; " + name(turn, person) + " reports on it")
                .orElse("");
    }

    private String name(Turn turn, long person) {
        return PeopleNames.called(directory, turn.office(), person);
    }
}
