package dev.runway.slack.receive;

import com.slack.api.model.view.View;
import dev.runway.core.platform.Incoming;
import dev.runway.slack.workspace.Connection;

/** What a request asks of the inbox, and how Slack takes the answer. */
record Asked(Connection connection, Incoming incoming, Way way) {

    /** What kind of request it was, with what only the answer needs. */
    sealed interface Way {

        /** Slack hears nothing but that it arrived. */
        record Event() implements Way {}

        record Command(String trigger, String responseUrl) implements Way {}

        /** A button on a message. */
        record Press(String trigger, String responseUrl) implements Way {}

        /** A field of the open form. */
        record Change(View shown) implements Way {}

        record Submission(View shown) implements Way {}

        record Closing() implements Way {}
    }
}
