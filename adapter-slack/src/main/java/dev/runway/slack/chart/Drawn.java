package dev.runway.slack.chart;

import com.google.gson.JsonObject;
import dev.runway.core.message.Part;
import java.util.Optional;

/** How a chart is shown in a message. */
@FunctionalInterface
public interface Drawn {

    /** In words. */
    Drawn NOT = chart -> Optional.empty();

    /** Its block; empty where it is said in words. */
    Optional<JsonObject> block(Part.Chart chart);
}
