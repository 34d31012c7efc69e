package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final String US = "28:runway";
    private static final Mentioned RUNWAY = new Mentioned(US, "Runway", "<at>Runway</at>");
    private static final Mentioned ANA = new Mentioned("29:ana", "Ana", "<at>Ana</at>");

    private final List<String> asked = new ArrayList<>();
    private final Words words = new Words(US::equals, mention -> {
        asked.add(mention.id());
        return () -> "@" + mention.name() + " Lima";
    });

    private String plain(String text, Mentioned... mentions) {
        return words.of(text, Optional.empty(), false, List.of(mentions));
    }

    private String withHtml(String text, String html, Mentioned... mentions) {
        return words.of(text, Optional.of(html), false, List.of(mentions));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<at>Runway</at> status | status",
                "<at>Runway</at>, status | status",
                "<at>Runway</at>: status | status",
                "status <at>Runway</at> | status",
                "status <at>Runway</at> please | status please",
                "<at>Runway</at> <at>Runway</at> status <at>Runway</at> | status",
                "<at>Runway</at>status | status",
                "a<at>Runway</at>b | ab",
            })
    void ourNameIsTakenOffWhereverItStands(String text, String said) {
        assertThat(plain(text, RUNWAY)).isEqualTo(said);
        assertThat(plain(text, RUNWAY, RUNWAY, RUNWAY)).isEqualTo(said);
        assertThat(asked).isEmpty();
    }

    @Test
    void aMessageThatOnlyNamesUsIsEmpty() {
        assertThat(plain("<at>Runway</at>", RUNWAY)).isEmpty();
        assertThat(plain("\r\n<at>Runway</at>\u00A0\n", RUNWAY)).isEmpty();
        assertThat(plain("")).isEmpty();
    }

    @Test
    void othersGoByTheirNames() {
        assertThat(plain("<at>Runway</at> project new for <at>Ana</at>, please", RUNWAY, ANA))
                .isEqualTo("project new for @Ana Lima, please");
        assertThat(asked).containsExactly("29:ana");
    }

    @Test
    void twoOfOneNameAreTwo() {
        plain("<at>Ana</at> and <at>Ana</at>", ANA, new Mentioned("29:other", "Ana", "<at>Ana</at>"));

        assertThat(asked).containsExactly("29:ana", "29:other");
    }

    /** Somebody else may be called as we are. */
    @Test
    void onlyWhoIsUsIsTakenOff() {
        assertThat(plain("<at>Runway</at> status", new Mentioned("29:joker", "Runway", "<at>Runway</at>")))
                .isEqualTo("@Runway Lima status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at>Runway</at> status",
                "<AT>Ana</AT> <b>bold</b> <script>alert(1)</script>",
                "<at>Ana",
                "</at><at>",
                "&lt;at&gt;Runway&lt;/at&gt; a &amp; b &nbsp; &#39;",
                "{{DATE(2026-11-26T10:00:00Z, SHORT)}} **bold** [link](https://a.example)",
                "a < b && c > d",
            })
    void whatNobodyVouchesForWasTyped(String text) {
        assertThat(plain(text)).isEqualTo(text);
        assertThat(plain(text, ANA)).isEqualTo(text);
    }

    @Test
    void whatWasTypedStaysAsItWasWhereHtmlGoesAlong() {
        assertThat(withHtml(
                        "<at>Runway</at> C<data> &amp; x",
                        "<div><span itemtype=\"http://schema.skype.com/Mention\""
                                + " itemscope=\"\" itemid=\"0\">Runway</span>&nbsp;C&lt;data&gt; &amp;amp; x</div>",
                        RUNWAY))
                .isEqualTo("C<data> &amp; x");
    }

    @Test
    void whatWasEscapedIsUndoneWhereTheHtmlShowsIt() {
        assertThat(withHtml(
                        "<at>Runway</at>&nbsp;a &lt; b &amp; c",
                        "<p><span itemtype=\"http://schema.skype.com/Mention\""
                                + " itemid=\"0\">Runway</span>&nbsp;a &lt; b &amp; c</p>",
                        RUNWAY))
                .isEqualTo("a < b & c");
    }

    @Test
    void whatIsMarkupByItsFormatIsUndoneOnce() {
        assertThat(words.of("<at>Runway</at> a &amp;lt; b", Optional.empty(), true, List.of(RUNWAY)))
                .isEqualTo("a &lt; b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><div>one</div><div>two</div></div> | one/two",
                "<p>one</p> <p>two<br>three</p> | one/two/three",
                "<ul><li>one</li><li>two</li></ul> | one/two",
                "<div itemprop=\"copy-paste-block\"><strong>bold</strong> and <i>not</i></div> | bold and not",
                "<p>40&nbsp;000 &euro;</p> | 40 000 &euro;",
                "<p>&lt;at&gt;Runway&lt;/at&gt; &#39;x&#39; &#x1F642;</p> | <at>Runway</at> 'x' 🙂",
                "<p title=\"a > b\">one</p><!-- not seen --> | one",
                "<p>&#0; &#xD800; &#1114112;</p> | &#0; &#xD800; &#1114112;",
                "one < two | one < two",
            })
    void htmlAloneIsReadAsItIsSeen(String html, String seen) {
        assertThat(withHtml("", html).replace('\n', '/')).isEqualTo(seen);
    }

    @Test
    void lineEndsOfHtmlAreBlanks() {
        assertThat(withHtml("", "<div>\r\n<div>one\n\r\ntwo</div>\n</div>")).isEqualTo("one two");
    }

    @Test
    void mentionsInHtmlAloneAreMentions() {
        var span = "<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"1\">A</span>";

        assertThat(withHtml("", "<at itemid=\"0\">Runway</at> for " + span + "!", RUNWAY, ANA))
                .isEqualTo("for @Ana Lima!");
        assertThat(withHtml("", "<at itemid=\"7\">Nobody</at> here", RUNWAY)).isEqualTo("Nobody here");
    }

    @Test
    void linesEndAlikeAndBlanksAreBlanks() {
        assertThat(plain("one\r\ntwo\rthree\u2028four\u0085five")).isEqualTo("one\ntwo\nthree\nfour\nfive");
        assertThat(plain("40\u00A0000\u202F000")).isEqualTo("40 000 000");
    }

    @Property(tries = 300)
    void withoutEntitiesATextStaysAsItIs(@ForAll @StringLength(max = 60) String typed) {
        var text = "x" + typed.replaceAll("[\\r\\x{85}\\x{2028}\\x{2029}\\x{A0}\\x{2007}\\x{202F}]", "") + "x";
        assertThat(plain(text)).isEqualTo(text);
    }

    @Property(tries = 300)
    void anyHtmlIsRead(@ForAll("markup") String html) {
        assertThat(withHtml("", html, RUNWAY, ANA)).doesNotContain("\r");
        assertThat(withHtml(html, html, RUNWAY, ANA)).doesNotContain("\r");
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<at>",
                        "</at>",
                        "<at>Ana</at>",
                        "<span",
                        " itemid=\"1\"",
                        "<p>",
                        "</p>",
                        ">",
                        "<",
                        "\"",
                        "'",
                        "&",
                        "&amp;",
                        "&#",
                        "&#x110000;",
                        ";",
                        "<!--",
                        "-->",
                        "x",
                        " ",
                        "\n",
                        "<br/>",
                        "<span itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">Runway</span>")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at>",
                "</at>",
                "<at",
                "<at>Runway</at>",
                "<span \"",
                "<!--",
                "&",
                "<",
                "  \t",
                "&#1;",
                "<at><p '"
            })
    void whatIsLongIsReadInTime(String piece) {
        var text = piece.repeat(200_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            plain(text, RUNWAY, ANA);
            withHtml("", text, RUNWAY, ANA);
            withHtml(text, text, RUNWAY, ANA);
        });
    }

    @Test
    void tenThousandMentionsAreRead() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(n -> new Mentioned("29:" + n, "P" + n, "<at>P" + n + "</at>"))
                .toList();
        var text = many.stream().map(Mentioned::text).collect(Collectors.joining(" "));

        assertThat(words.of(text, Optional.empty(), false, many)).endsWith("@P9999 Lima");
    }
}
