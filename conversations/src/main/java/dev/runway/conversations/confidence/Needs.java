package dev.runway.conversations.confidence;

import dev.runway.conversations.checkin.Keys;
import dev.runway.conversations.people.Teams;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names what projects need and puts on the agenda when somebody is asked. Called inside a turn. */
public final class Needs {

    /** Days until what an intake names is due, when nobody said when. */
    public static final int USUAL_DAYS = 7;

    /** The agenda's job; its key is {@code office|need}. */
    static final String JOB = "need";

    private final NeedRecords records;
    private final Directory directory;
    private final Teams teams;
    private final References names;
    private final Agenda agenda;

    public Needs(NeedRecords records, Directory directory, Teams teams, References names, Agenda agenda) {
        this.records = records;
        this.directory = directory;
        this.teams = teams;
        this.names = names;
        this.agenda = agenda;
    }

    /**
     * An intake was accepted: each line that was named as needed becomes a need of the project. It is brought by whoever the
     * line names with an {@code @}, else by the requester's lead until somebody is named. The project's lead is asked how
     * confident they are to start.
     *
     * @param lines one need each
     * @param due by when; a week from today when it is empty
     */
    public void fromIntake(Turn turn, Project project, List<String> lines, long requester, Optional<LocalDate> due) {
        var day = due.orElseGet(() -> turn.today().plusDays(USUAL_DAYS));
        var kept = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> add(turn, project, line, Optional.of(owner(project, line, requester)), requester, day))
                .toList();
        kept.stream()
                .filter(need -> !need.owner().equals(project.leader()))
                .collect(Collectors.groupingBy(Need::owner, LinkedHashMap::new, Collectors.toList()))
                .forEach((owner, theirs) ->
                        turn.tell(owner, countedOn(turn, project, theirs, requester), NeedDesk.cause(theirs.get(0))));
        if (project.leader() != null) {
            turn.tell(project.leader(), start(turn, project, kept), "confidence in " + project.code());
        }
    }

    /** One message however many there are. */
    private Message countedOn(Turn turn, Project project, List<Need> theirs, long requester) {
        var first = theirs.get(0);
        if (theirs.size() == 1) {
            return NeedDesk.countedOn(turn, first, project, requester, directory);
        }
        var owner = directory.person(first.office(), first.owner()).orElse(turn.person());
        var reader = new NeedWords.Reader(turn.now(), owner.zone());
        var name = requester == owner.id() ? "" : NeedDesk.name(directory, first.office(), requester);
        var lines = theirs.stream()
                .map(need -> new Part.Line(1, Text.of(need.words())))
                .toList();
        var buttons = theirs.stream()
                .limit(NeedsCommand.MOST)
                .map(need -> NeedButtons.show(need, NeedWords.inShort(need)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (theirs.size() > NeedsCommand.MOST) {
            buttons.add(Button.of(NeedsCommand.ACTION, project.code(), "All of them"));
        }
        return Message.builder()
                .line(NeedWords.countedOnAll(theirs, project.name(), name, reader))
                .outline(lines)
                .buttons(buttons)
                .build();
    }

    private Message start(Turn turn, Project project, List<Need> kept) {
        var lead = directory.person(project.office(), project.leader()).orElse(turn.person());
        var reader = new NeedWords.Reader(turn.now(), lead.zone());
        var lines = kept.stream()
                .map(need -> NeedWords.atTheStart(need, NeedDesk.name(directory, need.office(), need.owner()), reader))
                .map(words -> new Part.Line(1, Text.of(words)))
                .toList();
        var message = Message.builder().line(ConfidenceWords.atTheStart(project.name()));
        if (!lines.isEmpty()) {
            message.line("This was named as needed:").outline(lines);
        }
        return message.buttons(ConfidenceWords.points(project.code())).build();
    }

    private long owner(Project project, String line, long requester) {
        var named = names.mentionedIn(project.office(), line).stream()
                .map(Named::key)
                .map(Long::valueOf);
        var lead = Stream.concat(
                teams.leadOf(project.office(), requester).map(Person::id).stream(),
                Stream.of(Optional.ofNullable(project.leader()).orElse(requester)));
        return Stream.concat(named, lead).findFirst().orElseThrow();
    }

    /** Keeps it, and plans when its owner is asked; nobody is told. */
    public Need add(Turn turn, Project project, String words, Optional<Long> owner, long requester, LocalDate due) {
        var need = records.save(Need.named(turn.office(), project.id(), words, owner, requester, due, turn.now()));
        return plan(turn, need);
    }

    /**
     * The agenda wakes up when it is due where its owner is; where its requester is, when nobody has it. What is due by today
     * was just told to them, and is asked after some patience.
     */
    Need plan(Turn turn, Need need) {
        var moment = directory
                .person(need.office(), need.ownerId().orElse(need.requester()))
                .flatMap(person -> NeedPlanner.firstMoment(person, need.due(), turn.now()));
        moment.ifPresent(then -> agenda.put(JOB, Keys.of(need.office(), need.id()), then));
        return records.save(need.wokenAt(moment));
    }
}
