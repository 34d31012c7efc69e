package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;

/** {@code people}: everybody with their roles and teams, and who has left. For the project office. */
final class PeopleCommand implements Command {

    private final Directory directory;
    private final Teams teams;
    private final Rights rights;

    PeopleCommand(Directory directory, Teams teams, Rights rights) {
        this.directory = directory;
        this.teams = teams;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "people";
    }

    @Override
    public String usage() {
        return "people";
    }

    @Override
    public String what() {
        return "See everybody with their roles and teams (project office).";
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.KEEP_PEOPLE);
    }

    @Override
    public Reply run(Turn turn, String words) {
        var refusal = rights.refusal(turn, Right.KEEP_PEOPLE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var all = teams.all(turn.office());
        var linked = directory.linked(turn.office());
        var lines = directory.people(turn.office()).stream()
                .map(person -> new Part.Line(
                        1, Text.of(said(person, all) + where(linked.getOrDefault(person.id(), List.of())))))
                .toList();
        return Reply.privately(Message.builder()
                .line("These are the people I know:")
                .outline(lines)
                .line("To change something, say \"role Ana lead\", \"team Payments: lead Ben; Ana, Wei\" or"
                        + " \"Ben has left\".")
                .build());
    }

    /** For whoever has several accounts. */
    private String where(List<Account> accounts) {
        return accounts.isEmpty() ? "" : " · linked: " + Whereabouts.of(directory, accounts);
    }

    private static String said(Person person, List<Team> teams) {
        var facts = new ArrayList<String>();
        facts.add(RoleWords.list(person.roles()));
        teams.stream()
                .filter(team ->
                        team.leaderId().filter(leader -> leader == person.id()).isPresent())
                .forEach(team -> facts.add("leads the team " + team.name()));
        var member = teams.stream()
                .filter(team -> team.has(person.id()))
                .map(Team::name)
                .toList();
        if (!member.isEmpty()) {
            facts.add("in the team " + Words.list(member));
        }
        if (person.left()) {
            facts.add("has left");
        }
        return person.name() + " · " + String.join(" · ", facts);
    }
}
