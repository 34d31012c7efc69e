package dev.runway.conversations.people;

import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the person that words name among some of an office.
 *
 * @param person when there is exactly one
 * @param otherwise what to answer when there is not, with the nearest as buttons
 */
public record Somebody(Optional<Person> person, Message otherwise) {

    private static final int MOST = 5;

    /** @param button what presses the same for one of those it may be */
    public static Somebody called(
            Directory directory, long office, String words, Predicate<Person> among, Function<Person, Button> button) {
        var all = directory.people(office).stream().filter(among).toList();
        var wanted = Nearest.plain(words);
        var found = all.stream()
                .filter(person -> Nearest.plain(person.name()).equals(wanted))
                .toList();
        if (found.isEmpty() && wanted.length() > 1) {
            found = all.stream()
                    .filter(person -> Nearest.plain(person.name()).startsWith(wanted + " "))
                    .toList();
        }
        if (found.size() == 1) {
            return new Somebody(Optional.of(found.get(0)), new Message(List.of()));
        }
        var near = found.isEmpty() ? Nearest.of(words, all, Person::name) : found;
        var said = !found.isEmpty()
                ? "There are several. Whom do you mean?"
                : "I don't know anybody called \"" + Words.echo(words) + "\". "
                        + (near.isEmpty() ? "\"people\" lists everybody." : "Did you mean one of these?");
        return new Somebody(Optional.empty(), Message.of(said).with(buttons(near, button)));
    }

    private static Button[] buttons(List<Person> near, Function<Person, Button> button) {
        return near.stream().limit(MOST).map(button).toArray(Button[]::new);
    }
}
