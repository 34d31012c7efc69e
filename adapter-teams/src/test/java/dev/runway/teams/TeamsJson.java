package dev.runway.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the fake Teams holds, as the adapter would get it. */
final class TeamsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TeamsJson() {}

    static JsonNode of(tools.jackson.databind.JsonNode json) {
        try {
            return MAPPER.readTree(json.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was written as JSON can be read.", impossible);
        }
    }
}
