package dev.runway.conversations.people;

import dev.runway.core.directory.Person;
import dev.runway.core.message.Message;

/** What the office reads when somebody has left: which team needs another lead, and what is to be handed over. */
final class Farewell {

    private final Teams teams;
    private final Holdings holdings;

    Farewell(Teams teams, Holdings holdings) {
        this.teams = teams;
        this.holdings = holdings;
    }

    /** @param noted what it begins with */
    Message of(Person person, String noted) {
        var said = Message.of(noted);
        var led = teams.all(person.office()).stream()
                .filter(team ->
                        team.leaderId().filter(leader -> leader == person.id()).isPresent())
                .map(team -> "The team " + team.name() + " needs another lead: say \"team " + team.name()
                        + ": lead\" and a name.")
                .toList();
        var next = led.isEmpty() ? said : said.then(Message.of(String.join(" ", led)));
        return next.then(holdings.of(person.office(), person)
                .orElseGet(() -> Message.of(
                        "There is nothing to hand over: " + person.name() + " leads no project and reports on none.")));
    }
}
