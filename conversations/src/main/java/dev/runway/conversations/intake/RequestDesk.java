package dev.runway.conversations.intake;

import dev.runway.conversations.intake.RequestRecords.Brief;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps requests: holds a row while it is changed, tells those concerned, and looks again in time. */
final class RequestDesk {

    /** For whoever may not read it, whether it is there or not. */
    static final Message NOT_YOURS = Message.of(
            "That request is read by whoever asked and by the project office. Say \"requests\" to see yours.");

    /** How long until an office that nobody could be reached of is tried again. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final RequestRecords records;
    private final ProjectRecords projects;
    private final Offices offices;
    private final Agenda agenda;
    private final RequestBoard board;
    private final Concerned concerned;

    RequestDesk(
            RequestRecords records,
            ProjectRecords projects,
            Offices offices,
            Agenda agenda,
            RequestBoard board,
            Concerned concerned) {
        this.records = records;
        this.projects = projects;
        this.offices = offices;
        this.agenda = agenda;
        this.board = board;
        this.concerned = concerned;
    }

    RequestRecords records() {
        return records;
    }

    RequestBoard board() {
        return board;
    }

    Concerned concerned() {
        return concerned;
    }

    ZoneId zone(long office) {
        return offices.get(office).zoneId();
    }

    /** For what several people read. */
    RequestWords words(long office, Instant now) {
        var zone = zone(office);
        return new RequestWords(
                person -> concerned.name(office, person), zone, now.atZone(zone).toLocalDate());
    }

    /** For what whoever's turn it is reads alone. */
    RequestWords words(Turn turn) {
        return new RequestWords(
                person -> concerned.name(turn.office(), person), turn.person().zone(), turn.today());
    }

    /**
     * The request as it is now, its row held until the transaction ends; empty when the office has no such request.
     *
     * @param others that are held with it, all in the order of their numbers
     */
    Optional<IntakeRequest> held(long office, long request, List<Long> others) {
        records.hold(office, Stream.concat(Stream.of(request), others.stream()).toList());
        return records.findByOfficeAndId(office, request);
    }

    /** What the person asked for, answers for, hears of or leads now, the newest first; two queries and their teams. */
    List<Brief> concerning(Person person) {
        return records.concerning(person.office(), concerned.speaksFor(person), person.id());
    }

    /** Whether they may read it: it concerns them, or it is theirs to decide. */
    boolean mayRead(Person person, IntakeRequest request) {
        return Rights.may(person, Right.DECIDE_REQUESTS)
                || concerning(person).stream().anyMatch(brief -> brief.id() == request.id());
    }

    /** Whether anybody who decides could be reached. */
    boolean announce(Turn turn, IntakeRequest request) {
        return board.announce(turn, request, page(turn, request));
    }

    /** Keeps it, and makes every standing copy and the agenda agree with it. */
    IntakeRequest keep(Turn turn, IntakeRequest changed) {
        var kept = records.save(changed);
        board.replace(turn, kept, page(turn, kept));
        plan(kept, turn.now());
        return kept;
    }

    private Message page(Turn turn, IntakeRequest request) {
        var words = words(request.office(), turn.now());
        return request.isOpen()
                ? words.whole(request).with(RequestWords.decisions(request))
                : words.decided(request, outcome(request));
    }

    /** What became of it, as one sentence, or nothing: {@code It is a project now, led by Ben.} */
    String outcome(IntakeRequest request) {
        var project = request.projectNumber().flatMap(number -> projects.findByOfficeAndId(request.office(), number));
        return switch (request.state()) {
            case ACCEPTED ->
                project.map(born -> "It is " + called(born, request) + " now" + lead(born) + ".")
                        .orElse("");
            case MERGED ->
                Optional.ofNullable(request.mergedInto())
                        .flatMap(into -> records.findByOfficeAndId(request.office(), into))
                        .map(into -> "It is part of the request " + RequestWords.quoted(into) + " now.")
                        .or(() -> project.map(into -> "It is part of the project " + into.name() + " now."))
                        .orElse("");
            case SENT, ASKED_BACK, DECLINED -> "";
        };
    }

    private static String called(Project project, IntakeRequest request) {
        return project.name().equals(request.title()) ? "a project" : "the project " + project.name();
    }

    private String lead(Project project) {
        return Optional.ofNullable(project.leader())
                .map(leader -> ", led by " + concerned.name(project.office(), leader))
                .orElse("");
    }

    /** Everybody of them who can be reached, but not whoever's turn it is: they know. */
    void tell(Turn turn, Collection<Long> people, Message message, IntakeRequest request) {
        people.stream()
                .filter(person -> person != turn.person().id())
                .forEach(person -> turn.tell(person, message, RequestBoard.cause(request)));
    }

    /** Those who decide and are here today; all of them when nobody is. */
    List<Person> decidersHere(long office, Instant now) {
        var all = concerned.deciders(office);
        var here = all.stream()
                .filter(person ->
                        person.awayOn(now.atZone(person.zone()).toLocalDate()).isEmpty())
                .toList();
        return here.isEmpty() ? all : here;
    }

    /** Looks at it again when somebody is to be reminded, or soon while nobody who decides was reached. */
    void plan(IntakeRequest request, Instant now) {
        var key = request.office() + "|" + request.id();
        var look =
                board.isAnnounced(request) || !request.isOpen() ? nextLook(request) : Optional.of(now.plus(PATIENCE));
        look.ifPresentOrElse(then -> agenda.put(RequestJob.NAME, key, then), () -> agenda.cancel(RequestJob.NAME, key));
    }

    /** When the next word about the time that is left is due; empty when none is. */
    Optional<Instant> nextLook(IntakeRequest request) {
        if (!request.isOpen()) {
            return Optional.empty();
        }
        var zone = zone(request.office());
        return switch (request.told()) {
            case NOTHING -> Optional.of(Deadline.remindAt(request.answerBy(), request.created(), zone));
            case NEAR -> Optional.of(Deadline.overdueAt(request.answerBy(), zone));
            case OVERDUE -> Optional.empty();
        };
    }
}
