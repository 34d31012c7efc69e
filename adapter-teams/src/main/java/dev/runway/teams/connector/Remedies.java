package dev.runway.teams.connector;

import static java.util.Map.entry;

import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * From the connector's answers to what is to be done about them: the codes and statuses of
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages ("Status codes from bot
 * conversational APIs") and of …/bots/how-to/rate-limit, which says what to retry. A code that is not listed here is not
 * repeated, for it came from outside.
 */
final class Remedies {

    static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TIMED_OUT = 408;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    /** Longer than the longest window that Teams counts in, nothing has to wait. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    static final String NO_MESSAGE = "ActivityNotFoundInConversation";
    static final String NO_CONVERSATION = "ConversationNotFound";
    static final String NO_APP = "ForbiddenOperationException";

    /** 403 without a code that we know. */
    static final String FORBIDDEN_SOMEHOW = "HTTP 403";

    private static final String NO_ANSWER = "Teams gave no answer that says whether it was done";

    private record Row(Remedy remedy, String words) {}

    private static final Map<Integer, Row> STATUSES = Map.ofEntries(
            entry(UNAUTHORIZED, tell("Teams does not take our token; please check the bot's registration in Azure")),
            entry(FORBIDDEN, tell("Teams does not allow it; please check what the app may do in that tenant")),
            entry(NOT_FOUND, stop("it is gone from Teams")),
            entry(TIMED_OUT, maybe("Teams did not say in time whether it was done")),
            entry(412, later("Teams was busy with the same conversation")),
            entry(413, fix("the message is too big for Teams")),
            entry(429, later("too many calls")),
            entry(502, later("Teams is out of order for now")),
            entry(503, later("Teams is out of order for now")),
            entry(504, later("Teams took too long")));

    private static final Map<String, Row> CODES = Map.ofEntries(
            entry("MessageWritesBlocked", stop("they blocked or removed the bot")),
            entry("ConversationBlockedByUser", stop("they blocked or removed the bot")),
            entry(NO_APP, stop("the app is not installed for them")),
            entry("BotNotInConversationRoster", stop("the app is not installed there")),
            entry("BotDisabledByAdmin", stop("an administrator of the tenant has turned the app off")),
            entry(NO_CONVERSATION, stop("the conversation is gone from Teams")),
            entry("ChannelNotFound", stop("the channel is gone from Teams")),
            entry("TeamNotFound", stop("the team is gone from Teams")),
            entry("UserNotFound", stop("they are not in Teams any more")),
            entry("MemberNotFoundInConversation", stop("they are not in that conversation")),
            entry(NO_MESSAGE, tell("somebody took the message away")),
            entry("BotNotRegistered", tell("no bot is registered by TEAMS_APP_ID")),
            entry(
                    "NotEnoughPermissions",
                    tell("Teams does not allow it; please check what the app may do in that tenant")),
            entry("InvalidBotApiHost", tell("the tenant is in another of Microsoft's clouds")));

    private final Clock system;

    Remedies(Clock system) {
        this.system = system;
    }

    private static Row later(String words) {
        return new Row(Remedy.TRY_LATER, words);
    }

    private static Row stop(String words) {
        return new Row(Remedy.STOP_POSTING_THERE, words);
    }

    private static Row tell(String words) {
        return new Row(Remedy.TELL_AN_ADMINISTRATOR, words);
    }

    private static Row fix(String words) {
        return new Row(Remedy.FIX_OUR_CODE, words);
    }

    private static Row maybe(String words) {
        return new Row(Remedy.MAYBE_SENT, words);
    }

    /**
     * @param code Teams' own for it, or empty
     * @param harmless whether doing it twice does no harm, so that a doubt is no doubt
     */
    PlatformException ofAnswer(int status, String code, Optional<String> retryAfter, String doing, boolean harmless) {
        boolean refused = status >= FIRST_REFUSAL && status < FIRST_FAULT;
        var row = refused && CODES.containsKey(code) ? CODES.get(code) : row(status);
        var known = CODES.containsKey(code) ? code : "HTTP " + status;
        return failure(row, known, retryAfter.flatMap(this::wait), doing, harmless);
    }

    private static Row row(int status) {
        if (STATUSES.containsKey(status)) {
            return STATUSES.get(status);
        } else if (status >= FIRST_FAULT) {
            return maybe(NO_ANSWER);
        } else if (status < FIRST_REFUSAL) {
            return tell("something else than Teams answers there");
        }
        return fix("Teams does not understand what we sent");
    }

    private static PlatformException failure(
            Row row, String code, Optional<Duration> after, String doing, boolean harmless) {
        var cause = new TeamsError(code, row.words() + " (" + code + ")");
        return switch (row.remedy()) {
            case TRY_LATER -> PlatformException.tryLater(Connector.NAME, doing, after.orElse(null), cause);
            case STOP_POSTING_THERE -> PlatformException.stopPostingThere(Connector.NAME, doing, cause);
            case TELL_AN_ADMINISTRATOR -> PlatformException.tellAnAdministrator(Connector.NAME, doing, cause);
            case FIX_OUR_CODE -> PlatformException.fixOurCode(Connector.NAME, doing, cause);
            case MAYBE_SENT -> doubtful(cause, doing, harmless);
        };
    }

    /** @param left whether the request went out, so that it may have been done */
    static PlatformException ofLost(IOException failure, boolean left, String doing, boolean harmless) {
        var kind = failure.getClass().getSimpleName();
        return left
                ? doubtful(
                        new TeamsError("", "the connection broke before Teams answered (" + kind + ")"),
                        doing,
                        harmless)
                : PlatformException.tryLater(
                        Connector.NAME, doing, null, new TeamsError("", "Teams cannot be reached (" + kind + ")"));
    }

    /** Teams does not let us talk to that person, whatever it calls that. */
    static PlatformException ofNoApp(String doing) {
        return failure(CODES.get(NO_APP), NO_APP, Optional.empty(), doing, true);
    }

    static PlatformException ofUnreadable(String doing, boolean harmless) {
        return doubtful(new TeamsError("", NO_ANSWER), doing, harmless);
    }

    /** Nobody waits any longer. */
    static PlatformException ofInterrupted(boolean left, String doing, boolean harmless) {
        var cause = new TeamsError("", "the bot stopped meanwhile");
        return left ? doubtful(cause, doing, harmless) : PlatformException.tryLater(Connector.NAME, doing, null, cause);
    }

    /** The connector did not take a token, and it is too late to fetch another: the next try has one. */
    static PlatformException ofNoTimeLeft(String doing) {
        return PlatformException.tryLater(
                Connector.NAME,
                doing,
                null,
                new TeamsError("", "Teams took long to say that our token has to be renewed"));
    }

    /** It was to go to a host that is not Teams'. */
    static PlatformException ofForeignHost(String doing) {
        return PlatformException.tellAnAdministrator(
                Connector.NAME,
                doing,
                new TeamsError(
                        "",
                        "its service is none of Teams' own, so no token goes there; TEAMS_SERVICE_URLS lists others"));
    }

    static boolean is(String code, PlatformException failure) {
        return failure.getCause() instanceof TeamsError error && error.code().equals(code);
    }

    private static PlatformException doubtful(TeamsError cause, String doing, boolean harmless) {
        return harmless
                ? PlatformException.tryLater(Connector.NAME, doing, null, cause)
                : PlatformException.maybeSent(Connector.NAME, doing, cause);
    }

    /** Seconds, or an HTTP date (RFC 9110, 10.2.3). Empty for what is neither or has passed: then we wait as we think best. */
    private Optional<Duration> wait(String retryAfter) {
        var said = retryAfter.strip();
        try {
            var wait = said.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(said))
                    : Duration.between(
                            system.instant(),
                            ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                    .filter(time -> !time.isZero() && !time.isNegative());
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
