package dev.runway.conversations.people;

import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Optional;

/** {@code team Payments: lead Ben; Ana, Wei} makes or changes a team; {@code team} lists them. */
final class TeamCommand implements Command, Press {

    private static final int LONGEST_ARGUMENT = 200;

    private final TeamRecords records;
    private final Directory directory;
    private final Rights rights;

    TeamCommand(TeamRecords records, Directory directory, Rights rights) {
        this.records = records;
        this.directory = directory;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "team";
    }

    @Override
    public String usage() {
        return "team Payments: lead Ben; Ana, Wei";
    }

    @Override
    public String what() {
        return "See the teams, or say who is in one (project office).";
    }

    @Override
    public String action() {
        return "team.set";
    }

    /** @param argument what could be said to the command */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return run(turn, argument);
    }

    @Override
    public Reply run(Turn turn, String words) {
        var all = records.findByOfficeOrderByName(turn.office());
        if (words.isBlank()) {
            return Reply.privately(list(turn, all));
        }
        var said = TeamWords.read(words);
        if (said.isEmpty()) {
            return Reply.privately(one(turn, all, words.strip()));
        }
        var refusal = rights.refusal(turn, Right.KEEP_PEOPLE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (said.get().name().length() > TeamWords.LONGEST_NAME) {
            return Reply.privately(Message.of("A team's name has at most " + TeamWords.LONGEST_NAME
                    + " characters; that one has " + said.get().name().length() + ". Please shorten it."));
        }
        var known = all.stream()
                .filter(team -> Nearest.plain(team.name())
                        .equals(Nearest.plain(said.get().name())))
                .findFirst();
        return said.get().isRemoved() ? removed(known, said.get()) : set(turn, known, said.get());
    }

    private Reply set(Turn turn, Optional<Team> known, TeamWords words) {
        for (String name : words.everybody()) {
            var found = find(turn, words, name);
            if (found.person().isEmpty()) {
                return Reply.privately(found.otherwise());
            }
        }
        var members = words.members().stream()
                .map(name -> find(turn, words, name).person().orElseThrow().id())
                .toList();
        var lead = words.lead()
                .map(name -> find(turn, words, name).person().orElseThrow().id());
        var before = known.orElseGet(() -> Team.of(turn.office(), words.name(), null, List.of()));
        var now = before.led(lead.or(before::leaderId).orElse(null));
        var saved = records.save(words.members().isEmpty() ? now : now.with(members));
        return Reply.privately(Message.of("Noted. " + said(turn, saved)
                + (saved.leader() == null ? " To say who leads it: \"team " + saved.name() + ": lead Ben\"." : "")));
    }

    private Reply removed(Optional<Team> known, TeamWords words) {
        known.ifPresent(records::delete);
        return Reply.privately(Message.of(
                known.isPresent()
                        ? "There is no team " + known.get().name() + " any more. Its people stay."
                        : "There is no team \"" + words.name() + "\". \"team\" lists those there are."));
    }

    private Somebody find(Turn turn, TeamWords words, String name) {
        return Somebody.called(directory, turn.office(), name, person -> !person.left(), person -> {
            var mended = words.naming(name, person.name());
            return Button.of(action(), mended.length() <= LONGEST_ARGUMENT ? mended : "", person.name());
        });
    }

    private Message list(Turn turn, List<Team> all) {
        var how = "To make or change one, say \"team Payments: lead Ben; Ana, Wei\".";
        if (all.isEmpty()) {
            return Message.of("There are no teams yet. " + how);
        }
        return Message.builder()
                .line("These are the teams:")
                .outline(all.stream()
                        .map(team -> new Part.Line(1, Text.of(said(turn, team))))
                        .toList())
                .line(how)
                .build();
    }

    private Message one(Turn turn, List<Team> all, String name) {
        var wanted = Nearest.plain(name);
        var team = all.stream()
                .filter(each -> Nearest.plain(each.name()).equals(wanted))
                .findFirst();
        if (team.isPresent()) {
            return Message.of(said(turn, team.get()));
        }
        var near = Nearest.of(name, all, Team::name);
        return Message.of("I know no team \"" + Words.echo(name) + "\". "
                        + (near.isEmpty()
                                ? "To make it, say \"team " + name + ": lead Ben; Ana, Wei\"."
                                : "Did you mean one of these?"))
                .with(near.stream()
                        .map(each -> Button.of(action(), each.name(), each.name()))
                        .toArray(Button[]::new));
    }

    private String said(Turn turn, Team team) {
        var members = directory.people(turn.office()).stream()
                .filter(person -> team.has(person.id()) && !person.left())
                .map(Person::name)
                .toList();
        var lead = team.leaderId()
                .flatMap(person -> directory.person(turn.office(), person))
                .map(person -> "led by " + person.name() + (person.left() ? ", who has left" : ""))
                .orElse("nobody leads it");
        return team.name() + ": " + lead + "; " + (members.isEmpty() ? "nobody in it yet" : Words.list(members)) + ".";
    }
}
