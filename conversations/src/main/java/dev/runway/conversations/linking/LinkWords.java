package dev.runway.conversations.linking;

import dev.runway.conversations.people.Whereabouts;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.List;

/** What is said to the two. Each is named with where they write from. */
final class LinkWords {

    /** Both buttons' argument is the pair's number. */
    static final String YES = "link.yes";

    static final String NO = "link.no";

    private final Directory directory;

    LinkWords(Directory directory) {
        this.directory = directory;
    }

    /** {@code Teams (Acme)}: where they wrote last. */
    String where(Person person) {
        return directory.accounts(person.office(), person.id()).stream()
                .findFirst()
                .map(account -> Whereabouts.of(directory, account.workspace()))
                .orElse("another chat");
    }

    /** To whoever is known. */
    Message question(SamePerson pair, Person claimant) {
        return Message.of(
                        claimant.name() + " in " + where(claimant)
                                + " has the same e-mail address as you. Is that you? Then I know you as one person: I ask you"
                                + " everything once, where you wrote to me last, and what I keep of either of you belongs to both.")
                .with(button(pair, YES, "Yes, that's me").primary(), button(pair, NO, "No, that's somebody else"));
    }

    /** To whoever has just come. */
    Message notice(List<Person> known) {
        var names = Words.list(known.stream()
                .map(person -> person.name() + " in " + where(person))
                .toList());
        return Message.of(
                known.size() == 1
                        ? "I know " + names
                                + " with your e-mail address. If that is you, please press \"Yes, that's me\""
                                + " there, where I have just asked; then I know you as one person and ask you everything once."
                                + " Until then all of it works here as well."
                        : "I know several people with your e-mail address: " + names
                                + ". Where you are one of them, please"
                                + " press \"Yes, that's me\" there, where I have just asked. Until then all of it works here"
                                + " as well.");
    }

    /** In the question's stead. */
    Message linked(Person claimant, String where) {
        return Message.of(claimant.name() + " in " + where
                + " is you: I know you as one person now, and ask you everything once, where you wrote to me last."
                + " If that was a mistake, please tell the project office; they can part the two again.");
    }

    /** To the account that was linked. */
    Message confirmed(Person known, String where) {
        return Message.of("You are " + known.name() + " in " + where
                + " as well, as was confirmed there: I know you as one person now, and ask you everything once, where"
                + " you wrote to me last. If that is not you, please tell the project office; they can part the two"
                + " again.");
    }

    /** In the question's stead. */
    Message refused(SamePerson pair, Person claimant) {
        return Message.of("Noted: " + claimant.name() + " in " + where(claimant)
                        + " is somebody else. I won't ask again.")
                .with(button(pair, YES, "It is me after all"));
    }

    private static Button button(SamePerson pair, String action, String label) {
        return Button.of(action, Long.toString(pair.id()), label);
    }
}
