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
 * (docs.slack.dev/reference/methods), and what HTTP itself says.
 */
final class Remedies {

    private static final int TOO_MANY = 429;
    private static final int SERVERS_FAULT = 500;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    private static final Map<String, Remedy> TABLE = table(List.of(
            entry(
                    Remedy.TRY_LATER,
                    "ratelimited rate_limited message_limit_exceeded service_unavailable team_added_to_org "
                            + "accesslimited org_login_required"),
            entry(
                    Remedy.TELL_AN_ADMINISTRATOR,
                    "invalid_auth not_authed account_inactive token_revoked token_expired no_permission missing_scope "
                            + "not_allowed_token_type ekm_access_denied enterprise_is_restricted two_factor_setup_required "
                            + "access_denied invalid_app_id app_not_installed team_access_not_granted missing_post_type"),
            entry(
                    Remedy.STOP_POSTING_THERE,
                    "channel_not_found is_archived not_in_channel user_is_deactivated user_disabled user_not_found "
                            + "users_not_found user_not_visible user_not_in_channel cannot_dm_bot messages_tab_disabled "
                            + "restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel "
                            + "restricted_action_non_threadable_channel restricted_action_thread_locked "
                            + "posting_to_general_channel_denied as_user_not_supported cannot_post_to_dm "
                            + "external_channel_migrating team_not_found is_inactive method_not_supported_for_channel_type "
                            + "slack_connect_file_link_sharing_blocked slack_connect_blocked_file_type"),
            entry(Remedy.MAYBE_SENT, "internal_error fatal_error request_timeout")));

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
        return switch (TABLE.getOrDefault(code, Remedy.FIX_OUR_CODE)) {
            case TRY_LATER -> PlatformException.tryLater(SlackApi.NAME, doing, USUAL_WAIT, cause);
            case TELL_AN_ADMINISTRATOR -> PlatformException.tellAnAdministrator(SlackApi.NAME, doing, cause);
            case STOP_POSTING_THERE -> PlatformException.stopPostingThere(SlackApi.NAME, doing, cause);
            case MAYBE_SENT -> doubtful(doing, harmless, cause);
            case FIX_OUR_CODE -> PlatformException.fixOurCode(SlackApi.NAME, doing, cause);
        };
    }

    static PlatformException refused(String error, String doing) {
        return PlatformException.fixOurCode(SlackApi.NAME, doing, new SlackError(error));
    }

    /** @param error what the body said, or empty */
    static PlatformException ofStatus(int status, String retryAfter, String error, String doing, boolean harmless) {
        if (status == TOO_MANY) {
            return PlatformException.tryLater(SlackApi.NAME, doing, seconds(retryAfter), new SlackError("ratelimited"));
        }
        if (!error.isEmpty()) {
            return ofError(error, doing, harmless);
        }
        var cause = new SlackError("http_" + status);
        return status >= SERVERS_FAULT
                ? doubtful(doing, harmless, cause)
                : PlatformException.fixOurCode(SlackApi.NAME, doing, cause);
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
