package dev.runway.slack.people;

import com.slack.api.model.User;
import dev.runway.core.people.Names;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What we keep of one of Slack's users (docs.slack.dev, "User object").
 *
 * @param name empty when there is none to read
 * @param email lower case, or empty where Slack does not say
 * @param zone empty when Slack says none that we know
 */
record Who(Kind kind, Optional<String> name, String email, Optional<ZoneId> zone) {

    enum Kind {
        /** A guest as well. */
        PERSON,
        BOT,
        SWITCHED_OFF,
        /** Of another organisation, met in a channel that is shared with it. */
        STRANGER,
        /** Slack knows nobody of that id, or does not let us see them. */
        NOBODY
    }

    private static final String SLACKBOT = "USLACKBOT";
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,255}");

    static Who nobody() {
        return new Who(Kind.NOBODY, Optional.empty(), "", Optional.empty());
    }

    /** @param team in which workspace they were met */
    static Who of(User user, String team) {
        var profile = user.getProfile() == null ? new User.Profile() : user.getProfile();
        var email = profile.getEmail() == null ? "" : profile.getEmail().strip().toLowerCase(Locale.ROOT);
        return new Who(
                kind(user, team),
                Names.first(
                        Stream.of(profile.getDisplayName(), profile.getRealName(), user.getRealName(), user.getName())),
                ADDRESS.matcher(email).matches() ? email : "",
                Optional.ofNullable(user.getTz()).filter(ZONES::contains).map(ZoneId::of));
    }

    /** Whether that is nobody to talk with, whatever else could be learnt of them. */
    static boolean isNeverAPerson(String user) {
        return user.equals(SLACKBOT);
    }

    private static Kind kind(User user, String team) {
        if (user.isBot() || user.isWorkflowBot() || user.isConnectorBot() || SLACKBOT.equals(user.getId())) {
            return Kind.BOT;
        } else if (user.isDeleted()) {
            return Kind.SWITCHED_OFF;
        }
        return user.isStranger() || !isOf(user, team) ? Kind.STRANGER : Kind.PERSON;
    }

    /** An organisation's people may be at home in another of its workspaces. */
    private static boolean isOf(User user, String team) {
        var home = user.getTeamId();
        var organisation = user.getEnterpriseUser();
        return home == null
                || home.isEmpty()
                || home.equals(team)
                || organisation != null
                        && organisation.getTeams() != null
                        && organisation.getTeams().contains(team);
    }
}
