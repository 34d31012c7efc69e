package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.conversations.broadcast.BroadcastDialog;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.core.dialog.Asked;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every dialog begun by somebody who would, in a scene of theirs, to be answered on a way that is computed from its
 * declaration. A new dialog asks for a line in {@link #openings}.
 */
final class Interviews {

    private static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");

    private static final Map<String, List<String>> NAMES = Map.of(
            References.PERSON,
            List.of("Dana", "Ben"),
            "project",
            List.of("Ledger Move", "Payments Gateway"),
            Scopes.KIND,
            List.of("Moves", "Technical Services"),
            "program",
            List.of("Moves", "Everyday"),
            BroadcastDialog.AUDIENCE,
            List.of("#portfolio and the leads", "everybody"),
            "request or project",
            List.of("Ledger Move", "Payments Gateway"));

    /**
     * How a dialog is begun, and by whom.
     *
     * @param scene the fixture
     * @param otherScene the fixture in which what may be given is not
     */
    private record Opening(String scene, String otherScene, String who, Consumer<Interview> begin) {}

    private static final String ACME = "acme";
    private static final String TWO_NEEDS = "acme, where Payments Gateway has two needs";
    private static final Map<String, String> NEED =
            Map.of("need", "1", "words", "test accounts from the bank", "whom", "Ben");
    private static final String REQUEST = "acme with ten projects and a request waiting";

    /** As a press on the waiting request gives it, where there is something of everything that may be offered. */
    private static final Map<String, String> ASKED = Map.of(
            "request", "1",
            "title", "Invoices print twice",
            "whom", "Ben",
            "question", "Since when?",
            "leader", "Ben",
            "leader-key", "2",
            "first", "First of several",
            "first-key", "1",
            "second", "Second of several",
            "second-key", "2");

    private static final String TEN_PROJECTS = "acme with ten projects and six weeks of history";

    private final TranscriptPlatform platform;
    private final ChatStage stage;

    private final Map<String, Opening> openings = Map.ofEntries(
            Map.entry(
                    "weekly-status",
                    new Opening(TWO_NEEDS, "acme, where nobody has reported yet", "Ana", ana -> ana.say("update"))),
            Map.entry("intake", new Opening(ACME, ACME, "Ben", ben -> ben.say("intake"))),
            Map.entry("help-question", about(TEN_PROJECTS, "Dana", "help-question", help("Ana"))),
            Map.entry("help-answer", about(TEN_PROJECTS, "Ana", "help-answer", help("Dana"))),
            Map.entry("project-new", new Opening(ACME, TEN_PROJECTS, "Dana", dana -> dana.say("project new"))),
            Map.entry("project-edit", new Opening(ACME, ACME, "Ben", ben -> ben.say("project edit ledger move"))),
            Map.entry("hand-over", new Opening(TEN_PROJECTS, TEN_PROJECTS, "Dana", Interviews::handingOver)),
            Map.entry("request-accept", about(REQUEST, "Dana", "request-accept", ASKED)),
            Map.entry("request-decline", about(REQUEST, "Dana", "request-decline", ASKED)),
            Map.entry("request-ask", about(REQUEST, "Dana", "request-ask", ASKED)),
            Map.entry("request-answer", about(REQUEST, "Ben", "request-answer", ASKED)),
            Map.entry("request-merge", about(REQUEST, "Dana", "request-merge", merging())),
            Map.entry("need", new Opening(ACME, ACME, "Ana", ana -> ana.say("need"))),
            Map.entry("need-given-up", about(TWO_NEEDS, "Ana", "need-given-up", NEED)),
            Map.entry("need-somebody-else", about(TWO_NEEDS, "Ana", "need-somebody-else", NEED)),
            Map.entry("need-another-date", about(TWO_NEEDS, "Ana", "need-another-date", NEED)),
            Map.entry("need-decision", about(TWO_NEEDS, "Dana", "need-decision", NEED)),
            Map.entry("broadcast", new Opening(TEN_PROJECTS, TEN_PROJECTS, "Dana", dana -> dana.say("broadcast"))),
            Map.entry("news", new Opening(ACME, "acme, where nobody has reported yet", "Ana", wanted("STATUS"))),
            Map.entry("next-date", new Opening(ACME, "acme, where no date is planned", "Ben", wanted("NEXT_DATE"))),
            Map.entry("owner", new Opening(ACME, ACME, "Ben", wanted("OWNER"))),
            Map.entry("budget", new Opening(ACME, ACME, "Ben", wanted("BUDGET"))),
            Map.entry("decided", new Opening(ACME, ACME, "Dana", wanted("DECISION"))));

    Interviews(ChatStage stage, TranscriptPlatform platform) {
        this.stage = stage;
        this.platform = platform;
    }

    /** At its first question, on a way that leads to that one. */
    Interview begin(Dialog dialog, Asked asked) {
        var opening = openings.get(dialog.name());
        assertThat(opening)
                .as("Nobody told this test how the dialog \"" + dialog.name() + "\" is begun; add it to openings.")
                .isNotNull();
        var way = Way.to(dialog, asked);
        stage.begin(NOW);
        stage.given(way.given().containsValue(false) ? opening.otherScene() : opening.scene());
        var today = NOW.atZone(SamplePeople.LISBON).toLocalDate();
        var working = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var talk = new Interview(stage, platform, opening.who(), dialog, way, new Typical(today, working, NAMES));
        opening.begin().accept(talk);
        stage.deliver();
        assertThat(talk.run().state()).isEqualTo(Run.State.ASKING);
        return talk;
    }

    /** As the button does that stands below what somebody who left has held. */
    private static void handingOver(Interview dana) {
        dana.say("Chidi has left");
        dana.say("hand everything over");
    }

    private static Map<String, String> merging() {
        var given = new HashMap<>(ASKED);
        given.putAll(Map.of("first-key", "project:1", "second-key", "project:2"));
        return given;
    }

    /** The sample's second request is Ana's of Dana. */
    private static Map<String, String> help(String whom) {
        return Map.of("request", "2", "whom", whom, "project", "Ledger Move");
    }

    /** Begun by the bot itself, as a press is answered. */
    private Opening about(String scene, String who, String dialog, Map<String, String> given) {
        return new Opening(scene, scene, who, talk -> stage.runway()
                .bot()
                .visits()
                .with(talk.person().office(), talk.person().id(), turn -> turn.begin(dialog, Given.of(given))));
    }

    /** Begun because Eve wants to know it of Ledger Move. */
    private Consumer<Interview> wanted(String attribute) {
        return talk -> {
            var place = platform.direct("Eve");
            stage.receive(new Incoming.Pressed(
                    new Incoming.Envelope("wanted", platform.account("Eve"), platform.profile("Eve"), place),
                    new MessageRef(place, "any"),
                    "asking.now",
                    "ledger-move|" + attribute));
            stage.moveTo(stage.now());
        };
    }
}
