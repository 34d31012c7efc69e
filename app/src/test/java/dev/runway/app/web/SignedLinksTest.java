package dev.runway.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.web.SignedLinks.Verdict;
import dev.runway.conversations.broadcast.Links;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final SignedLinks links = at(NOW, "the key that only the office knows");

    @Test
    void aLinkIsFollowedAsItStands() {
        var link = links.csv(7, 12).orElseThrow();

        assertThat(link.toString()).startsWith("https://runway.example/broadcasts/12.csv?office=7&until=");
        assertThat(verdict(links, 7, 12, link, 0)).isEqualTo(Verdict.FINE);
    }

    @Test
    void itRunsOutAfterADay() {
        var link = links.csv(7, 12).orElseThrow();

        var justBefore = at(NOW.plus(Links.LASTS), "the key that only the office knows");
        var after = at(NOW.plus(Links.LASTS).plusSeconds(1), "the key that only the office knows");
        assertThat(verdict(justBefore, 7, 12, link, 0)).isEqualTo(Verdict.FINE);
        assertThat(verdict(after, 7, 12, link, 0)).isEqualTo(Verdict.RUN_OUT);
    }

    @Test
    void whatWasChangedInItLeadsNowhere() {
        var link = links.csv(7, 12).orElseThrow();

        assertThat(verdict(links, 8, 12, link, 0)).as("another office").isEqualTo(Verdict.NOT_OURS);
        assertThat(verdict(links, 7, 13, link, 0)).as("another broadcast").isEqualTo(Verdict.NOT_OURS);
        assertThat(verdict(links, 7, 12, link, Duration.ofDays(30).toSeconds()))
                .as("a longer life")
                .isEqualTo(Verdict.NOT_OURS);
        assertThat(links.ofCsv(7, 12, NOW.getEpochSecond(), ""))
                .as("no signature")
                .isEqualTo(Verdict.NOT_OURS);
        assertThat(verdict(at(NOW, "somebody else's key of the same length"), 7, 12, link, 0))
                .as("another key")
                .isEqualTo(Verdict.NOT_OURS);
    }

    @Test
    void withoutAKeyNoLinkIsMadeAndNoneIsFollowed() {
        var none = at(NOW, "");

        assertThat(none.csv(7, 12)).isEmpty();
        assertThat(verdict(none, 7, 12, links.csv(7, 12).orElseThrow(), 0)).isEqualTo(Verdict.NOT_OURS);
    }

    private static SignedLinks at(Instant now, String key) {
        return new SignedLinks(key.getBytes(UTF_8), () -> "https://runway.example", Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Verdict verdict(SignedLinks links, long office, long broadcast, URI link, long longer) {
        Map<String, String> query = Arrays.stream(link.getQuery().split("&"))
                .collect(Collectors.toMap(one -> one.split("=")[0], one -> one.split("=")[1]));
        return links.ofCsv(office, broadcast, Long.parseLong(query.get("until")) + longer, query.get("signature"));
    }
}
