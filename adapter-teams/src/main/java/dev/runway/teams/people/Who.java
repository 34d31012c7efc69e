package dev.runway.teams.people;

import dev.runway.core.people.Names;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What we keep of one of Teams' users.
 *
 * @param name empty when there is none to read
 * @param email lower case, or empty where Teams does not say
 */
record Who(Optional<String> name, String email) {

    /** A guest's sign-in name, {@code wei_acme.example#EXT#@…}, is no address. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>#]{1,64}@[^\\s@<>]{1,255}");

    static Who of(Roster.Member member) {
        return new Who(
                Names.first(member.name().stream()),
                member.email()
                        .map(address -> address.strip().toLowerCase(Locale.ROOT))
                        .filter(address -> ADDRESS.matcher(address).matches())
                        .orElse(""));
    }
}
