package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {

    @ParameterizedTest
    @CsvSource({
        "<!channel>, &lt;!channel&gt;",
        "<@U0123456>, &lt;@U0123456&gt;",
        "<https://example.org|our login page>, &lt;https://example.org|our login page&gt;",
        "R&D, R&amp;D",
        "&lt;, &amp;lt;",
        "&amp;lt;, &amp;amp;lt;",
        "a $1 \\n b, a $1 \\n b"
    })
    void whereSlackLooksForMentionsAndLinksItFindsNone(String written, String escaped) {
        assertThat(Escape.mrkdwn(written)).isEqualTo(escaped);
    }

    @Test
    void richTextIsReadAsItStands() {
        var written = "<!channel> & &lt; *bold* `code` $1 \\1 \\Q";
        assertThat(Escape.richText(written)).isEqualTo(written);
    }

    @Test
    void whatCannotBeSeenIsShownByItsNumber() {
        var written = "pay\u202Eroll";
        assertThat(Escape.richText(written)).isEqualTo("pay[U+202E]roll");
        assertThat(Escape.mrkdwn(written)).isEqualTo("pay[U+202E]roll");
        assertThat(Escape.plainText(written, 75)).isEqualTo("pay[U+202E]roll");
    }

    @ParameterizedTest
    @CsvSource({
        "24, &lt;b&gt; &amp; &amp;lt;",
        "23, <b> & &amp;lt;",
        "14, <b> & &amp;lt;",
        "13, <b> & &lt…",
        "4, <b>…",
        "1, …"
    })
    void aLabelIsEscapedAsFarAsItFitsAndThenCut(int most, String label) {
        assertThat(Escape.plainText("<b> & &lt;", most)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "20, &amp;&amp;&amp;&amp;",
        "19, &amp;&amp;&amp;…",
        "16, &amp;&amp;&amp;…",
        "15, &amp;&amp;…",
        "11, &amp;&amp;…",
        "10, &amp;…",
        "1, …"
    })
    void aFallbackIsCutBetweenEscapes(int most, String text) {
        assertThat(Escape.mrkdwn("&&&&", most)).isEqualTo(text);
    }

    /** An escape has up to five characters: where one does not fit, no more than that stays empty. */
    @Test
    void labelsAreCutNoShorterThanTheyMust() {
        assertThat(Escape.plainText("&lt;".repeat(40), 75))
                .hasSizeBetween(71, 75)
                .endsWith("…");
    }
}
