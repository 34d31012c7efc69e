package dev.runway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.agenda.DbSchedulerAgenda;
import dev.runway.app.agenda.HousekeepingJob;
import dev.runway.app.store.OneAtATime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class HealthEndpointTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    DbSchedulerAgenda agenda;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Decision 8: nothing of the application opens H2 in another way. */
    @Test
    void theStoreInH2IsUsedByOneThreadAtATime() {
        assertThat(source).isInstanceOf(OneAtATime.class);
    }

    @Test
    void healthIsSaidInWords() throws Exception {
        var health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("The database answers.")
                .contains("Messages are delivered as they come.")
                .contains("The agenda is on time.");
    }

    @Test
    void whatNeedsAPersonIsSaidAndTakesNoNodeAway() throws Exception {
        agenda.put(HousekeepingJob.NAME, "of this test", java.time.Instant.parse("2999-01-01T00:00:00Z"));
        jdbc.sql("update scheduled_tasks set consecutive_failures = 1 where task_instance = 'of this test'")
                .update();
        try {
            var health = get("/actuator/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .contains("\"status\":\"ATTENTION\"")
                    .contains("1 entry of the agenda failed and will be tried again.");
        } finally {
            agenda.cancel(HousekeepingJob.NAME, "of this test");
        }
    }

    @Test
    void figuresAreThereForPrometheus() throws Exception {
        assertThat(get("/actuator/prometheus").body())
                .contains("runway_deliveries_open")
                .contains("runway_deliveries_behind_seconds")
                .contains("runway_agenda_behind_seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "configprops", "heapdump", "loggers", "mappings", "shutdown", "metrics"})
    void nothingElseIsExposed(String endpoint) throws Exception {
        assertThat(get("/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }

    @Test
    void housekeepingIsOnTheAgenda() {
        assertThat(agenda.nextDue(Optional.of(HousekeepingJob.NAME))).isPresent();
    }
}
