package dev.runway.conversations.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {

    private static final List<String> WORDS =
            List.of("wiki", "move", "ledger", "printer", "invoices", "the", "of", "twice", "badge");

    @ParameterizedTest
    @CsvSource({
        "Invoices print twice, Invoices come out twice",
        "Invoices print twice, Twice printed invoices",
        "Invoces print twice, Invoices printing twice",
        "Payments, Payments Gateway",
        "Move the wiki to a new server, Wiki Move",
        "mail archive is full, Mail Archive",
        "BADGE READERS!, Badge reader",
    })
    void theseAreTakenForOne(String one, String other) {
        assertThat(alike(one, other)).isTrue();
        assertThat(alike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Wiki Move, Ledger Move",
        "Move the wiki, Move the phones",
        "Invoices print twice, Invoices are paid late",
        "Patch Day, Phone Refresh",
        "New badge readers for Porto, New printers for Porto",
        "The new one, A new day",
        "a, b",
    })
    void theseAreNot(String one, String other) {
        assertThat(alike(one, other)).isFalse();
        assertThat(alike(other, one)).isFalse();
    }

    private static boolean alike(String one, String other) {
        return !Alike.to(one, List.of(other), Function.identity(), 3).isEmpty();
    }

    @Test
    void theMostAlikeComesFirstAndNoMoreThanAreWanted() {
        var all = List.of("Printers jam often", "Printers jam", "Coffee is cold", "Printers jam on Mondays often");
        assertThat(Alike.to("Printers jam", all, Function.identity(), 2))
                .containsExactly("Printers jam", "Printers jam often");
    }

    @Test
    void wordsThatSayNothingCountWhereThereAreNoOthers() {
        assertThat(Alike.score("It is on", "It is on")).isEqualTo(1);
        assertThat(Alike.score("", "It is on")).isZero();
        assertThat(Alike.score("…", "!")).isZero();
    }

    @Property
    void theOrderOfWordsAndOfTitlesDoesNotMatter(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 8) Integer> one,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 8) Integer> other,
            @ForAll long seed) {
        var turned = new ArrayList<>(one);
        Collections.shuffle(turned, new Random(seed));
        double score = Alike.score(title(one), title(other));
        assertThat(score).isBetween(0.0, 1.0);
        assertThat(Alike.score(title(other), title(one))).isEqualTo(score);
        assertThat(Alike.score(title(turned), title(other))).isEqualTo(score);
        assertThat(Alike.score(title(one), title(turned))).isEqualTo(1);
    }

    private static String title(List<Integer> words) {
        return String.join(" ", words.stream().map(WORDS::get).toList());
    }
}
