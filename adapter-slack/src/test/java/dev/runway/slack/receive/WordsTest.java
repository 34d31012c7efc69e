package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words(
            "U0RUNWAY",
            (user, label) -> () -> "name of " + user + label.map(" or "::concat).orElse(""),
            channel -> () -> "#of-" + channel);

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
                "lead <@U0WEI|wei>, then~lead @name of U0WEI or wei, then",
                "lead <@U0WEI|R&amp;D>~lead @name of U0WEI or R&D",
                "lead <@U0WEI|>~lead @name of U0WEI",
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

    @Test
    void everybodyIsAskedAboutBeforeTheFirstAnswerIsWaitedFor() {
        var steps = new ArrayList<String>();
        var slow = new Words(
                "U0RUNWAY",
                (user, label) -> {
                    steps.add("asked about " + user);
                    return () -> {
                        steps.add("waited for " + user);
                        return user;
                    };
                },
                channel -> {
                    steps.add("asked about " + channel);
                    return () -> "#" + channel;
                });

        slow.of("<@U0RUNWAY> <@U1> <#C1> <@U2>");

        assertThat(steps)
                .containsExactly(
                        "asked about U1", "asked about C1", "asked about U2", "waited for U1", "waited for U2");
    }
}
