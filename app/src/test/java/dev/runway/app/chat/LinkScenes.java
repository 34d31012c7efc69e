package dev.runway.app.chat;

import dev.runway.app.Runway;
import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fixtures of an office that is on Slack and on Teams. */
final class LinkScenes {

    /** In the order of the page about chats. */
    static final List<String> NAMES = List.of(
            "acme on Slack and Teams",
            "Ana Pires on Teams has Ana's address",
            "Ana Pires has Ana's address on Teams now",
            "Chidi has Ana's address as well",
            "another office, where Ana works as well",
            "Ana on Teams reports on Payments Gateway",
            "Ana's chat on Teams says that she is Ana Pires in Singapore",
            "Ana's account on Slack is switched off",
            "Ana has removed the bot from Slack",
            "Ana has Chidi's address on Teams now",
            "Ana's account on Teams is switched off",
            "Ana on Teams is of the project office, in Singapore and away on 3 December");

    private static final LocalDate DECEMBER_3 = LocalDate.of(2026, 12, 3);
    private static final String ANAS = "ana@acme.example";
    private static final String CHIDIS = "chidi@acme.example";

    private final Runway runway;
    private final JdbcClient jdbc;
    private final JdbcStore store;
    private final TranscriptPlatform slack;
    private final TranscriptPlatform teams;
    private final Runnable acme;

    LinkScenes(
            Runway runway,
            JdbcClient jdbc,
            JdbcStore store,
            TranscriptPlatform slack,
            TranscriptPlatform teams,
            Runnable acme) {
        this.runway = runway;
        this.jdbc = jdbc;
        this.store = store;
        this.slack = slack;
        this.teams = teams;
        this.acme = acme;
    }

    void given(String words) {
        switch (NAMES.indexOf(words)) {
            case 0 -> onBoth();
            case 1 -> teams.tellsAddress("Ana Pires", ANAS);
            case 2 -> told(teams, "Ana Pires", new Profile("Ana Pires", ANAS, SamplePeople.LISBON), true);
            case 3 -> chidiSharesIt();
            case 4 -> elsewhere();
            case 5 -> reportsOnTeams();
            case 6 -> told(teams, "Ana", new Profile("Ana Pires", "", SamplePeople.SINGAPORE), true);
            case 7 -> told(slack, "Ana", new Profile("Ana", "", SamplePeople.LISBON), false);
            case 8 -> removedOnSlack();
            case 9 -> told(teams, "Ana", new Profile("Ana", CHIDIS, SamplePeople.LISBON), true);
            case 10 -> told(teams, "Ana", new Profile("Ana", "", SamplePeople.LISBON), false);
            default -> ofTheOfficeOnTeams();
        }
    }

    private void onBoth() {
        acme.run();
        for (var platform : List.of(slack, teams)) {
            var workspace = platform.workspace();
            jdbc.sql("insert into workspace (office, platform, workspace, name) values (?, ?, ?, 'Acme')")
                    .params(workspace.office(), workspace.platform(), workspace.id())
                    .update();
        }
    }

    private void removedOnSlack() {
        var envelope = new Incoming.Envelope(
                UUID.randomUUID().toString(), slack.account("Ana"), slack.profile("Ana"), slack.direct("Ana"));
        runway.bot().inbox().receive(new Incoming.Removed(envelope));
    }

    private void chidiSharesIt() {
        jdbc.sql("update person set email = ? where name = 'Chidi'").param(ANAS).update();
    }

    /** Nobody of this office knows her. */
    private void elsewhere() {
        var offices = runway.conversations().records().offices();
        var other = offices.save(new Office(null, "Another office", "Europe/Lisbon", Office.USUALLY_FRESH));
        store.directory()
                .welcome(
                        new Account(new Workspace(other.id(), "slack", "another"), "ana"),
                        new Profile("Ana", ANAS, SamplePeople.LISBON));
    }

    private void reportsOnTeams() {
        jdbc.sql("update project set reporter = ? where code = 'payments-gateway'")
                .param(onTeams().id())
                .update();
        runway.bot()
                .visits()
                .with(1, onTeams().id(), turn -> runway.conversations().rounds().replan(turn.person(), turn.now()));
    }

    private Person onTeams() {
        return store.directory().person(teams.account("Ana")).orElseThrow();
    }

    private void ofTheOfficeOnTeams() {
        var ana = onTeams();
        store.directory()
                .save(ana.having(Set.of(Role.MEMBER, Role.PROJECT_OFFICE))
                        .choosing(SamplePeople.SINGAPORE)
                        .away(List.of(new Away(DECEMBER_3, DECEMBER_3))));
    }

    private void told(TranscriptPlatform platform, String who, Profile profile, boolean active) {
        var envelope = new Incoming.Envelope(
                UUID.randomUUID().toString(), platform.account(who), profile, platform.direct(who));
        runway.bot().inbox().receive(new Incoming.ProfileChanged(envelope, active));
    }
}
