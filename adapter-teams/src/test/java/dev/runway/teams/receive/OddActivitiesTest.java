package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.faketeams.Activities;
import dev.runway.faketeams.FakeTeams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in an activity, it is acknowledged, or a bad request: never a fault of ours. */
class OddActivitiesTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, Object> DATA = Map.of(
            "runway",
            Map.of("action", "dialog", "argument", "x", "nonce", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"),
            "goal",
            "go");

    private static final List<Function<Activities, ObjectNode>> SOUND = List.of(
            all -> all.personal(Knocks.ANA, "help"),
            all -> all.mentioning(all.mentioning(
                    all.inThread(Knocks.ANA, Knocks.PORTFOLIO, "1795687200000", "<at>Runway</at> <at>Wei</at>"),
                    Knocks.WEI.id(),
                    "Wei")),
            all -> all.mentioning(all.inGroup(Knocks.ANA, Knocks.GROUP, "<at>Runway</at> help")),
            all -> all.edited(all.personal(Knocks.ANA, "help"), "status"),
            all -> all.installed(Knocks.ANA),
            all -> all.installed(Knocks.ANA, Knocks.GENERAL),
            all -> all.installation(all.installed(Knocks.ANA), "remove"),
            all -> all.event(Knocks.ANA, Knocks.PORTFOLIO, "channelRenamed"),
            all -> all.pressed(Knocks.ANA, Knocks.GROUP, "1795687200001", "press", DATA),
            all -> all.pressed(Knocks.ANA, "1795687200001", "send", DATA),
            all -> all.pressed(Knocks.ANA, "1795687200001", "change", DATA));

    private static Knocks knocks;

    @BeforeContainer
    static void begin() {
        knocks = new Knocks();
    }

    @AfterContainer
    static void end() {
        knocks.close();
    }

    @Provide
    Arbitrary<Integer> kinds() {
        return Arbitraries.integers().between(0, SOUND.size() - 1);
    }

    @Provide
    Arbitrary<JsonNode> odd() {
        return Arbitraries.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(-7),
                JSON.numberNode(1e300),
                JSON.stringNode(""),
                JSON.stringNode(" "),
                JSON.stringNode("\u0000\n"),
                JSON.stringNode(";messageid="),
                JSON.stringNode("19:x;messageid=1;messageid=2"),
                JSON.stringNode("28:"),
                JSON.stringNode(FakeTeams.BOT),
                JSON.stringNode("x".repeat(20_000)),
                JSON.stringNode("</at>&#x110000;<at>\uD800"),
                JSON.arrayNode(),
                JSON.arrayNode().add(JSON.nullNode()),
                JSON.arrayNode().add(JSON.objectNode()).add(JSON.arrayNode()).add(1),
                JSON.objectNode(),
                JSON.objectNode().set("id", JSON.objectNode().put("id", 1)));
    }

    /** Each field, one after the other, is something else; or is not there. */
    @Property(tries = 1_500)
    void areNeverAFaultOfOurs(
            @ForAll("kinds") int kind, @ForAll("odd") JsonNode odd, @ForAll int which, @ForAll boolean isGone) {
        var body = SOUND.get(kind).apply(knocks.activities);
        var fields = fields(body);
        fields.get(Math.floorMod(which, fields.size())).accept(isGone ? null : odd);

        ActivityReader.read(body.toString().getBytes(StandardCharsets.UTF_8)).ifPresent(activity -> {
            var ack = knocks.take(activity);
            assertThat(ack.status()).isIn(200, 400, 501);
        });
    }

    private static List<Consumer<JsonNode>> fields(JsonNode node) {
        var all = new ArrayList<Consumer<JsonNode>>();
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.propertyNames())) {
                all.add(value -> {
                    if (value == null) {
                        object.remove(field);
                    } else {
                        object.set(field, value);
                    }
                });
                all.addAll(fields(object.get(field)));
            }
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                int index = at;
                all.add(value -> array.set(index, value == null ? JSON.nullNode() : value));
                all.addAll(fields(array.get(at)));
            }
        }
        return all;
    }
}
