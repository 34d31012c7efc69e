package dev.runway.app.chat;

import dev.runway.core.directory.Workspace;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.fakeslack.FakeWorkspace;
import java.time.Clock;
import java.util.Locale;

/** A workspace of a fake Slack. */
final class SlackTown extends Town {

    static final Workspace ACME = new Workspace(1, "slack", "T0ACME");

    /** Of another office, in the same Slack. */
    static final Workspace OTHER = new Workspace(2, "slack", "T0OTHER");

    /** Slack's words for a place where the bot may not write, and for one where it may not for now. */
    static final String REFUSED = "no_permission";

    private static final String NOT_NOW = "ratelimited";

    private final Clock clock;
    private FakeSlack slack;
    private FakeWorkspace other;

    SlackTown(Clock clock) {
        this.clock = clock;
        this.slack = FakeSlack.start(clock);
        this.other = another(slack);
    }

    @Override
    void open() {
        close();
        slack = FakeSlack.start(clock);
        other = another(slack);
    }

    FakeSlack slack() {
        return slack;
    }

    FakeWorkspace other() {
        return other;
    }

    @Override
    String userId(String name) {
        return "U0" + letters(name);
    }

    @Override
    String channelId(String name) {
        return "C0" + letters(name);
    }

    @Override
    void settle(String user, String name) {
        slack.user(user, name, email(name), zone(name));
    }

    @Override
    void settleChannel(String id, String name) {
        slack.channel(id, name.substring(1), people().values().toArray(String[]::new));
    }

    @Override
    void refuse(String ref, boolean forNow) {
        slack.workspace().refuse(ref, forNow ? NOT_NOW : REFUSED);
    }

    @Override
    void acceptAll() {
        slack.workspace().acceptAll();
    }

    /** From now on that user is in that zone, which Slack tells. */
    Body moved(String name, String zone) {
        var id = slack.user(user(name), name, email(name), zone);
        return slack.payloads().profileChanged(id, name, email(name), zone, false);
    }

    /** Their account is switched off, which Slack tells. */
    Body leaves(String name) {
        return slack.payloads().profileChanged(user(name), name, email(name), zone(name), true);
    }

    /** The user whose conversation with the bot that is. */
    static String userOf(String direct) {
        return "U" + direct.substring(1);
    }

    /** The conversation of that user with the bot. */
    static String directOf(String user) {
        return "D" + user.substring(1);
    }

    @Override
    public void close() {
        slack.close();
    }

    private static FakeWorkspace another(FakeSlack slack) {
        return slack.workspace(OTHER.id(), "xoxb-other", "U0THEIRBOT");
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
