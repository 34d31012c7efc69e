package dev.runway.conversations.confidence;

import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Names what projects need and puts on the agenda when somebody is asked. Called inside a turn. */
public final class Needs {

    /** Days until what an intake names is due, when nobody said when. */
    public static final int USUAL_DAYS = 7;

    /** The agenda's job; its key is {@code office|need}. */
    static final String JOB = "need";

    private final NeedRecords records;
    private final Directory directory;
    private final References names;
    private final Agenda agenda;

    public Needs(NeedRecords records, Directory directory, References names, Agenda agenda) {
        this.records = records;
        this.directory = directory;
        this.names = names;
        this.agenda = agenda;
    }

    /**
     * An intake was accepted: each line that was named as needed becomes a need of the project. It is brought by whoever the
     * line names with an {@code @}, else by the project's lead until somebody is named.
     *
     * @param lines one need each
     * @param due by when; a week from today when it is empty
     */
    public void fromIntake(Turn turn, Project project, List<String> lines, long requester, Optional<LocalDate> due) {
        var day = due.orElseGet(() -> turn.today().plusDays(USUAL_DAYS));
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> add(turn, project, line, Optional.of(owner(project, line, requester)), requester, day));
    }

    private long owner(Project project, String line, long requester) {
        var named = names.mentionedIn(project.office(), line).stream()
                .map(Named::key)
                .map(Long::valueOf);
        var lead = Stream.of(project.leader(), requester).filter(Objects::nonNull);
        return Stream.concat(named, lead).findFirst().orElseThrow();
    }

    /** Keeps it, and plans when its owner is asked. */
    Need add(Turn turn, Project project, String words, Optional<Long> owner, long requester, LocalDate due) {
        var need = records.save(Need.named(turn.office(), project.id(), words, owner, requester, due, turn.now()));
        return plan(turn, need);
    }

    /** The agenda wakes up when it is due where its owner is; where its requester is, when nobody has it. */
    Need plan(Turn turn, Need need) {
        var moment = directory
                .person(need.office(), need.ownerId().orElse(need.requester()))
                .flatMap(person -> NeedPlanner.momentFor(person, need.due(), turn.now()));
        moment.ifPresent(then -> agenda.put(JOB, Keys.of(need.office(), need.id()), then));
        return records.save(need.wokenAt(moment));
    }
}
