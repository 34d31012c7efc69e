package dev.runway.conversations.status;

import dev.runway.conversations.people.PeopleNames;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps requests for help and tells the people concerned, each alone. */
public final class HelpDesk {

    /** For whom it does not concern, or not any more. */
    static final Message SOMEBODY_ELSE =
            Message.of("Somebody else is asked here now. Thank you for offering; \"status\" shows where things stand.");

    /** For whom it concerns, once it is over. */
    static final Message SETTLED = Message.of("This is settled: the help is not needed any more. Thank you.");

    /** The buttons of a request; each argument is the request's number. */
    public static final String TAKE = "help.take", DECLINE = "help.decline", ASK_BACK = "help.ask";

    private final HelpRecords records;
    private final Directory directory;

    public HelpDesk(HelpRecords records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    /** What somebody wants for a project, as they said it. */
    record Wish(
            long project,
            String projectName,
            UUID run,
            String words,
            Optional<Long> asked,
            String from,
            Optional<LocalDate> by,
            String situation) {}

    String name(long office, long person) {
        return PeopleNames.called(directory, office, person);
    }

    /**
     * Keeps the wish and tells whoever is asked, unless all of it was said before.
     *
     * @return what to say of it, when somebody was asked just now
     */
    Optional<String> wish(Turn turn, Wish wish) {
        var before = records.findByOfficeAndRunAndProject(turn.office(), wish.run(), wish.project());
        if (before.filter(old -> saysTheSame(old, wish)).isPresent()) {
            return Optional.empty();
        }
        others(turn, wish.project(), before).forEach(old -> close(turn, old, wish.projectName(), wish.asked()));
        boolean samePerson = before.filter(
                        old -> old.askedPerson().equals(wish.asked()) && old.state() != HelpRequest.State.CLOSED)
                .isPresent();
        var now = records.save(new HelpRequest(
                before.map(HelpRequest::id).orElse(null),
                turn.office(),
                wish.project(),
                wish.run(),
                turn.person().id(),
                wish.asked().orElse(null),
                wish.from(),
                wish.words(),
                wish.by().orElse(null),
                samePerson ? before.get().state() : HelpRequest.State.OPEN,
                before.map(HelpRequest::created).orElse(turn.now())));
        before.filter(old -> !samePerson && old.asked() != null && old.state() != HelpRequest.State.CLOSED)
                .ifPresent(old -> tellGone(turn, old, wish.projectName()));
        return wish.asked().map(asked -> ask(turn, now, wish, samePerson));
    }

    private String ask(Turn turn, HelpRequest request, Wish wish, boolean again) {
        var name = name(turn.office(), request.asked());
        return turn.tell(request.asked(), request(turn, request, wish, again), cause(request))
                        .isPresent()
                ? "I have asked " + name + " for help on " + wish.projectName() + "."
                : "I can't reach " + name + " in chat yet; please ask in person about " + wish.projectName() + ".";
    }

    /** Nothing is wanted for the project any more, as far as this person's words go. */
    void noWish(Turn turn, long project, String projectName, UUID run) {
        records.wantedFor(turn.office(), project).stream()
                .filter(request -> request.run().equals(run))
                .forEach(request -> close(turn, request, projectName, Optional.empty()));
    }

    /** The project is well: everything that was wanted for it is closed. */
    void settled(Turn turn, long project, String projectName) {
        records.wantedFor(turn.office(), project)
                .forEach(request -> close(turn, request, projectName, Optional.empty()));
    }

    private List<HelpRequest> others(Turn turn, long project, Optional<HelpRequest> mine) {
        return records.wantedFor(turn.office(), project).stream()
                .filter(request ->
                        mine.filter(own -> own.id().equals(request.id())).isEmpty()
                                && request.asker() == turn.person().id())
                .toList();
    }

    /** @param askedNext who is asked instead, and needs no word that the old request is gone */
    private void close(Turn turn, HelpRequest request, String projectName, Optional<Long> askedNext) {
        records.save(request.in(HelpRequest.State.CLOSED));
        if (request.asked() != null
                && request.state() != HelpRequest.State.DECLINED
                && askedNext.filter(request.asked()::equals).isEmpty()) {
            tellGone(turn, request, projectName);
        }
    }

    private void tellGone(Turn turn, HelpRequest request, String projectName) {
        if (request.asked() != turn.person().id()) {
            turn.tell(
                    request.asked(),
                    Message.of(turn.person().name() + " doesn't need your help on " + projectName + " any more: \""
                            + request.words() + "\". Thank you for being there."),
                    cause(request));
        }
    }

    private static boolean saysTheSame(HelpRequest old, Wish wish) {
        return old.askedPerson().equals(wish.asked())
                && old.words().equals(wish.words())
                && old.wantedFrom().equals(wish.from())
                && Optional.ofNullable(old.due()).equals(wish.by());
    }

    private Message request(Turn turn, HelpRequest request, Wish wish, boolean again) {
        var asker = turn.person().name();
        var today = directory
                .person(turn.office(), request.asked())
                .map(person -> turn.now().atZone(person.zone()).toLocalDate())
                .orElse(turn.today());
        var by = wish.by().map(day -> " by " + Words.day(day, today)).orElse("");
        return Message.of(asker + (again ? " changed a request for your help on " : " asks for your help on ")
                        + wish.projectName() + by + ". " + asker + "'s words: \"" + wish.words()
                        + "\". What is going on: \""
                        + wish.situation() + "\".")
                .with(buttons(request.id(), asker));
    }

    static Button[] buttons(long request, String asker) {
        var number = Long.toString(request);
        return new Button[] {
            Button.of(TAKE, number, "I'll take it").primary(),
            Button.of(DECLINE, number, "Not me"),
            Button.of(ASK_BACK, number, "Ask " + asker)
        };
    }

    static String cause(HelpRequest request) {
        return "help request " + request.id();
    }
}
