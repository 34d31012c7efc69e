package dev.runway.fakeslack;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a request to the door, with the type that Slack gives it. */
public record Body(String contentType, String text) {

    static Body json(JsonObject json) {
        return new Body("application/json", json.toString());
    }

    static Body form(Map<String, String> fields) {
        return new Body(
                "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** An interaction: a form whose one field holds JSON. */
    static Body payload(JsonObject json) {
        return form(Map.of("payload", json.toString()));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
