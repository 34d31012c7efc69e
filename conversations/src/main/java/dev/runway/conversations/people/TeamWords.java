package dev.runway.conversations.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code Payments: lead Ben; Ana, Wei}, read.
 *
 * @param lead whoever is named after "lead"
 * @param members none when only the lead is named: then the members stay as they are
 */
record TeamWords(String name, Optional<String> lead, List<String> members) {

    /** Characters. */
    static final int LONGEST_NAME = 60;

    private static final String LEAD = "lead ", REMOVED = "none";

    /** Empty without a colon and something behind it: then a team is only named. */
    static Optional<TeamWords> read(String words) {
        int colon = words.indexOf(':');
        if (colon < 1 || words.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        var parts = Arrays.stream(words.substring(colon + 1).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var lead = parts.stream().filter(TeamWords::isLead).findFirst();
        var members = parts.stream()
                .filter(part -> !isLead(part))
                .flatMap(part -> Arrays.stream(part.split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+")))
                .filter(name -> !name.isBlank())
                .toList();
        return Optional.of(new TeamWords(
                words.substring(0, colon).strip(),
                lead.map(part -> part.substring(LEAD.length()).strip()),
                members));
    }

    private static boolean isLead(String part) {
        return part.toLowerCase(Locale.ENGLISH).startsWith(LEAD);
    }

    /** {@code Payments: none}. */
    boolean isRemoved() {
        return lead.isEmpty() && members.size() == 1 && members.get(0).equalsIgnoreCase(REMOVED);
    }

    List<String> everybody() {
        return Stream.concat(lead.stream(), members.stream()).toList();
    }

    /** The same words with another name in the stead of one. */
    String naming(String unknown, String known) {
        var named = members.stream()
                .map(name -> name.equals(unknown) ? known : name)
                .toList();
        var first = lead.map(name -> LEAD + (name.equals(unknown) ? known : name));
        var last = named.isEmpty() ? Stream.<String>empty() : Stream.of(String.join(", ", named));
        return name + ": "
                + String.join("; ", Stream.concat(first.stream(), last).toList());
    }
}
