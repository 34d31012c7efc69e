package dev.runway.teams.receive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads what Teams posts, by botbuilder-java's own mapper. What it does not know it leaves out. */
final class ActivityReader {

    private static final ObjectMapper MAPPER = mapper();

    private ActivityReader() {}

    private static ObjectMapper mapper() {
        return new JacksonAdapter()
                .serializer()
                .addMixIn(Activity.class, Timed.class)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Empty for what is no activity, or more than one. */
    static Optional<Activity> read(byte[] body) {
        try {
            var json = MAPPER.readTree(body);
            return json.isObject() ? Optional.of(activity(json)) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** One that says no time has none: its class would take this machine's. */
    private static Activity activity(JsonNode json) throws IOException {
        var activity = MAPPER.treeToValue(json, Activity.class);
        if (!json.hasNonNull("timestamp")) {
            activity.setTimestamp(null);
        }
        return activity;
    }

    /** Its own pattern refuses a whole second, and reads milliseconds as nanoseconds. */
    private abstract static class Timed {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        OffsetDateTime timestamp;
    }
}
