package dev.runway.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Remedy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {

    @ParameterizedTest
    @CsvSource({
        "ratelimited, TRY_LATER",
        "rate_limited, TRY_LATER",
        "message_limit_exceeded, TRY_LATER",
        "service_unavailable, TRY_LATER",
        "request_timeout, TRY_LATER",
        "team_added_to_org, TRY_LATER",
        "invalid_auth, TELL_AN_ADMINISTRATOR",
        "token_revoked, TELL_AN_ADMINISTRATOR",
        "token_expired, TELL_AN_ADMINISTRATOR",
        "account_inactive, TELL_AN_ADMINISTRATOR",
        "missing_scope, TELL_AN_ADMINISTRATOR",
        "not_authed, TELL_AN_ADMINISTRATOR",
        "no_permission, TELL_AN_ADMINISTRATOR",
        "ekm_access_denied, TELL_AN_ADMINISTRATOR",
        "messages_tab_disabled, TELL_AN_ADMINISTRATOR",
        "accesslimited, TELL_AN_ADMINISTRATOR",
        "channel_not_found, STOP_POSTING_THERE",
        "is_archived, STOP_POSTING_THERE",
        "not_in_channel, STOP_POSTING_THERE",
        "user_is_deactivated, STOP_POSTING_THERE",
        "cannot_dm_bot, STOP_POSTING_THERE",
        "restricted_action, STOP_POSTING_THERE",
        "restricted_action_read_only_channel, STOP_POSTING_THERE",
        "restricted_action_of_tomorrow, STOP_POSTING_THERE",
        "invalid_blocks, FIX_OUR_CODE",
        "msg_too_long, FIX_OUR_CODE",
        "msg_blocks_too_long, FIX_OUR_CODE",
        "invalid_arguments, FIX_OUR_CODE",
        "no_text, FIX_OUR_CODE",
        "message_not_found, TELL_AN_ADMINISTRATOR",
        "cant_update_message, TELL_AN_ADMINISTRATOR",
        "edit_window_closed, TELL_AN_ADMINISTRATOR",
        "expired_trigger_id, FIX_OUR_CODE",
        "an_error_of_tomorrow, FIX_OUR_CODE",
        "internal_error, MAYBE_SENT",
        "fatal_error, MAYBE_SENT",
    })
    void everyErrorHasItsRemedy(String error, Remedy remedy) {
        var failure = Remedies.ofError(error, "posting", false);
        assertThat(failure.remedy()).isEqualTo(remedy);
        assertThat(failure).hasMessage("Slack failed while posting: " + error);
        var harmless = Remedies.ofError(error, "asking", true);
        assertThat(harmless.remedy()).isEqualTo(remedy == Remedy.MAYBE_SENT ? Remedy.TRY_LATER : remedy);
    }

    @Test
    void anErrorWithoutAWordIsAnUnknownOne() {
        assertThat(Remedies.ofError(null, "posting", false)).hasMessageEndingWith(": unknown_error");
        assertThat(Remedies.ofError(" ", "posting", false)).hasMessageEndingWith(": unknown_error");
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "' 2 ', 2", "0, 1", "-5, 1", "soon, 30", ", 30", "99999999999999999999, 30"})
    void howLongToWaitIsReadFromTheHeader(String header, int seconds) {
        var failure = Remedies.ofStatus(429, header, "", "posting", false);
        assertThat(failure.remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(failure.after()).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void aWordInTheBodySaysMoreThanTheStatus() {
        assertThat(Remedies.ofStatus(503, null, "service_unavailable", "posting", false)
                        .remedy())
                .isEqualTo(Remedy.TRY_LATER);
        assertThat(Remedies.ofStatus(403, null, "invalid_auth", "posting", false)
                        .remedy())
                .isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
    }
}
