package dev.runway.app.slack;

import dev.runway.app.settings.UnfitSettings;
import dev.runway.app.workspace.Trouble;
import dev.runway.app.workspace.WorkspaceRows;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.people.Ourselves;
import dev.runway.slack.workspace.Connection;
import dev.runway.slack.workspace.Connections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one workspace whose token the settings hold, found out by {@code auth.test}: at the start, and where Slack did not answer
 * then, at first need. Safe for threads.
 */
public final class OneWorkspace implements Connections {

    private static final Logger LOG = LoggerFactory.getLogger(OneWorkspace.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    private final SlackApi api;
    private final String token;
    private final LongSupplier office;
    private final WorkspaceRows rows;
    private final Clock system;
    private final ReentrantLock trying = new ReentrantLock();
    private Instant tryAgain = Instant.MIN;
    private volatile Optional<Ourselves> introduced = Optional.empty();
    private volatile Optional<Connection> connection = Optional.empty();
    private final Trouble trouble = new Trouble("Slack");

    /**
     * @param token the bot's, never shown
     * @param office whose workspace it is; asked once it is needed
     * @param system what nothing moves
     */
    public OneWorkspace(SlackApi api, String token, LongSupplier office, WorkspaceRows rows, Clock system) {
        this.api = api;
        this.token = token;
        this.office = office;
        this.rows = rows;
        this.system = system;
    }

    /**
     * To be called before anything is opened.
     *
     * @throws UnfitSettings when Slack answers and does not accept the token
     */
    public void begin() {
        try {
            introduced = Optional.of(introduce());
        } catch (PlatformException failure) {
            if (failure.remedy() == Remedy.TELL_AN_ADMINISTRATOR) {
                throw new UnfitSettings(inWords(failure));
            }
        }
    }

    /** To be called once there is an office; what cannot be done yet is done at first need. */
    public void settle() {
        try {
            connected();
        } catch (PlatformException later) {
            LOG.warn("No workspace of Slack's is connected yet: {}", later.getMessage());
        }
    }

    /** Asks Slack anew whether it lets us in. */
    public void look() {
        try {
            introduce();
        } catch (PlatformException failure) {
            LOG.debug("Slack does not let us in.", failure);
        }
    }

    /** What somebody should look at, in a sentence or two, as it was when Slack was asked last. */
    public Optional<String> trouble() {
        return trouble.now();
    }

    @Override
    public Optional<Connection> ofTeam(String team) {
        return Optional.of(connected()).filter(known -> known.workspace().id().equals(team));
    }

    @Override
    public Connection of(Workspace workspace) {
        return Optional.of(connected())
                .filter(known -> known.workspace().equals(workspace))
                .orElseThrow(() -> PlatformException.tellAnAdministrator(
                        SlackApi.NAME,
                        "reaching the workspace " + workspace.id() + ", for which SLACK_BOT_TOKEN is not",
                        null));
    }

    /** Nobody waits for Slack's answer to somebody else; once it is there, the rest takes a moment. */
    private Connection connected() {
        if (connection.isPresent()) {
            return connection.get();
        }
        if (introduced.isPresent()) {
            trying.lock();
        } else if (!trying.tryLock()) {
            throw notYet();
        }
        try {
            return connection.orElseGet(this::connect);
        } finally {
            trying.unlock();
        }
    }

    private Connection connect() {
        if (introduced.isEmpty()) {
            if (system.instant().isBefore(tryAgain)) {
                throw notYet();
            }
            tryAgain = system.instant().plus(BETWEEN_TRIES);
            introduced = Optional.of(introduce());
        }
        var known = introduced.get();
        var workspace = new Workspace(office.getAsLong(), SlackPlatform.NAME, known.team());
        rows.keep(workspace, known.teamName());
        connection = Optional.of(new Connection(workspace, known.botUser(), token));
        LOG.info("Connected with the workspace {} of Slack's.", known.team());
        return connection.get();
    }

    private Ourselves introduce() {
        try {
            var ourselves = Ourselves.by(api, token);
            trouble.none();
            return ourselves;
        } catch (PlatformException failure) {
            trouble.is(inWords(failure));
            throw failure;
        }
    }

    private static String inWords(PlatformException failure) {
        if (failure.remedy() != Remedy.TELL_AN_ADMINISTRATOR) {
            return "Slack can't be asked, so messages to it wait; it is tried again by itself. " + failure.getMessage()
                    + ".";
        }
        var error = SlackApi.errorOf(failure);
        var word = error.map(code -> " (" + code + ")").orElse("");
        if (error.filter(code -> code.startsWith(SlackApi.NOT_SLACKS)).isPresent()) {
            return "What answers at SLACK_API_URL is not Slack's Web API" + word
                    + ": please set it to the Web API's base,"
                    + " like " + SlackApi.SLACKS_OWN_URL + ", or take it away; look whether a proxy stands in between;"
                    + " and start Runway again.";
        }
        return "Slack does not accept SLACK_BOT_TOKEN" + word
                + ": please set it to the Bot User OAuth Token, which begins"
                + " with xoxb-, from \"OAuth & Permissions\" on the app's page at api.slack.com/apps, and start Runway"
                + " again.";
    }

    private static PlatformException notYet() {
        return PlatformException.tryLater(SlackApi.NAME, "saying whose SLACK_BOT_TOKEN is", BETWEEN_TRIES, null);
    }
}
