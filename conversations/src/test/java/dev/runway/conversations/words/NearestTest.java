package dev.runway.conversations.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES =
            List.of("Payments Gateway", "Ledger Move", "Wiki Move", "Data Centre Exit", "Phone Refresh");

    @Test
    void wordsFarFromEverythingAreNearNothing() {
        assertThat(nearest("moon landing")).isEmpty();
        assertThat(nearest("")).isEmpty();
        assertThat(nearest("!?")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "paymets gatway, Payments Gateway",
        "legder move, Ledger Move",
        "WIKI MOV, Wiki Move",
        "gateway, Payments Gateway",
        "phone, Phone Refresh",
        "data center exit, Data Centre Exit"
    })
    void aSlipOfTheFingersFindsWhatWasMeant(String typed, String meant) {
        assertThat(nearest(typed)).startsWith(meant);
    }

    @Test
    void atMostThreeTheBestFirst() {
        assertThat(Nearest.of("test1", List.of("test9", "test1", "test2", "test3"), Function.identity()))
                .hasSize(3)
                .startsWith("test1");
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertThat(Nearest.letters("udpate", "update")).isEqualTo(1);
        assertThat(Nearest.letters("", "abc")).isEqualTo(3);
        assertThat(Nearest.letters("kitten", "sitting")).isEqualTo(3);
    }

    private static List<String> nearest(String words) {
        return Nearest.of(words, NAMES, Function.identity());
    }
}
