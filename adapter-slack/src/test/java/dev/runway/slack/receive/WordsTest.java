package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words("U0RUNWAY", user -> "name of " + user, channel -> "#of-" + channel);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "status payments~status payments",
                "  status  ~status",
                "R&amp;D &lt;3 Q4 &gt; Q3~R&D <3 Q4 > Q3",
                "&amp;lt;script&amp;gt;~&lt;script&gt;",
                "AT&T & more~AT&T & more",
                "<@U0RUNWAY> status~status",
                "<@U0RUNWAY>, status~status",
                "<@U0RUNWAY>: status~status",
                "<@U0RUNWAY|runway> status~status",
                "hello <@U0RUNWAY> how are you~hello how are you",
                "hello <@U0RUNWAY>, status~hello , status",
                "thanks<@U0RUNWAY> all~thanks all",
                "<@U0RUNWAY><@U0RUNWAY> status~status",
                "<@U0RUNWAY>~''",
                "lead <@U0WEI>~lead @name of U0WEI",
                "lead <@U0WEI|wei>, then~lead @name of U0WEI, then",
                "in <#C1|portfolio> now~in #portfolio now",
                "in <#C1|> and <#C2>~in #of-C1 and #of-C2",
                "<!here> <!channel> <!everyone>~@here @channel @everyone",
                "<!subteam^S1|@devs> <!subteam^S1>~@devs @subteam^S1",
                "<!date^1392734382^{date}|18 Feb>~18 Feb",
                "see <https://acme.example/a?b=1&amp;c=2>~see https://acme.example/a?b=1&c=2",
                "see <https://acme.example|our site>~see https://acme.example",
                "see <https://evil.example|https://acme.example>~see https://evil.example",
                "update <http://node.js|node.js>~update node.js",
                "update <https://node.js|node.js>~update node.js",
                "ask <mailto:ana@acme.example|ana@acme.example>~ask ana@acme.example",
                "ask <mailto:eve@evil.example|ana@acme.example>~ask mailto:eve@evil.example",
                "call <tel:+351123|+351123>~call +351123",
                "broken < mark~broken < mark",
                "broken <@U0WEI~broken <@U0WEI",
                "empty <> mark~empty  mark",
                "&lt;@U0RUNWAY&gt; typed~<@U0RUNWAY> typed",
                "&lt;!channel&gt;~<!channel>",
                "*bold* _it_ `code` :smile:~*bold* _it_ `code` :smile:"
            })
    void areWhatSomebodyTyped(String text, String typed) {
        assertThat(words.of(text)).isEqualTo(typed);
    }
}
