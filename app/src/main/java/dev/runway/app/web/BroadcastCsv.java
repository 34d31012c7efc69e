package dev.runway.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.runway.conversations.broadcast.RecipientRecords.Row;
import dev.runway.conversations.broadcast.Reports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A broadcast's delivery report as CSV, row by row: for whoever was given a link, as long as it works. */
@RestController
public final class BroadcastCsv {

    private final Reports reports;
    private final SignedLinks links;

    public BroadcastCsv(Reports reports, SignedLinks links) {
        this.reports = reports;
        this.links = links;
    }

    @GetMapping("/broadcasts/{id:[0-9]{1,18}}.csv")
    void csv(
            @PathVariable("id") long id,
            @RequestParam("office") long office,
            @RequestParam("until") long until,
            @RequestParam("signature") String signature,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(UTF_8.name());
        switch (links.ofCsv(office, id, until, signature)) {
            case NOT_OURS ->
                say(
                        response,
                        HttpServletResponse.SC_FORBIDDEN,
                        "This link does not work. Please follow it as it stands"
                                + " in the delivery report, or say \"broadcast report\" to me for a new one.");
            case RUN_OUT ->
                say(
                        response,
                        HttpServletResponse.SC_GONE,
                        "This link has run out. Say \"broadcast report\" to me, and I" + " give you a new one.");
            case FINE -> {
                if (reports.exists(office, id)) {
                    write(response, office, id);
                } else {
                    say(response, HttpServletResponse.SC_NOT_FOUND, "There is no such broadcast any more.");
                }
            }
        }
    }

    private void write(HttpServletResponse response, long office, long id) throws IOException {
        response.setContentType("text/csv");
        response.setHeader("Content-Disposition", "attachment; filename=\"broadcast-" + id + ".csv\"");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            var csv = new Csv(out);
            csv.line("name", "kind", "state", "reason", "when");
            reports.each(office, id, row -> line(csv, row));
        }
    }

    private static void line(Csv csv, Row row) {
        csv.line(
                row.name(),
                words(row.kind()),
                words(row.state()),
                row.reason(),
                row.ended() == null ? "" : row.ended().toString());
    }

    /** {@code in doubt}. */
    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void say(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain");
        response.getWriter().println(words);
    }
}
