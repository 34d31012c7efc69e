package dev.runway.conversations.asking;

import dev.runway.conversations.intake.IntakeRequest;
import dev.runway.conversations.intake.RequestRecords;
import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectChange;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import java.time.Instant;
import java.util.Optional;

/** Who said what the office's records hold, and when: an answer, a change of the project, or the decision on its request. */
final class Sources {

    private static final String RECORD = " That stands in the office's record.";

    private final ToldFactRecords told;
    private final ChangeRecords changes;
    private final RequestRecords requests;
    private final Directory directory;

    Sources(ToldFactRecords told, ChangeRecords changes, RequestRecords requests, Directory directory) {
        this.told = told;
        this.changes = changes;
        this.requests = requests;
        this.directory = directory;
    }

    /** After a blank. @param stored what the record holds: an answer counts while the record still says the same */
    String of(Turn turn, Project project, Attribute attribute, String stored) {
        return told(turn, project, attribute)
                .filter(fact -> fact.answer().equals(stored))
                .map(fact -> said(turn, fact.author(), fact.said()))
                .or(() -> changed(turn, project, changeOf(attribute)))
                .orElse(RECORD);
    }

    /** A date that moved is as old as its last move. */
    String ofDate(Turn turn, Project project, Milestone milestone) {
        return told(turn, project, Attribute.NEXT_DATE)
                .filter(fact -> fact.answer().equals(milestone.due().toString()))
                .map(fact -> said(turn, fact.author(), fact.said()))
                .or(() -> changed(turn, project, milestone.name()))
                .or(() -> milestone
                        .lastSlip()
                        .map(slip -> " It has stood in the office's record since "
                                + Words.day(slip.slippedOn(), turn.today()) + "."))
                .orElse(RECORD);
    }

    /** What was told, else what the project's request came to. */
    Optional<String> decision(Turn turn, Project project) {
        var beginning = "The decision on " + project.name() + ": ";
        return told(turn, project, Attribute.DECISION)
                .map(fact -> beginning + "\"" + fact.answer() + "\"" + said(turn, fact.author(), fact.said()))
                .or(() -> requests.findByOfficeAndProjectOrderByIdDesc(turn.office(), project.id()).stream()
                        .filter(request -> request.state() == IntakeRequest.State.ACCEPTED)
                        .filter(request -> request.decidedBy() != null && request.decidedAt() != null)
                        .findFirst()
                        .map(request -> beginning + "accepted"
                                + (request.reason().isEmpty() ? "." : ", \"" + request.reason() + "\"")
                                + said(turn, request.decidedBy(), request.decidedAt())));
    }

    /** How the project's history calls it. */
    static String changeOf(Attribute attribute) {
        return switch (attribute) {
            case OWNER -> "lead";
            case BUDGET -> "budget";
            case STATUS, NEXT_DATE, DECISION -> "";
        };
    }

    private Optional<ToldFact> told(Turn turn, Project project, Attribute attribute) {
        return told.findByOfficeAndProjectAndAttribute(turn.office(), project.id(), attribute);
    }

    private Optional<String> changed(Turn turn, Project project, String what) {
        return changes.findFirst30ByOfficeAndProjectOrderByIdDesc(turn.office(), project.id()).stream()
                .filter(change -> change.what().equals(what))
                .findFirst()
                .map((ProjectChange change) -> said(turn, change.author(), change.changedAt()));
    }

    private String said(Turn turn, long author, Instant then) {
        var name = author == turn.person().id() ? "you" : PeopleNames.called(directory, turn.office(), author);
        return " " + Words.capital(name) + " said so "
                + Words.ago(then, turn.now(), turn.person().zone()) + ".";
    }
}
