package dev.runway.conversations.portfolio;

import java.util.List;
import java.util.Optional;

/**
 * What a project begins with.
 *
 * @param program the number of its program; empty for the office's first
 * @param leader the number of the person who answers for it, and reports on it unless {@code reporter} does
 * @param budget a {@link dev.runway.core.dialog.Money} as it is stored, or empty
 */
public record NewProject(
        String name,
        Optional<Long> program,
        long leader,
        Optional<Long> reporter,
        Optional<Long> sponsor,
        Project.Size size,
        String goal,
        String budget,
        List<Milestone> milestones,
        List<Member> members) {

    public NewProject {
        milestones = List.copyOf(milestones);
        members = List.copyOf(members);
    }
}
