package dev.runway.app.benchmark.slack;

import com.slack.api.bolt.meta.BoltLibraryVersion;
import dev.runway.app.benchmark.load.Load;
import dev.runway.app.benchmark.process.Cores;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the page says of Slack's door. */
public final class SlackPage {

    private static final int STEADY_MILLIS = 25;
    private static final double ACK_ONLY = 3, COMMITTED = 2, BESIDE_BOLT_JS = 1.5;

    private SlackPage() {}

    public static String of(Doors doors, Presses presses) {
        return door(doors) + "\n" + press(presses);
    }

    private static String door(Doors doors) {
        return """
                ## Slack's door

                From a signed request to its acknowledgement: Bolt for Java %s on its own path and our door, each in a process of
                its own with the same web server (Tomcat as in the application; Bolt as a servlet, ours behind Spring's
                dispatcher). Bolt keeps the answer to `auth.test` for good, checks no tokens and acknowledges every event.
                "Committed" is one transaction of two small inserts before the acknowledgement, the same code and the same pool of
                %d connections behind both. %d clients whose connections stay open, rounds of %d s in turn (A B A B A B), the
                median of three. %s

                | a second | Bolt | Runway | ratio | 99 %% within, ms: Bolt | Runway |
                |---|---:|---:|---:|---:|---:|
                %s
                The press is the usual heavy request: it carries the message that the button stands on, %s bytes. %s

                The other two are short, and Bolt makes no parser of its own for them; behind a commit both doors wait for the
                database.
                """.formatted(
                        BoltLibraryVersion.get(),
                        Behind.POOL,
                        Doors.CONNECTIONS,
                        Doors.MILLIS / 1_000,
                        cores(),
                        doors.rows().stream().map(SlackPage::row).collect(Collectors.joining()),
                        number(Kind.PRESS.bytes()),
                        budgets(doors));
    }

    private static String press(Presses presses) {
        return """
                ## A press, committed

                A press in the weekly update, acknowledged after its turn is committed on PostgreSQL with `fsync` on: people take
                their answer up again and give it, by turns. Runway is the shipped jar with all that it does; what it says goes
                to Slack at Slack's pace meanwhile. Beside it in the same run stands %s, which asks the
                statements of the same turns, taken from real ones, in the same order in one transaction, prepared once for each
                connection, over databases prepared alike; it does not work out what they mean, and tells Slack nothing. Pools of %d connections,
                %d clients, %d s for each to warm up, then rounds of %d s in turn, the median of three. What was acknowledged was counted in
                the database, by the events and by what is to be said to them, and at the end of the warm-up everybody's answer as well. %s

                %s
                %s

                At %d turns a second Runway answers 50 %% within %s ms and 99 %% within %s ms; the budget for 99 %% is %d ms: %s.

                The statements of the turn that stores an answer, %d trips besides the commit (the one that takes it up again has
                all but the answer's own):

                %s""".formatted(
                        presses.missing().isEmpty() ? presses.versions() : "bolt-js with pg",
                        Presses.POOL,
                        Presses.CONNECTIONS,
                        Presses.WARM_UP_MILLIS / 1_000,
                        Presses.MILLIS / 1_000,
                        cores(),
                        table(presses),
                        beside(presses),
                        Presses.STEADY,
                        ratio(presses.steady().half()),
                        ratio(presses.steady().ninetyNine()),
                        STEADY_MILLIS,
                        met(presses.steady().ninetyNine() <= STEADY_MILLIS),
                        presses.statements().size(),
                        presses.statements().stream().map(SlackPage::statement).collect(Collectors.joining()));
    }

    private static String cores() {
        return Cores.areApart()
                ? "All had the same two cores, the clients and the database the others."
                : "All shared the machine's cores, for want of `taskset` or of four cores.";
    }

    private static String row(Doors.Row row) {
        return "| %s, %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        row.kind(),
                        row.commits() ? "committed" : "acknowledged only",
                        number(row.bolt().perSecond()),
                        number(row.ours().perSecond()),
                        ratio(row.ratio()),
                        millis(row.bolt()),
                        millis(row.ours()));
    }

    private static String budgets(Doors doors) {
        return doors.rows().stream()
                .filter(row -> row.kind() == Kind.PRESS)
                .map(row -> "%s, at least %s times Bolt's rate is asked for: %s, %s."
                        .formatted(
                                row.commits() ? "Committed" : "Acknowledged only",
                                number(row.commits() ? COMMITTED : ACK_ONLY),
                                ratio(row.ratio()),
                                met(row.ratio() >= (row.commits() ? COMMITTED : ACK_ONLY))))
                .collect(Collectors.joining(" "));
    }

    private static String table(Presses presses) {
        var ours = presses.results().get(Presses.OURS).perSecond();
        var table = new StringBuilder(
                "| | turns a second | Runway's rate to it | 50 % and 99 % within, ms |\n|---|---:|---:|---:|\n");
        presses.results().forEach((name, result) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(number(result.perSecond()))
                .append(" | ")
                .append(name.equals(Presses.OURS) ? "" : ratio(ours / result.perSecond()))
                .append(" | ")
                .append(String.format(Locale.ROOT, "%.1f and %.1f", result.half(), result.ninetyNine()))
                .append(" |\n"));
        return table.toString();
    }

    private static String beside(Presses presses) {
        if (!presses.missing().isEmpty()) {
            return "Its rows are left out: " + presses.missing() + " where this was measured.";
        }
        var ours = presses.results().get(Presses.OURS).perSecond();
        var verdicts = presses.results().entrySet().stream()
                .filter(each -> !each.getKey().equals(Presses.OURS))
                .map(each -> "beside %s, %s"
                        .formatted(
                                each.getKey(),
                                met(ours >= BESIDE_BOLT_JS * each.getValue().perSecond())))
                .collect(Collectors.joining("; "));
        return "The budget is 1.5 times what bolt-js with pg does: " + verdicts + ".";
    }

    private static String met(boolean met) {
        return met ? "met" : "not met";
    }

    private static String statement(String sql) {
        return "1. `" + sql.replaceAll("\\s+", " ").strip() + "`\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String millis(Load.Result result) {
        return String.format(Locale.ROOT, "%.1f", result.ninetyNine());
    }
}
