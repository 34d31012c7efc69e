package dev.runway.core.people;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people and channels call themselves, fit to be read and typed. */
public final class Names {

    /** Slack's own fields end here, and nobody reads further elsewhere. */
    private static final int LONGEST = 80;

    /** Controls and what turns or hides text; joiners stay, which scripts and emoji need. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\\u200C\\u200D]]]");

    private static final Pattern SOMETHING_TO_READ = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");

    private Names() {}

    /** The first of them in which there is something to read. */
    public static Optional<String> first(Stream<String> names) {
        return names.filter(name -> name != null)
                .map(Names::clean)
                .filter(name -> SOMETHING_TO_READ.matcher(name).find())
                .findFirst();
    }

    private static String clean(String name) {
        var plain = UNSEEN.matcher(name.replaceAll("\\s", " ")).replaceAll("").replaceAll("\\p{Zs}+", " ");
        var bare = plain.strip().replaceFirst("^[@#]+\\s*", "");
        return bare.codePointCount(0, bare.length()) <= LONGEST
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, LONGEST)).strip();
    }
}
