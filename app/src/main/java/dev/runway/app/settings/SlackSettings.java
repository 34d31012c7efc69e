package dev.runway.app.settings;

/**
 * One Slack workspace.
 *
 * @param signingSecret what Slack signs its requests with
 * @param botToken what we call Slack's Web API with
 * @param apiUrl the Web API's base, with a slash at the end
 * @param postsPerMinute how many messages the whole workspace gets in a minute, at most
 */
public record SlackSettings(String signingSecret, String botToken, String apiUrl, int postsPerMinute) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Slack at " + apiUrl + ", " + postsPerMinute + " posts a minute";
    }
}
