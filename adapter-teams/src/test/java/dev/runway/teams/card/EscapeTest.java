package dev.runway.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {

    private static final String DATE = "{{DATE(2026-11-27T09:00:00Z,SHORT)}}";

    @Test
    void aDateIsPartedSoThatNoRunHasOne() {
        assertThat(Escape.runs("on " + DATE + "!")).containsExactly("on {", "{DATE(2026-11-27T09:00:00Z,SHORT)}}!");
        assertThat(Escape.runs("{{TIME(2026-11-27T09:00:00Z)}}{{ date(x)}}"))
                .containsExactly("{", "{TIME(2026-11-27T09:00:00Z)}}{", "{ date(x)}}");
    }

    @Test
    void whereRunsCannotBePartedABlankIsPutIn() {
        assertThat(Escape.label("on " + DATE)).isEqualTo("on { {DATE(2026-11-27T09:00:00Z,SHORT)}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{name}}", "${name}", "{DATE(x)}", "{{UPDATE(x)}}", "{{DATED}}", "<at>Ana</at> *b* [a](b)"})
    void everythingElseStaysAsItWasTyped(String written) {
        assertThat(Escape.runs(written)).containsExactly(written);
        assertThat(Escape.label(written)).isEqualTo(written);
    }

    @Test
    void whatCannotBeSeenIsShownByItsNumber() {
        assertThat(Escape.runs("pay\u202Eroll")).containsExactly("pay[U+202E]roll");
        assertThat(Escape.label("pay\u200Broll")).isEqualTo("pay[U+200B]roll");
        assertThat(Escape.runs("{\u200B{DATE(2026-11-27T09:00:00Z)}}"))
                .containsExactly("{[U+200B]{DATE(2026-11-27T09:00:00Z)}}");
    }

    @Test
    void noWordsAreNoRuns() {
        assertThat(Escape.runs("")).isEmpty();
        assertThat(Escape.runs(" ")).containsExactly(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Off track",
                "Acme Technical Services Project Management Office · week 48",
                "● 6 on track",
                "What's the goal? Say it (in a sentence), please; 100% true: \"yes\"!",
                "Ação, 日本語, עברית",
                "a - b + c = d",
                "It is 5. The end.",
                "n/a → done … €5"
            })
    void wordsWithoutMarksAreHarmless(String words) {
        assertThat(Escape.isHarmless(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at>Ana</at>",
                "a*b",
                "_a_",
                "`a`",
                "[a](b)",
                "a & b",
                "# a",
                "1. a",
                "12) a",
                "- a",
                "+ a",
                "=",
                "a|b",
                "~~a~~",
                "\\a",
                "https://example.org",
                "example.org",
                "a www",
                "mailto:ana",
                "ana@acme",
                "{{DATE(x)}}",
                "a  b",
                " a",
                "a\nb",
                "a\tb",
                "a\u200Bb",
                "a\uFE0Fb",
                "$x"
            })
    void anythingThatAClientMightReadOtherwiseIsNot(String words) {
        assertThat(Escape.isHarmless(words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "**a** _b_ `c`;＊＊a＊＊ ＿b＿ ｀c｀",
                "[a](b);［a］(b)",
                "<at>Ana</at> & {{DATE(x)}};＜at＞Ana＜/at＞ ＆ ｛｛DATE(x)｝｝",
                "\\a|b~c#d@e$f^g;＼a｜b～c＃d＠e＄f＾g",
                "- a - b;－ a - b",
                "+ a;＋ a",
                "= a = b;＝ a = b",
                "12. a. b;12． a. b",
                "1) a 2) b;1） a 2) b",
                "v1.2 by acme.org. Done.;v1．2 by acme．org. Done.",
                "https://a.b n/a;https:／／a．b n/a",
                "a/;a/",
                "Off track (5%)!;Off track (5%)!"
            })
    void markupBecomesItsFullWidthTwins(String written, String shown) {
        assertThat(Escape.unmarked(written)).isEqualTo(shown);
    }

    @Test
    void unmarkedWordsStandOnOneLineAndHideNothing() {
        assertThat(Escape.unmarked("    a\n- b\u200B "))
                .isEqualTo("a - b[U+200B]".replace("[", "［").replace("]", "］"));
    }
}
