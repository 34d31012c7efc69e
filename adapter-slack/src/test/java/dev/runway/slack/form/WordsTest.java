package dev.runway.slack.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import dev.runway.core.message.Text;
import java.net.URI;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyKindOfWordsIsWhatItIsAndNobodyIsNotified() {
        var words = Text.of("plain \u202E")
                .strong("strong <b>")
                .link("label", URI.create("https://example.org/a"))
                .mention(7, "Ana")
                .and("");

        assertThat(GsonFactory.createSnakeCase(SlackConfig.DEFAULT)
                        .toJsonTree(Words.block(words).orElseThrow()))
                .isEqualTo(JsonParser.parseString("""
                        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                          {"type": "text", "text": "plain [U+202E]"},
                          {"type": "text", "text": "strong <b>", "style": {
                            "bold": true, "italic": false, "strike": false, "underline": false, "code": false,
                            "highlight": false, "client_highlight": false, "unlink": false}},
                          {"type": "link", "url": "https://example.org/a", "text": "label"},
                          {"type": "text", "text": "Ana"}]}]}"""));
    }

    @Test
    void whereThereIsNoWordThereIsNoBlock() {
        assertThat(Words.block(Text.of(""))).isEmpty();
    }
}
