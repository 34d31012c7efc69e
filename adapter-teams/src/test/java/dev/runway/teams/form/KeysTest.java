package dev.runway.teams.form;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"GREEN", "12/health", "a:b", "on-track", "a.b|c_d", "é日"})
    void whatIsPlainGoesAsItIs(String key) {
        assertThat(Keys.value(key)).isEqualTo(key);
        assertThat(Keys.key(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"'', ~", "'a,b', ~a%2Cb", "~, ~%7E", "a b, ~a+b", "~a, ~%7Ea", "%, ~%25"})
    void whatCouldNotComeBackGoesEncoded(String key, String value) {
        assertThat(Keys.value(key)).isEqualTo(value);
        assertThat(Keys.key(value)).isEqualTo(key);
    }

    @Test
    void whatWeDidNotEncodeIsTheKeyItself() {
        assertThat(Keys.key("~%zz")).isEqualTo("~%zz");
        assertThat(Keys.key("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"runway, ~runway", "'', ~", "~a, ~~a", "runway/health, runway/health", "a b, a b"})
    void anInputIsNeverCalledAsOurOwnData(String name, String id) {
        assertThat(Keys.id(name)).isEqualTo(id);
        assertThat(Keys.name(id)).isEqualTo(name);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyKeyComesBackFromAListWithCommas(@ForAll("words") String key, @ForAll("words") String name) {
        assertThat(Keys.value(key)).isNotEmpty().doesNotContain(",");
        assertThat(Keys.key(Keys.value(key))).isEqualTo(key);
        assertThat(Keys.name(Keys.id(name))).isEqualTo(name);
        assertThat(Keys.id(name)).isNotIn("", "runway");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab~,% +/runwy").ofMaxLength(8),
                Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(6));
    }
}
