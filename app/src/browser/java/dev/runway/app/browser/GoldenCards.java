package dev.runway.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.app.chat.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cards of the golden pages, put together again as Teams gets them. */
final class GoldenCards {

    private GoldenCards() {}

    /** By file, every one. */
    static Map<String, List<JsonObject>> all() throws IOException {
        var cards = new TreeMap<String, List<JsonObject>>();
        Golden.pages("teams")
                .forEach((file, pages) -> cards.put(
                        file, pages.stream().flatMap(page -> of(page).stream()).toList()));
        assertThat(cards).isNotEmpty();
        return cards;
    }

    /** Those of one page: more than one where a message is several of Teams'. */
    static List<JsonObject> of(List<String> page) {
        var cards = new ArrayList<JsonObject>();
        for (String line : page) {
            if (line.startsWith("{")) {
                var json = JsonParser.parseString(line).getAsJsonObject();
                if (json.get("type").getAsString().equals("AdaptiveCard")) {
                    json.add("body", new JsonArray());
                    cards.add(json);
                } else {
                    cards.get(cards.size() - 1).getAsJsonArray("body").add(json);
                }
            }
        }
        return cards;
    }

    /** A card of one element, which may be written with {@code '}. */
    static JsonObject with(String element) {
        return JsonParser.parseString("{'type':'AdaptiveCard','version':'1.5','body':[" + element + "]}")
                .getAsJsonObject();
    }
}
