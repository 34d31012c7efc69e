package dev.runway.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.runway.teams.card.ActionData.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void whatAButtonWasGivenComesBack(Verb verb) throws Exception {
        var data = new ActionData(verb, "dialog", "run|\"answer\"|é", "3f2504e0-4f89-11d3-9a0c-0305e82c3301");

        assertThat(ActionData.of(verb.written(), JSON.readTree(data.data().toString())))
                .contains(data);
    }

    @Test
    void aPressHasNoNonce() {
        var press = ActionData.press("help.take", "7");

        assertThat(press).isEqualTo(new ActionData(Verb.PRESS, "help.take", "7", ""));
        assertThat(press.data().toString()).isEqualTo("{\"runway\":{\"action\":\"help.take\",\"argument\":\"7\"}}");
        assertThat(ActionData.of("press", press.data())).contains(press);
    }

    @Test
    void inputsStandBesideIt() {
        var press = ActionData.press("a", "b");
        var data = press.data();
        data.put("action", "another").put("argument", "one");

        assertThat(ActionData.of("press", data)).contains(press);
    }

    @Test
    void somethingElseMayBeGivenAlong() {
        var data = ActionData.press("a", "b").data("fields", Json.object().put("size", "ONE"));

        assertThat(ActionData.of("press", data)).contains(ActionData.press("a", "b"));
        assertThat(ActionData.remembered(data, "fields").path("size").asText()).isEqualTo("ONE");
        assertThat(ActionData.remembered(data, "other").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"runway\"",
                "7",
                "{}",
                "{\"runway\":null}",
                "{\"runway\":[]}",
                "{\"runway\":\"dialog\"}",
                "{\"runway\":{}}",
                "{\"runway\":{\"action\":\"dialog\"}}",
                "{\"runway\":{\"argument\":\"dialog\"}}",
                "{\"runway\":{\"action\":7,\"argument\":\"a\"}}",
                "{\"runway\":{\"action\":\"a\",\"argument\":{}}}"
            })
    void whatNoButtonOfOursBringsIsNothing(String data) throws Exception {
        assertThat(ActionData.of("press", JSON.readTree(data))).isEmpty();
        assertThat(ActionData.remembered(JSON.readTree(data), "fields").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PRESS", "Press", "open"})
    void norIsAVerbThatIsNotOurs(String verb) {
        JsonNode data = ActionData.press("a", "b").data();

        assertThat(ActionData.of(verb, data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"7\"",
                "\"\"",
                "null",
                "\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\\n\"",
                "\"3f2504e0-4f89-11d3-9a0c-0305e82c330\"",
                "\"3F2504E0-4F89-11D3-9A0C-0305E82C3301\""
            })
    void aNonceThatWeNeverGaveIsNoneOfOurButtons(String nonce) throws Exception {
        var data = JSON.readTree("{\"runway\":{\"action\":\"a\",\"argument\":\"b\",\"nonce\":" + nonce + "}}");

        assertThat(ActionData.of("send", data)).isEmpty();
    }

    @Test
    void noButtonOfOursBringsMoreThanOneMayHold() {
        var longest = ActionData.press("a".repeat(100), "b\n".repeat(500));

        assertThat(ActionData.of("press", longest.data())).contains(longest);
        assertThat(ActionData.of("press", ActionData.press("a".repeat(101), "b").data()))
                .isEmpty();
        assertThat(ActionData.of(
                        "press", ActionData.press("a", "b".repeat(1_001)).data()))
                .isEmpty();
        assertThat(ActionData.of("press", ActionData.press("a", "b\u0000").data()))
                .isEmpty();
    }
}
