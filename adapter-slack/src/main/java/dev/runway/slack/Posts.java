package dev.runway.slack;

import dev.runway.core.platform.Pause;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.slack.api.SlackApi;
import dev.runway.slack.send.Rendered;
import dev.runway.slack.send.SlackLimits;
import dev.runway.slack.workspace.Connection;

/** Writes, changes and takes back single messages of Slack's. No link is unfolded: a digest stays as long as it is. */
final class Posts {

    private static final String GONE = "message_not_found";

    private final SlackApi api;
    private final Pause pause;

    Posts(SlackApi api, Pause pause) {
        this.api = api;
        this.pause = pause;
    }

    Posted post(Connection connection, String channel, Rendered rendered, Mark mark, String doing) {
        var answer = api.call(
                connection,
                doing,
                methods -> methods.chatPostMessage(request -> request.channel(channel)
                        .text(rendered.text())
                        .mrkdwn(false)
                        .blocksAsString(rendered.blocks().toString())
                        .metadata(mark.metadata())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        if (mark.of() > 1) {
            // After the last part as well: whatever follows at that place comes no sooner.
            pause.passed(SlackLimits.BETWEEN_POSTS);
        }
        return new Posted(answer.getChannel(), answer.getTs(), mark.of());
    }

    /**
     * What a post leaves alone by itself, a change has to be told: {@code parse} (docs.slack.dev/reference/methods/chat.update).
     * Done twice it does no harm, so a lost answer is no doubt.
     */
    void update(Connection connection, Posted posted, Rendered rendered, String doing) {
        try {
            api.call(
                    connection,
                    doing,
                    methods -> methods.chatUpdate(request -> request.channel(posted.channel())
                            .ts(posted.ts())
                            .text(rendered.text())
                            .parse("none")
                            .linkNames(false)
                            .blocksAsString(rendered.blocks().toString())));
        } catch (PlatformException failure) {
            throw failure.remedy() == Remedy.MAYBE_SENT
                    ? PlatformException.tryLater(SlackApi.NAME, doing, null, failure.getCause())
                    : failure;
        }
    }

    /** What is gone already is as it should be. */
    void delete(Connection connection, Posted posted, String doing) {
        try {
            api.call(
                    connection,
                    doing,
                    methods -> methods.chatDelete(
                            request -> request.channel(posted.channel()).ts(posted.ts())));
        } catch (PlatformException failure) {
            if (SlackApi.errorOf(failure).filter(GONE::equals).isEmpty()) {
                throw failure;
            }
        }
    }

    void whisper(Connection connection, String channel, String user, Rendered rendered, String doing) {
        api.call(
                connection,
                doing,
                methods -> methods.chatPostEphemeral(request -> request.channel(channel)
                        .user(user)
                        .text(rendered.text())
                        .blocksAsString(rendered.blocks().toString())));
    }
}
