package dev.runway.playground.stage;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The made-up people of the one office that plays here, and the channels they share. A port. */
public interface Cast {

    /** @param name the office's full name */
    record Stage(Workspace workspace, String name, ZoneId zone) {}

    /**
     * Somebody who can be played.
     *
     * @param person their number in the office's directory
     * @param title what they do, in a word or two: {@code Engineer}
     * @param away whether today, where they are, is a day off
     */
    record Member(Account account, long person, String name, String email, String title, ZoneId zone, boolean away) {

        public String user() {
            return account.user();
        }

        public Profile profile() {
            return new Profile(name, email, zone);
        }
    }

    Stage stage();

    /** In the order in which they are shown. */
    List<Member> members();

    /** Made with {@link dev.runway.playground.room.Room#channel}. */
    List<Place> channels();

    default Optional<Member> member(String user) {
        return members().stream().filter(member -> member.user().equals(user)).findFirst();
    }
}
