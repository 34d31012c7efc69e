package dev.runway.app.chat;

import dev.runway.app.Runway;
import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.Records;
import dev.runway.conversations.people.Team;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is added to a fixture for chats about requests. */
final class RequestScenes {

    private static final UUID REQUEST = UUID.fromString("0193571c-0000-7000-8000-000000000001");

    private final Runway runway;
    private final Records records;
    private final JdbcStore store;
    private final TranscriptPlatform platform;

    RequestScenes(Runway runway, Records records, JdbcStore store, TranscriptPlatform platform) {
        this.runway = runway;
        this.records = records;
        this.store = store;
        this.platform = platform;
    }

    /** Ben's, told as he would tell it and received as it would be. */
    void waits() {
        var ben = person("Ben");
        runway.bot().visits().with(ben.office(), ben.id(), turn -> {
            var engine = runway.conversations().talk().engine();
            var setting = new Setting(ben, turn.now(), platform.abilities());
            var given = Given.of(Map.of("title", "Invoices print twice"));
            var run = engine.begin(setting, engine.fresh(setting, REQUEST, turn.place(), "intake", given))
                    .run();
            for (String words : List.of(
                    "A fix",
                    "Shops in Spain send two copies of every invoice",
                    "tomorrow",
                    "@Ana",
                    "the server logs")) {
                run = engine.hear(setting, run, words, "scene").run();
            }
            var sent = run.in(Run.State.DONE);
            store.runs().save(Optional.empty(), sent);
            runway.conversations().requests().receive(turn, sent, engine.answers(sent));
        });
    }

    void eveDecides() {
        store.directory().save(person("Eve").having(Set.of(Role.ADMINISTRATOR)));
    }

    /** The office knows Dana, but has no way to her. */
    void danaIsAway() {
        store.directory().forget(platform.direct("Dana"));
    }

    void benLeft() {
        benLeftAlone();
        var ben = person("Ben");
        records.teams().save(Team.of(ben.office(), "Print", person("Chidi").id(), List.of(ben.id())));
    }

    void benLeftAlone() {
        store.directory().save(person("Ben").leaving(true));
    }

    private Person person(String name) {
        return store.directory().person(platform.account(name)).orElseThrow();
    }
}
