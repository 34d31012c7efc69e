package dev.runway.playground.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Room;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The ways in which people of the made-up office act, as the page sends them. */
abstract class Acting {

    static final String EVENT = "7e1c4a52-0a5e-4f7b-9d43-5c2f1f0e8a11";

    final TestOffice office = new TestOffice();
    final MockMvc mvc = office.mvc();

    Answer say(String as, String place, String words) throws Exception {
        return send("say", json("as", as, "place", place, "words", words));
    }

    Answer edit(String as, String message, String words) throws Exception {
        return send("edit", json("event", UUID.randomUUID().toString(), "as", as, "message", message, "words", words));
    }

    Answer form(String what, String values) throws Exception {
        return send(
                "form/" + what,
                "{\"event\": \"" + EVENT + "\", \"as\": \"ana\", \"place\": \"direct:ana\", \"action\": \"dialog\","
                        + " \"argument\": \"run 7\", \"values\": " + values + "}");
    }

    Answer send(String path, String body) throws Exception {
        return Answer.of(mvc.perform(post("/playground/api/" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse());
    }

    List<Content> shown(String place) {
        return office.rooms.history(new Room(TestOffice.WORKSPACE.office(), place), "ana", Long.MAX_VALUE, 9).stream()
                .map(Entry::content)
                .toList();
    }

    /** Names and values in turn; with the usual event unless one is named. Values are JSON's inside of quotes. */
    static String json(String... pairs) {
        var json = new StringBuilder("{");
        if (!pairs[0].equals("event")) {
            json.append("\"event\": \"").append(EVENT).append("\", ");
        }
        for (int i = 0; i < pairs.length; i += 2) {
            json.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(pairs[i])
                    .append("\": \"")
                    .append(pairs[i + 1])
                    .append('"');
        }
        return json.append('}').toString();
    }
}
