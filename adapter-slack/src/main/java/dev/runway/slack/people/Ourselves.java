package dev.runway.slack.people;

import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.SlackPlatform;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.workspace.Connection;

/**
 * Who a token makes us, by {@code auth.test}.
 *
 * @param team Slack's id of the workspace, {@code T…}
 * @param teamName what its people call it, perhaps empty
 * @param botUser our own user there, {@code U…}
 */
public record Ourselves(String team, String teamName, String botUser) {

    private static final String DOING = "saying whose SLACK_BOT_TOKEN is";

    /** @throws PlatformException TELL_AN_ADMINISTRATOR when the token is nobody's (any more) */
    public static Ourselves by(SlackApi api, String token) {
        var nobodyYet = new Connection(new Workspace(0, SlackPlatform.NAME, ""), "", token);
        var answer = api.ask(nobodyYet, DOING, methods -> methods.authTest(any -> any));
        if (answer.getTeamId() == null || answer.getUserId() == null) {
            throw PlatformException.tellAnAdministrator(SlackApi.NAME, DOING, null);
        }
        return new Ourselves(answer.getTeamId(), answer.getTeam() == null ? "" : answer.getTeam(), answer.getUserId());
    }
}
