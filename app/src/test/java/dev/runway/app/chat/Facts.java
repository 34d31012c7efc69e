package dev.runway.app.chat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store holds, one fact a line, in the office's words: read with plain SQL, past every object of ours. */
final class Facts {

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> all() {
        var facts = new ArrayList<String>();
        facts.addAll(reports());
        facts.addAll(requests());
        facts.addAll(help());
        facts.addAll(needs());
        facts.addAll(confidence());
        facts.addAll(runs());
        facts.addAll(drafts());
        facts.addAll(prompts());
        facts.addAll(people());
        facts.addAll(projects());
        facts.addAll(broadcasts());
        facts.addAll(asking());
        return facts;
    }

    private List<String> reports() {
        var facts = new ArrayList<String>();
        jdbc.sql("""
                        select p.name, r.ask_day, r.health, r.revisions, r.words
                        from status_report r join project p on p.id = r.project order by p.name, r.ask_day""")
                .query((row, number) -> {
                    var what = "report " + row.getString(1) + " " + week(row.getObject(2, LocalDate.class));
                    facts.add(what + " saved, health " + words(row.getString(3)));
                    facts.add(what + " has " + count(row.getInt(4), "revision"));
                    facts.add(what + " says \"" + row.getString(5) + "\"");
                    return what;
                })
                .list();
        return facts;
    }

    private List<String> requests() {
        var facts = new ArrayList<String>();
        jdbc.sql("""
                        select r.title, r.state, d.name, r.reason,
                               (select count(*) from intake_step s where s.intake_request = r.id)
                        from intake_request r left join person d on d.id = r.decided_by order by r.id""")
                .query((row, number) -> {
                    var what = "request \"" + row.getString(1) + "\"";
                    var by = row.getString(3) == null ? "" : " by " + row.getString(3);
                    var why = row.getString(4).isEmpty() ? "" : ": \"" + row.getString(4) + "\"";
                    facts.add(what + " is " + words(row.getString(2)) + by + why);
                    facts.add(what + " has " + count(row.getInt(5), "step"));
                    return what;
                })
                .list();
        return facts;
    }

    private List<String> help() {
        return jdbc.sql("""
                        select h.id, h.state, a.name, h.wanted_from, h.due
                        from help_request h left join person a on a.id = h.asked order by h.id""")
                .query((row, number) -> {
                    var asked = row.getString(3);
                    var from = row.getString(4);
                    var due = row.getObject(5, LocalDate.class);
                    return "help request " + row.getLong(1) + " " + words(row.getString(2))
                            + (asked == null ? "" : ", asked of " + asked)
                            + (from.isEmpty() ? "" : ", from " + from)
                            + (due == null ? "" : ", due " + due);
                })
                .list();
    }

    private List<String> needs() {
        return jdbc.sql("""
                        select n.id, n.state, o.name, n.due, n.outcome
                        from need n left join person o on o.id = n.owner order by n.id""")
                .query((row, number) -> "need " + row.getLong(1) + " " + words(row.getString(2)) + ", with "
                        + (row.getString(3) == null ? "nobody" : row.getString(3)) + ", due "
                        + row.getObject(4, LocalDate.class)
                        + (row.getString(5).isEmpty() ? "" : ": \"" + row.getString(5) + "\""))
                .list();
    }

    private List<String> confidence() {
        return jdbc.sql("""
                        select p.name, c.points, a.name from confidence c
                        join project p on p.id = c.project join person a on a.id = c.author order by c.id""")
                .query((row, number) ->
                        "confidence in " + row.getString(1) + ": " + row.getInt(2) + " by " + row.getString(3))
                .list();
    }

    private List<String> runs() {
        return jdbc.sql("""
                        select r.dialog, p.name, r.state,
                               (select count(*) from dialog_answer a where a.office = r.office and a.run = r.id)
                        from dialog_run r join person p on p.id = r.person order by r.began, r.id""")
                .query((row, number) -> row.getString(1) + " of " + row.getString(2) + " is " + words(row.getString(3))
                        + ", " + count(row.getInt(4), "answer") + " kept")
                .list();
    }

