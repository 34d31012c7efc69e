package dev.runway.app.chat;

import dev.runway.core.directory.Workspace;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeIssuer;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.TeamsPlatform;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A tenant of a fake Teams. Every channel that a chat names is the first one of a team that is called so. */
final class TeamsTown extends Town {

    static final Workspace ACME = new Workspace(1, TeamsPlatform.NAME, FakeTeams.TENANT);

    /** Teams' word for where the bot may not write. */
    static final String REFUSED = "NotEnoughPermissions";

    private static final String THREAD = ";messageid=";

    private final Clock clock;
    private final FakeIssuer issuer;
    private final String secret = "a client secret of the chats";
    private final Map<String, String> zones = new HashMap<>();
    private FakeTeams teams;

    TeamsTown(Clock clock) {
        this.clock = clock;
        issuer = FakeIssuer.start(clock).bot(FakeTeams.TENANT, FakeTeams.APP, secret);
        teams = started();
    }

    private FakeTeams started() {
        return FakeTeams.start(clock, issuer::isBots);
    }

    @Override
    void open() {
        teams.close();
        zones.clear();
        teams = started();
    }

    FakeTeams teams() {
        return teams;
    }

    FakeIssuer issuer() {
        return issuer;
    }

    String secret() {
        return secret;
    }

    /** Bodies as this Teams would post them. */
    Activities activities() {
        return activities(FakeTeams.TENANT);
    }

    Activities activities(String tenant) {
        return new Activities(FakeTeams.APP, tenant, teams.url(), clock);
    }

    @Override
    String userId(String name) {
        return "29:1" + letters(name);
    }

    @Override
    String channelId(String name) {
        return "19:" + letters(name) + "@thread.tacv2";
    }

    @Override
    void settle(String user, String name) {
        teams.user(user, name, email(name));
        teams.install(user);
    }

    @Override
    void settleChannel(String id, String name) {
        teams.channel(id, name.substring(1), people().values().toArray(String[]::new));
    }

    @Override
    void refuse(String ref, boolean forNow) {
        teams.refuse(conversation(ref), forNow ? FakeTeams.BUSY : REFUSED);
    }

    @Override
    void acceptAll() {
        teams.acceptAll();
    }

    /** From now on their activities say that they are in that zone. */
    void moves(String name, String zone) {
        zones.put(user(name), zone);
    }

    /** Somebody as their activities tell them. */
    Activities.User asUser(String user) {
        return new Activities.User(user, nameOf(user), "", zones.getOrDefault(user, zone(nameOf(user))));
    }

    Activities.Channel asChannel(String id) {
        return new Activities.Channel(id, "General", id, channelName(id).replaceFirst("^#", ""));
    }

    /** Teams' conversation at a place's ref. */
    String conversation(String ref) {
        return ref.startsWith("29:") ? teams.direct(ref) : ref;
    }

    /** Whose conversation with the bot alone it is, or which channel's or thread's: the ref of the place. */
    String ref(String conversation) {
        var alone = people().values().stream()
                .filter(user -> teams.direct(user).equals(conversation))
                .findFirst();
        int thread = conversation.indexOf(THREAD);
        return alone.orElse(thread < 0 ? conversation : conversation.substring(0, thread));
    }

    @Override
    public void close() {
        teams.close();
        issuer.close();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
