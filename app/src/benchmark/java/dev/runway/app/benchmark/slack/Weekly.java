package dev.runway.app.benchmark.slack;

import dev.runway.app.Runway;
import dev.runway.app.agenda.DbSchedulerAgenda;
import dev.runway.app.database.CountedStatements;
import dev.runway.app.database.TestDatabase;
import dev.runway.app.records.OneProjectEach;
import dev.runway.app.records.OneProjectEach.Reporter;
import dev.runway.app.records.RecordsOn;
import dev.runway.app.store.JdbcStore;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Bot;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.SlackPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * An office in Slack whose people have all answered their weekly update and look at its summary. From there each takes her answer
 * up again by a press and gives it by the next, for ever.
 */
final class Weekly {

    static final int PEOPLE = 160;
    static final String OFFICE = "Acme Technical Services Project Management Office";
    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    private static final String UP_AGAIN = ":change", ANSWER = "on-track";

    /**
     * @param people a line each: the user, and the two buttons that she presses in turn
     * @param upAgain what one of our turns asks of the database when the answer is taken up again, in order
     * @param answer the same when it is given
     */
    record Prepared(Path people, List<String> upAgain, List<String> answer) {}

    private final CountedStatements statements;
    private final JdbcStore store;
    private final RecordsOn records;
    private final Runway runway;
    private final Workspace workspace;
    private int events;

    private Weekly(CountedStatements statements, RecordsOn records, String team) {
        var system = Clock.systemUTC();
        this.statements = statements;
        this.records = records;
        this.workspace = new Workspace(1, SlackPlatform.NAME, team);
        this.store =
                JdbcStore.over(statements.source(), new JdbcTransactionManager(statements.source()), system, Set.of());
        this.runway = Runway.on(
                new Runway.Ground(
                        store,
                        records.all(),
                        new DbSchedulerAgenda(JdbcClient.create(statements.source())),
                        system,
                        system,
                        new SecureRandom()),
                new Bot.Ways(List.of(), CourierSettings.usual(), (delivery, remedy) -> {}));
    }

    static String user(int number) {
        return "U0PERSON%04d".formatted(number);
    }

    /** Slack knows them. */
    static void tell(FakeSlack slack) {
        for (int number = 0; number < PEOPLE; number++) {
            slack.user(user(number), name(user(number)), email(user(number)), ZONE.getId());
        }
    }

    /** @param team the workspace that they are in */
    static Prepared in(TestDatabase database, String team) throws IOException {
        var statements = new CountedStatements(database.dataSource());
        try (var records = new RecordsOn(statements.source())) {
            return new Weekly(statements, records, team).prepared(database.jdbc());
        }
    }

    private Prepared prepared(JdbcClient jdbc) throws IOException {
        office();
        var lines = new ArrayList<String>();
        List<String> upAgain = List.of();
        List<String> answer = List.of();
        for (int number = 0; number < PEOPLE; number++) {
            var user = user(number);
            runway.bot().inbox().receive(new Incoming.Said(envelope(user), "update"));
            var run = jdbc.sql(
                            "select r.id from dialog_run r join account a on a.person = r.person where a.user_id = ?")
                    .param(user)
                    .query(UUID.class)
                    .single();
            var question = run + "|project-" + number + "/";
            press(user, question + "now|" + ANSWER);
            press(user, question + "news|:skip");
            upAgain = press(user, question + "now|" + UP_AGAIN);
            answer = press(user, question + "now|" + ANSWER);
            lines.add(user + " " + question + "now|" + UP_AGAIN + " " + question + "now|" + ANSWER);
        }
        return new Prepared(Files.write(Files.createTempFile("runway-people", ".txt"), lines), upAgain, answer);
    }

    private void office() {
        var office = runway.conversations().start(OFFICE, ZONE);
        OneProjectEach.begin(
                store,
                records.all(),
                office.id(),
                IntStream.range(0, PEOPLE)
                        .mapToObj(Weekly::user)
                        .map(user -> new Reporter(account(user), profile(user)))
                        .toList());
    }

    private List<String> press(String user, String argument) {
        statements.forget();
        var message = new MessageRef(direct(user), "D0" + user + ":1795687200.001200");
        runway.bot().inbox().receive(new Incoming.Pressed(envelope(user), message, DialogEngine.ACTION, argument));
        return statements.executed();
    }

    private Envelope envelope(String user) {
        return new Envelope("preparing " + events++, account(user), profile(user), direct(user));
    }

    private Account account(String user) {
        return new Account(workspace, user);
    }

    private Place direct(String user) {
        return new Place(workspace, user, Place.Kind.DIRECT, name(user));
    }

    private static Profile profile(String user) {
        return new Profile(name(user), email(user), ZONE);
    }

    private static String name(String user) {
        return "Person " + user.substring(user.length() - 4);
    }

    private static String email(String user) {
        return user.toLowerCase(Locale.ROOT) + "@acme.example";
    }
}
