package dev.runway.app.settings;

import static dev.runway.app.settings.Setting.*;

import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.SlackLimits;
import java.util.List;
import java.util.Optional;

/** Slack is set whole or not at all; what a later version reads is not passed over in silence. */
final class SlackCheck {

    private final Given given;

    SlackCheck(Given given) {
        this.given = given;
    }

    Optional<SlackSettings> slack() {
        later(SLACK_CLIENT_ID, "installs by OAuth come");
        later(SLACK_CLIENT_SECRET, "installs by OAuth come");
        later(SLACK_APP_TOKEN, "Socket Mode comes");
        given.needs(SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET);
        given.needs(SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN);
        given.needs(SLACK_API_URL, SLACK_BOT_TOKEN);
        given.needs(SLACK_POSTS_PER_MINUTE, SLACK_BOT_TOKEN);
        return given.has(SLACK_BOT_TOKEN)
                ? Optional.of(new SlackSettings(secret(SLACK_SIGNING_SECRET), botToken(), apiUrl(), postsPerMinute()))
                : Optional.empty();
    }

    private void later(Setting setting, String what) {
        if (given.has(setting)) {
            throw new UnfitSettings(setting + " is set, but " + what + " with a later version of Runway: please take "
                    + setting + " away, and set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET for one workspace.");
        }
    }

    /** Never shown, not even in part. What is no ASCII could not be sent. */
    private String secret(Setting setting) {
        var secret = given.value(setting).orElseThrow();
        if (!secret.matches("[\\x21-\\x7e]+")) {
            throw new UnfitSettings(setting + " has a space, a line break or a letter in it that Slack never gives:"
                    + " please copy it anew from the app's page at api.slack.com/apps.");
        }
        return secret;
    }

    /** A person's or an app's own token would be let in, and then be refused everywhere. */
    private String botToken() {
        var token = secret(SLACK_BOT_TOKEN);
        for (String other : List.of("xoxp-", "xapp-")) {
            if (token.startsWith(other)) {
                throw new UnfitSettings(
                        "SLACK_BOT_TOKEN begins with " + other + ", which is no bot's token: please take the"
                                + " Bot User OAuth Token, which begins with xoxb-, from the app's page at api.slack.com/apps.");
            }
        }
        return token;
    }

    private String apiUrl() {
        var written = given.value(SLACK_API_URL).orElse(SlackApi.SLACKS_OWN_URL);
        if (!BaseUrl.isOne(written)) {
            throw new UnfitSettings("SLACK_API_URL is \"" + written + "\"; please give the Web API's base, like "
                    + SlackApi.SLACKS_OWN_URL + ", or take it away.");
        }
        if (!BaseUrl.isSafe(written)) {
            throw new UnfitSettings("SLACK_API_URL is \"" + written + "\", where the token would go unencrypted; please"
                    + " give an address that begins with https://. Only on this machine, like http://127.0.0.1:4003/api/,"
                    + " it may be http://.");
        }
        return BaseUrl.withSlash(written);
    }

    private int postsPerMinute() {
        return given.value(SLACK_POSTS_PER_MINUTE)
                .map(written -> {
                    if (!written.matches("0*[1-9]\\d{0,5}")) {
                        throw new UnfitSettings("SLACK_POSTS_PER_MINUTE is \"" + written
                                + "\"; please give a whole number from 1 to 999999, or take it away.");
                    }
                    return Integer.parseInt(written);
                })
                .orElse(SlackLimits.USUAL_POSTS_PER_MINUTE);
    }
}
