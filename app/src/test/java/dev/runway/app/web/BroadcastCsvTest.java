package dev.runway.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.WholeApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class BroadcastCsvTest {

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyNameIsThereAndNoFormula() throws Exception {
        long office = one("select min(id) from office");
        long broadcast = broadcast(office);
        try {
            var csv = get(links.csv(office, broadcast).orElseThrow());

            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            assertThat(csv.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"broadcast-" + broadcast + ".csv\"");
            assertThat(csv.body().lines())
                    .hasSize(1 + 1_200)
                    .doesNotHaveDuplicates()
                    .startsWith(
                            "\"name\",\"kind\",\"state\",\"reason\",\"when\"",
                            "\"'=name 1\",\"person\",\"in doubt\",\"lost\",\"2026-11-27T10:00:00Z\"");
        } finally {
            jdbc.sql("delete from broadcast_recipient where broadcast = ?")
                    .param(broadcast)
                    .update();
            jdbc.sql("delete from broadcast where id = ?").param(broadcast).update();
        }
    }

    @Test
    void whoeverGuessesIsToldWhereALinkIsFound() throws Exception {
        var guessed = links.csv(1, 999_999).orElseThrow().toString().replace("999999", "999998");

        var answer = get(URI.create(guessed));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("say \"broadcast report\" to me for a new one");
    }

    @Test
    void aRightLinkToNothingSaysSo() throws Exception {
        assertThat(get(links.csv(1, 999_999).orElseThrow()).statusCode()).isEqualTo(404);
    }

    /** More than two pages of people. */
    private long broadcast(long office) {
        long person = one("select min(id) from person");
        var run = UUID.randomUUID();
        jdbc.sql("insert into broadcast (office, run, scope, title, audience, whom, message, revision, sender, state,"
                        + " round, stopper, shown) values (?, ?, '', '', '', '', '', 1, ?, 'ENDED', 1, '', 0)")
                .params(office, run, person)
                .update();
        long id = jdbc.sql("select id from broadcast where run = ?")
                .param(run)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into broadcast_recipient (office, broadcast, kind, name, round, delivery, state, reason, ended)"
                                + " select ?, ?, 'PERSON', '=name ' || x, 1, random_uuid(), 'IN_DOUBT', 'lost',"
                                + " timestamp with time zone '2026-11-27 10:00:00+00' from system_range(1, 1200)")
                .params(office, id)
                .update();
        return id;
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static HttpResponse<String> get(URI link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
    }
}
