package dev.runway.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

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
        assertThat(Visible.of("pay" + hidden + "roll")).isEqualTo("pay[U+" + number + "]roll");
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
        assertThat(Visible.of(written)).isEqualTo(written);
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
        assertThat(Visible.of(written)).isEqualTo(shown);
    }

    @Test
    void onlyTheThreeFlagsAreMadeOfTags() {
        var smuggled = "🏴" + Character.toString(0xE0068) + Character.toString(0xE0069);
        assertThat(Visible.of(smuggled)).isEqualTo("🏴[U+E0068][U+E0069]");
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb', 'a\nb'", "'a\rb', 'a\nb'", "'a\r\r\nb', 'a\n\nb'"})
    void linesEndInOneWay(String written, String shown) {
        assertThat(Visible.of(written)).isEqualTo(shown);
    }
}
