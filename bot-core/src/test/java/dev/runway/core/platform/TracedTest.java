package dev.runway.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TracedTest {

    @Test
    void saysWhichKindsAndWhereAndNothingOfWhatWasGiven() {
        var cause = new IllegalArgumentException("Failing row contains (Ledger Move, is late).");
        var traced = Traced.of(new IllegalStateException("value too long: Ledger Move is late", cause));

        assertThat(traced)
                .startsWith("java.lang.IllegalStateException at dev.runway.core.platform.TracedTest.says")
                .contains(", caused by java.lang.IllegalArgumentException at dev.runway.core.platform.TracedTest.says")
                .contains("TracedTest.java:")
                .doesNotContain("Ledger", "late", "\n");
    }

    @Test
    void saysWhatAPlatformFailedAt() {
        assertThat(Traced.of(PlatformException.tryLater("Slack", "posting in #portfolio", null, null)))
                .startsWith(
                        "dev.runway.core.platform.PlatformException (Slack failed while posting in #portfolio) at ");
    }

    @Test
    void namesOurOwnPlacesOnTheWay() {
        var failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.driver.Deep", "fail", "Deep.java", 1),
            new StackTraceElement("org.driver.Deeper", "call", "Deeper.java", 2),
            new StackTraceElement("dev.runway.app.store.Rows", "write", "Rows.java", 3),
            new StackTraceElement("java.lang.Thread", "run", "Thread.java", 4)
        });

        assertThat(Traced.of(failure))
                .isEqualTo("java.lang.IllegalStateException at org.driver.Deep.fail(Deep.java:1)"
                        + " < dev.runway.app.store.Rows.write(Rows.java:3)");
    }

    @Test
    void endsWhereCausesGoRound() {
        var one = new TimeoutException();
        var other = new IllegalStateException(one);
        one.initCause(other);

        assertThat(Traced.of(one).split(", caused by ")).hasSize(8);
    }

    @Test
    void needsNoPlaces() {
        var failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[0]);

        assertThat(Traced.of(failure)).isEqualTo("java.lang.IllegalStateException");
    }
}