    /** What somebody asked for and did not send yet. */
    private List<String> drafts() {
        return jdbc.sql("""
                        select r.given, t.answer, s.answer,
                               (select count(*) from dialog_answer a where a.office = r.office and a.run = r.id)
                        from dialog_run r
                        left join dialog_answer t on t.run = r.id and t.office = r.office and t.question = 'title'
                        left join dialog_answer s on s.run = r.id and s.office = r.office and s.question = 'size'
                        where r.dialog = 'intake' and r.state = 'DRAFT' order by r.began, r.id""")
                .query((row, number) -> {
                    var title = quoted(row.getString(2), "values");
                    return "draft intake \"" + (title.isEmpty() ? quoted(row.getString(1), "title") : title)
                            + "\", size " + quoted(row.getString(3), "values") + ", " + count(row.getInt(4), "answer")
                            + " kept";
                })
                .list();
    }

    /** The first words in quotes behind a name, in JSON. */
    private static String quoted(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\\[?\"([^\"]*)\"").matcher(json == null ? "" : json);
        return found.find() ? found.group(1) : "";
    }

    private List<String> prompts() {
        return jdbc.sql("""
                        select p.name, r.ask_day, q.state, q.reminded from prompt q
                        join round r on r.id = q.round join person p on p.id = q.person order by r.ask_day, p.name""")
                .query((row, number) -> row.getString(1) + " in " + week(row.getObject(2, LocalDate.class)) + ": "
                        + words(row.getString(3)) + (row.getBoolean(4) ? ", reminded" : ""))
                .list();
    }

    private List<String> people() {
        var facts = new ArrayList<String>(jdbc.sql("select name, zone from person order by name")
                .query((row, number) -> row.getString(1) + " is in " + row.getString(2))
                .list());
        facts.addAll(jdbc.sql("select name from person where has_left order by name")
                .query((row, number) -> row.getString(1) + " has left")
                .list());
        facts.addAll(jdbc.sql("""
                        select p.name, a.first_day, a.last_day from person_away a
                        join person p on p.id = a.person order by p.name, a.first_day""")
                .query((row, number) -> row.getString(1) + " is away " + row.getObject(2, LocalDate.class) + " to "
                        + row.getObject(3, LocalDate.class))
                .list());
        facts.addAll(jdbc.sql("""
                        select p.name, string_agg(a.platform, ' and ' order by a.platform) from account a
                        join person p on p.id = a.person group by p.id, p.name order by p.name""")
                .query((row, number) -> row.getString(1) + " is one person on " + row.getString(2))
                .list());
        return facts;
    }

    private List<String> projects() {
        var facts = new ArrayList<String>(jdbc.sql("select name, stage from project order by name")
                .query((row, number) -> "project " + row.getString(1) + " is " + words(row.getString(2)))
                .list());
        jdbc.sql("""
                        select p.name, p.size, l.name, g.name from project p
                        join program g on g.id = p.program left join person l on l.id = p.leader order by p.name""")
                .query((row, number) -> facts.add("project " + row.getString(1) + ", a " + words(row.getString(2))
                        + " in " + row.getString(4) + ", is led by " + row.getString(3)))
                .list();
        return facts;
    }

    private List<String> broadcasts() {
        return jdbc.sql("""
                        select b.title, r.name, r.round, case when r.state = 'HANDED' then o.state else r.state end
                        from broadcast_recipient r join broadcast b on b.id = r.broadcast
                        left join outbox o on o.id = r.delivery order by r.id""")
                .query((row, number) -> "broadcast of " + row.getString(1) + " to " + row.getString(2) + ": "
                        + words(row.getString(4)) + ", round " + row.getInt(3))
                .list();
    }

    private List<String> asking() {
        long saved = jdbc.sql("select count(*) from asking_event where kind in ('READ', 'JOINED')")
                .query(Long.class)
                .single();
        long asked = jdbc.sql("select count(*) from asked_question where asked_at is not null")
                .query(Long.class)
                .single();
        long askers = jdbc.sql("""
                        select count(*) from asker a join asked_question q on q.id = a.question
                        where q.asked_at is not null""").query(Long.class).single();
        var facts = new ArrayList<String>(jdbc.sql("""
                        select p.name, q.attribute, q.state, a.name from asked_question q
                        join project p on p.id = q.project join person a on a.id = q.asked_of order by q.id""")
                .query((row, number) -> "question about " + row.getString(1) + ", " + words(row.getString(2)) + ", to "
                        + row.getString(4) + ": " + words(row.getString(3)))
                .list());
        facts.add(count((int) saved, "question") + " answered without asking anyone");
        facts.add(count((int) asked, "question") + " asked on behalf of " + askers);
        return facts;
    }

    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String words(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
