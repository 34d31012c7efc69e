package dev.runway.conversations.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.annotation.Id;

/**
 * Something with an end that somebody leads.
 *
 * @param program the number of the {@link Program} it is in
 * @param code short, stable and unique in the office, lower case: {@code ledger-move}
 * @param leader the number of the person who answers for it, or null
 * @param reporter the number of the person who is asked how it is, or null when nobody is
 * @param sponsor the number of the person who pays for it, or null
 * @param goal what it is for, in a sentence, or empty
 * @param budget a {@link dev.runway.core.dialog.Money} as it is stored, or empty
 * @param milestones in the order they were planned
 * @param members the people it needs
 */
public record Project(
        @Id Long id,
        long office,
        long program,
        String code,
        String name,
        Long leader,
        Long reporter,
        Long sponsor,
        Size size,
        Stage stage,
        String goal,
        String budget,
        List<Milestone> milestones,
        List<Member> members) {

    /** How big it is, in the words of the intake. */
    public enum Size {
        FIX,
        CHANGE,
        PROJECT,
        LAUNCH
    }

    /** Where it is in its life. Only a project that is RUNNING is asked about. */
    public enum Stage {
        RUNNING,
        PAUSED,
        CLOSED;

        /** {@code running}. */
        public String words() {
            return name().toLowerCase(Locale.ENGLISH);
        }
    }

    public Project {
        milestones = List.copyOf(milestones);
        members = List.copyOf(members);
    }

    public Optional<Long> reporterId() {
        return Optional.ofNullable(reporter);
    }

    /** The first milestone that is not met, by its current date. */
    public Optional<Milestone> nextMilestone() {
        return milestones.stream().filter(milestone -> !milestone.isMet()).min(Comparator.comparing(Milestone::due));
    }

    /** The milestones that are not met, by their current dates. */
    public List<Milestone> openMilestones() {
        return milestones.stream()
                .filter(milestone -> !milestone.isMet())
                .sorted(Comparator.comparing(Milestone::due))
                .toList();
    }

    public Project ledBy(Long person) {
        return with(person, reporter, stage, goal, budget, milestones);
    }

    public Project reportedBy(Long person) {
        return with(leader, person, stage, goal, budget, milestones);
    }

    public Project aimingAt(String newGoal) {
        return with(leader, reporter, stage, newGoal, budget, milestones);
    }

    /** @param newBudget a {@link dev.runway.core.dialog.Money} as it is stored */
    public Project costing(String newBudget) {
        return with(leader, reporter, stage, goal, newBudget, milestones);
    }

    public Project planned(List<Milestone> steps) {
        return with(leader, reporter, stage, goal, budget, steps);
    }

    public Project in(Stage next) {
        return with(leader, reporter, next, goal, budget, milestones);
    }

    private Project with(Long lead, Long reports, Stage next, String aim, String costs, List<Milestone> steps) {
        return new Project(
                id, office, program, code, name, lead, reports, sponsor, size, next, aim, costs, steps, members);
    }
}
