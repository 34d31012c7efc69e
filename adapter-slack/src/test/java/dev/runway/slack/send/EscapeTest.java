package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A zero-width space, both joiners, marks of direction, an override, a soft hyphen, a filler, a tag, a lone surrogate. */
    @ParameterizedTest
    @CsvSource({
        "200B", "200C", "200D", "200E", "200F", "202A", "202B", "202C", "202D", "202E", "2060", "2066", "2067", "2068",
        "2069", "061C", "FEFF", "00AD", "034F", "115F", "1160", "17B4", "17B5", "180B", "180E", "2028", "2029", "2065",
        "3164", "FFA0", "FE00", "FE0F", "FFF0", "FFF9", "E0001", "E0041", "E007F", "E0100", "E01EF", "D800", "DFFF",
        "0000", "001B", "007F", "0085", "13430", "1D173"
    })
    void whatCannotBeSeenIsShownByItsNumber(String number) {
        var hidden = Character.toString(Integer.parseInt(number, 16));
        assertThat(Escape.richText("pay" + hidden + "roll")).isEqualTo("pay[U+" + number + "]roll");
        assertThat(Escape.mrkdwn("pay" + hidden + "roll")).isEqualTo("pay[U+" + number + "]roll");
        assertThat(Escape.plainText("pay" + hidden + "roll", 75)).isEqualTo("pay[U+" + number + "]roll");
    }

    /**
     * Joined emoji, of a skin, in colour, a keycap, a flag of letters and one of tags; Persian, Hindi, Malayalam with joiners; a
     * variant of a Chinese and of a Mongolian letter; signs of format that are seen; blanks, tabs and lines.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍💻",
                "👩🏽‍🚀",
                "👨‍👩‍👧‍👦",
                "🏳️‍🌈",
                "🏴‍☠️",
                "🤷🏿‍♀️",
                "🙂‍↔️",
                "❤️ and ❤︎",
                "‼️ ⁉️ ℹ️ 〰️ 〽️ ™️",
                "1️⃣ #️⃣ *️⃣ 9️",
                "🇵🇹",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "می‌خواهم",
                "क्‍ष क्‌ष",
                "അവന്‍ വന്നു",
                "辻󠄀 神︀",
                "ᠠ᠋ᠠ᠏",
                "\u0600 \u06DD \u070F \u0890 \u08E2",
                "e\u0301 עברית ﷽ İstanbul \u00A0 \u3000",
                "a\tb\nc"
            })
    void whatAScriptOrAnEmojiIsWrittenWithStays(String written) {
        assertThat(Escape.richText(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u200Db, a[U+200D]b",
        "👩\u200Dx, 👩[U+200D]x",
        "x\u200D👩, x[U+200D]👩",
        "👩\u200D\u200D💻, 👩[U+200D][U+200D]💻",
        "❤\uFE0F\uFE0F, ❤\uFE0F[U+FE0F]",
        "a\uFE0F, a[U+FE0F]",
        "1\uFE0E, 1[U+FE0E]",
        "辻\uFE0F, 辻[U+FE0F]",
        "م\u200C x, م[U+200C] x",
        "x\u200Cم, x[U+200C]م",
        "\u094D\u200C, \u094D[U+200C]",
        "a\u180B, a[U+180B]"
    })
    void theSameCharactersHideNothingElsewhere(String written, String shown) {
        assertThat(Escape.richText(written)).isEqualTo(shown);
    }

    @Test
    void onlyTheThreeFlagsAreMadeOfTags() {
        var smuggled = "🏴" + Character.toString(0xE0068) + Character.toString(0xE0069);
        assertThat(Escape.richText(smuggled)).isEqualTo("🏴[U+E0068][U+E0069]");
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb', 'a\nb'", "'a\rb', 'a\nb'", "'a\r\r\nb', 'a\n\nb'"})
    void linesEndInOneWay(String written, String shown) {
        assertThat(Escape.richText(written)).isEqualTo(shown);
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
