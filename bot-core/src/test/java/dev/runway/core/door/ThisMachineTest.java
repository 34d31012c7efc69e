package dev.runway.core.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThisMachineTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void isCalledByThreeNames(String host) {
        assertThat(ThisMachine.isCalled(host)).isTrue();
        assertThat(ThisMachine.keepsSafe(URI.create("http://" + host + ":8080/x")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCALHOST",
                "localhost.",
                "localhost.example",
                "127.0.0.1.example",
                "127.0.0.2",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "::1",
                "[::]",
                "[::ffff:127.0.0.1]",
                ""
            })
    void isNotCalledByAnyOther(String host) {
        assertThat(ThisMachine.isCalled(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/x", "https://localhost", "https://127.0.0.2:1"})
    void whatIsEncryptedIsSafeAnywhere(String url) {
        assertThat(ThisMachine.keepsSafe(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "http://127.0.0.2",
                "http://localhost@example.org",
                "http://localhost.example",
                "ftp://localhost",
                "//localhost",
                "https:///x",
                "https:localhost",
                "mailto:ana@localhost"
            })
    void whatIsNeitherIsNot(String url) {
        assertThat(ThisMachine.keepsSafe(URI.create(url))).isFalse();
    }
}
