package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the playground answered. */
record Answer(int status, JsonNode json) {

    static Answer of(MockHttpServletResponse response) {
        var body = response.getContentAsByteArray();
        return new Answer(response.getStatus(), JsonMapper.shared().readTree(body));
    }

    Answer isOk() {
        assertThat(status).as(json.toString()).isEqualTo(200);
        return this;
    }

    /** An error is one sentence. */
    void isRefused(int expected, String part) {
        assertThat(status).as(json.toString()).isEqualTo(expected);
        assertThat(json.propertyNames()).containsExactly("error");
        assertThat(json.get("error").asString()).contains(part).matches("[A-Z].*[.]");
    }
}
