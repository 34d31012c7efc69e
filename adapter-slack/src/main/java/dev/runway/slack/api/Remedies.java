package dev.runway.slack.api;

import static java.util.Map.entry;

import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From Slack's errors to what is to be done about them: those that the pages of the methods we call list
 * (docs.slack.dev/reference/methods), and what HTTP itself says. An error that is not listed was refused all the same, so
 * nothing was done, and trying again would not help: somebody has to read it.
 */
final class Remedies {

    private static final int TOO_MANY = 429;
    private static final int SERVERS_FAULT = 500;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    /** Slack adds to these: a channel's own rule on who may post there. */
    private static final String RESTRICTED = "restricted_action";

    private static final Map<String, Remedy> TABLE = table(List.of(
            entry(
                    Remedy.TRY_LATER,
                    "ratelimited rate_limited message_limit_exceeded service_unavailable request_timeout "
                            + "team_added_to_org org_login_required"),
            entry(
                    Remedy.TELL_AN_ADMINISTRATOR,
                    "invalid_auth not_authed account_inactive token_revoked token_expired no_permission missing_scope "
                            + "not_allowed_token_type ekm_access_denied enterprise_is_restricted access_denied "
                            + "accesslimited two_factor_setup_required team_access_not_granted app_not_installed "
                            + "messages_tab_disabled duplicate_external_id storage_limit_reached "
                            // Somebody deleted our message, or a rule of the workspace's keeps it as it is.
                            + "message_not_found cant_update_message edit_window_closed"),
            entry(
                    Remedy.STOP_POSTING_THERE,
                    "channel_not_found is_archived not_in_channel user_is_deactivated user_disabled user_not_found "
                            + "users_not_found user_not_visible user_not_in_channel cannot_dm_bot is_inactive "
                            + "posting_to_general_channel_denied external_channel_migrating team_not_found "
                            + "method_not_supported_for_channel_type channel_type_not_supported is_bot "
                            + "slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked"),
            entry(Remedy.MAYBE_SENT, "internal_error fatal_error")));

    private Remedies() {}

    private static Map<String, Remedy> table(List<Map.Entry<Remedy, String>> rows) {
        var table = new HashMap<String, Remedy>();
        rows.forEach(row -> List.of(row.getValue().split(" ")).forEach(error -> table.put(error, row.getKey())));
        return Map.copyOf(table);
    }

    /** @param harmless whether doing it twice does no harm, so that a doubt is no doubt */
    static PlatformException ofError(String error, String doing, boolean harmless) {
        var code = error == null || error.isBlank() ? "unknown_error" : error;
        var cause = new SlackError(code);
        return switch (remedy(code)) {
            case TRY_LATER -> PlatformException.tryLater(SlackApi.NAME, doing, USUAL_WAIT, cause);
            case TELL_AN_ADMINISTRATOR -> PlatformException.tellAnAdministrator(SlackApi.NAME, doing, cause);
            case STOP_POSTING_THERE -> PlatformException.stopPostingThere(SlackApi.NAME, doing, cause);
            case MAYBE_SENT -> doubtful(doing, harmless, cause);
            case FIX_OUR_CODE -> PlatformException.fixOurCode(SlackApi.NAME, doing, cause);
        };
    }

    private static Remedy remedy(String code) {
        var unlisted = code.startsWith(RESTRICTED) ? Remedy.STOP_POSTING_THERE : Remedy.FIX_OUR_CODE;
        return TABLE.getOrDefault(code, unlisted);
    }

    /** The answer to a request that we did not send, for we know better. */
    static PlatformException refused(String error, String doing) {
        return PlatformException.fixOurCode(SlackApi.NAME, doing, new SlackError(error));
    }

    /**
     * Slack answers 200 whatever it says, but for too many calls and for a fault of its servers: another status comes from
     * something else at that address.
     *
     * @param error what the body said, or empty
     */
    static PlatformException ofStatus(int status, String retryAfter, String error, String doing, boolean harmless) {
        if (status == TOO_MANY) {
            return PlatformException.tryLater(SlackApi.NAME, doing, seconds(retryAfter), new SlackError("ratelimited"));
        }
        if (!error.isEmpty()) {
            return ofError(error, doing, harmless);
        }
        var cause = new SlackError(SlackApi.NOT_SLACKS + status);
        return status >= SERVERS_FAULT
                ? doubtful(doing, harmless, cause)
                : PlatformException.tellAnAdministrator(SlackApi.NAME, doing, cause);
    }

    static PlatformException ofLost(IOException failure, String doing, boolean harmless) {
        return failure instanceof SentOrNot.NeverLeft
                ? PlatformException.tryLater(SlackApi.NAME, doing, null, failure)
                : doubtful(doing, harmless, failure);
    }

    static PlatformException ofUnreadable(String doing, boolean harmless) {
        return doubtful(doing, harmless, new SlackError("unreadable_answer"));
    }

    private static PlatformException doubtful(String doing, boolean harmless, Exception cause) {
        return harmless
                ? PlatformException.tryLater(SlackApi.NAME, doing, null, cause)
                : PlatformException.maybeSent(SlackApi.NAME, doing, cause);
    }

    private static Duration seconds(String retryAfter) {
        try {
            return retryAfter == null
                    ? USUAL_WAIT
                    : Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter.strip())));
        } catch (NumberFormatException unreadable) {
            return USUAL_WAIT;
        }
    }
}
