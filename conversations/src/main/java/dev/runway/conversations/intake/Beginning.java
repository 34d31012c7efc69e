package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Member;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.NewProject;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.core.dialog.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a project begins with, read from the request that it was. */
final class Beginning {

    private final References references;

    Beginning(References references) {
        this.references = references;
    }

    /** @param program the number of its program; empty for the office's first */
    NewProject of(IntakeRequest request, long leader, Optional<Long> program) {
        return new NewProject(
                nameOf(request),
                program,
                leader,
                Optional.empty(),
                person(request, Intake.SPONSOR.key()),
                request.size(),
                request.answer(Intake.TODAY.key()).map(IntakeAnswer::shown).orElse(""),
                request.answer(Intake.BUDGET.key()).map(IntakeAnswer::stored).orElse(""),
                milestones(request),
                members(request));
    }

    /** Its title, cut where a project's name has no more room. */
    static String nameOf(IntakeRequest request) {
        var title = request.title();
        return title.length() <= ProjectBook.LONGEST_NAME
                ? title
                : title.substring(0, ProjectBook.LONGEST_NAME - 1) + "…";
    }

    /** What was promised to others first, for that is what a slip is counted from. */
    private static List<Milestone> milestones(IntakeRequest request) {
        return Stream.of(
                        milestone(request, Intake.PROMISED.key(), "promised date"),
                        milestone(request, Intake.WANTED.key(), "wanted date"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Milestone> milestone(IntakeRequest request, String question, String name) {
        return request.answer(question).map(answer -> Milestone.planned(name, LocalDate.parse(answer.stored())));
    }

    /** Each person once, with the first thing they are needed for. */
    private List<Member> members(IntakeRequest request) {
        var members = new ArrayList<Member>();
        person(request, Intake.SPONSOR.key()).ifPresent(person -> add(members, person, "sponsor"));
        person(request, Intake.ASK.key()).ifPresent(person -> add(members, person, "knows what goes wrong today"));
        request.answer(Intake.NEEDS.key()).stream()
                .flatMap(answer -> answer.shown().lines())
                .forEach(need -> references
                        .mentionedIn(request.office(), need)
                        .forEach(named -> add(members, Long.parseLong(named.key()), need)));
        return members;
    }

    private static void add(List<Member> members, long person, String part) {
        if (members.stream().noneMatch(member -> member.person() == person)) {
            members.add(new Member(person, part));
        }
    }

    private Optional<Long> person(IntakeRequest request, String question) {
        return request.answer(question)
                .map(IntakeAnswer::stored)
                .filter(key -> key.matches("\\d+"))
                .map(key -> references
                        .byKey(request.office(), References.PERSON, key)
                        .map(References.Named::key)
                        .orElse(key))
                .map(Long::valueOf);
    }
}
