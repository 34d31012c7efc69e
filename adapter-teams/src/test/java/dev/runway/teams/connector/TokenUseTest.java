package dev.runway.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.runway.core.platform.Remedy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A token goes to Teams and nowhere else; one that is not taken is fetched anew. */
class TokenUseTest extends Calling {

    @Test
    void aHostOffTheListGetsNothingNotEvenAToken() {
        Predicate<String> none = url -> false;
        try (var careful = new Connector(tokens, none, clock)) {
            var calls = List.<ThrowingCallable>of(
                    () -> careful.post(TENANT, there, words("Hello"), DOING),
                    () -> careful.update(TENANT, there, "1", words("Hello"), DOING),
                    () -> careful.delete(TENANT, there, "1", DOING),
                    () -> careful.createConversation(TENANT, fake.url(), "29:ana", DOING),
                    () -> careful.member(TENANT, there, "29:ana", DOING),
                    () -> careful.teamName(TENANT, fake.url(), CHANNEL, DOING),
                    () -> careful.channelNames(TENANT, fake.url(), CHANNEL, DOING));
            for (var call : calls) {
                assertThat(failure(call).remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            }
        }
        assertThat(tokens.asked).hasValue(0);
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        var reached = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                var to = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
                fake.failNext(status, "", Map.of("Location", to));
                assertThat(failure(this::post).remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
            }
            assertThat(reached).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void aTokenThatIsNotTakenIsFetchedAnewOnce() {
        tokens.next.add(0, "revoked");
        assertThat(fake.message(CHANNEL, post())).isPresent();
        assertThat(tokens.asked).hasValue(2);
        assertThat(fake.calls()).hasSize(2);
    }

    @Test
    void whereTeamsTookLongToRefuseATokenTheNextTryHasAnother() {
        tokens.next.add(0, "revoked");
        tokens.onRefused = () -> clock.pass(Duration.ofSeconds(10));
        assertThat(failure(this::post).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(fake.calls()).hasSize(1);
        assertThat(fake.message(CHANNEL, post())).isPresent();
    }

    @Test
    void aTokenThatIsNeverTakenIsForAnAdministrator() {
        tokens.next.set(0, "revoked");
        var failure = failure(this::post);
        assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(failure).hasMessageContaining("does not take our token").hasMessageNotContaining("revoked");
        assertThat(fake.calls()).hasSize(2);
    }
}
