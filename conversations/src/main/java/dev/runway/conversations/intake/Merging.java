package dev.runway.conversations.intake;

import dev.runway.conversations.intake.IntakeRequest.State;
import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one request part of another or of a project. Whoever asked for it hears of the other from then on. */
final class Merging {

    private final RequestDesk desk;
    private final ProjectRecords projects;
    private final Followers followers;

    Merging(RequestDesk desk, ProjectRecords projects, Followers followers) {
        this.desk = desk;
        this.projects = projects;
        this.followers = followers;
    }

    /** Other requests that such a decision changes, to be held together with the one that is decided. */
    List<Long> alsoHolds(Answers answers, Run run) {
        return Decisions.picked(answers, run, RequestDialogs.TARGET, RequestDialogs.INTO)
                .flatMap(MergeTargets::request)
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * The caller holds both rows, and keeps what is returned.
     *
     * @param target a key of {@link MergeTargets}
     * @return empty, and nothing is done, when there is no such thing or it is the request itself
     */
    Optional<IntakeRequest> into(Turn turn, IntakeRequest request, String target, IntakeStep step) {
        return MergeTargets.request(target)
                .flatMap(number -> intoRequest(turn, request, number, step))
                .or(() -> MergeTargets.project(target)
                        .flatMap(number -> projects.findByOfficeAndId(turn.office(), number))
                        .map(project -> {
                            followers.follow(turn, project, desk.concerned().wanting(request));
                            return request.decided(State.MERGED, step, project.id(), null);
                        }));
    }

    private Optional<IntakeRequest> intoRequest(Turn turn, IntakeRequest request, long number, IntakeStep step) {
        return desk.records()
                .findByOfficeAndId(turn.office(), number)
                .filter(into -> !into.id().equals(request.id()))
                .filter(into -> into.isOpen() || into.state() == State.ACCEPTED)
                .map(into -> {
                    var people = Stream.concat(
                                    Stream.of(request.requester()),
                                    request.interested().stream().map(IntakeInterest::person))
                            .toList();
                    desk.records().save(into.alsoFor(people));
                    return request.decided(State.MERGED, step, into.project(), into.id());
                });
    }
}
