package dev.runway.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Cut;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EscapePropertyTest {

    /** What makes up Slack's syntax, hides, or is cut badly, among common words. */
    @Provide
    Arbitrary<String> hostile() {
        var bits = Arbitraries.of(
                "<",
                ">",
                "&",
                "&lt;",
                "&amp;",
                "<!channel>",
                "<@U0>",
                "|",
                "*",
                "_",
                "~",
                "`",
                "\\",
                "$1",
                "\n",
                "\r\n",
                "\u202E",
                "\u200B",
                "\u200D",
                "\u200C",
                "\uFE0F",
                "\uFEFF",
                "\uD800",
                "\uDC00",
                "👩‍💻",
                "👩",
                "💻",
                "م",
                "क्",
                "辻",
                "1",
                "#",
                "word",
                " ",
                "é",
                "e\u0301");
        return Arbitraries.oneOf(
                bits.list().ofMaxSize(30).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60));
    }

    @Property
    void noMarkOfSlacksIsLeft(@ForAll("hostile") String words) {
        assertThat(Escape.mrkdwn(words)).doesNotContain("<", ">").doesNotContainPattern("&(?!(?:amp|lt|gt);)");
    }

    @Property
    void whatIsReadIsWhatWasShown(@ForAll("hostile") String words) {
        assertThat(undone(Escape.mrkdwn(words))).isEqualTo(Escape.richText(words));
        assertThat(undone(Escape.plainText(words, 10_000))).isEqualTo(Escape.richText(words));
    }

    @Property
    void whatIsShownOnceIsShownTheSameAgain(@ForAll("hostile") String words) {
        var shown = Escape.richText(words);
        assertThat(Escape.richText(shown)).isEqualTo(shown);
    }

    @Property
    void nothingThatTurnsOrHidesIsLeft(@ForAll("hostile") String words) {
        assertThat(Escape.richText(words).codePoints().mapToObj(EscapePropertyTest::number))
                .doesNotContainAnyElementsOf(List.of("202E", "200B", "FEFF", "D", "D800", "DC00", "0"));
    }

    @Property
    void whatCanBeSeenStaysAsItIs(@ForAll("hostile") String words) {
        var seen = words.codePoints()
                .filter(point -> Character.isLetterOrDigit(point) && point < 0x1000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var shown = Escape.richText(words).replaceAll("\\[U\\+[0-9A-F]+]", "");
        assertThat(shown.codePoints()
                        .filter(point -> Character.isLetterOrDigit(point) && point < 0x1000)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .isEqualTo(seen.replaceAll("\\[U\\+[0-9A-F]+]", ""));
    }

    @Property
    void nothingIsLongerThanItMayBe(@ForAll("hostile") String words, @ForAll @IntRange(min = 1, max = 80) int most) {
        assertThat(Escape.plainText(words, most)).hasSizeLessThanOrEqualTo(most);
        assertThat(Escape.mrkdwn(words, most)).hasSizeLessThanOrEqualTo(most);
    }

    @Property
    void piecesReadAsTheWordsAndFit(@ForAll("hostile") String words, @ForAll @IntRange(min = 1, max = 40) int most) {
        var shown = Escape.richText(words);
        var pieces = Cut.pieces(shown, Math.max(2, most));
        assertThat(String.join("", pieces)).isEqualTo(shown);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(Math.max(2, most));
            assertThat(piece.isEmpty() || !Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                    .as("no character is cut in two")
                    .isTrue();
        });
    }

    private static String number(int point) {
        return Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
    }

    private static String undone(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
