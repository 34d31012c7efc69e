package dev.runway.faketeams;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Teams refuses in a card, and what it would silently show otherwise than meant: Adaptive Cards 1.5
 * (adaptivecards.io/explorer), six actions in sight
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference).
 */
final class CardRules {

    private static final int MOST_IN_SIGHT = 6;

    private static final Set<String> ELEMENTS = Set.of(
            "TextBlock",
            "RichTextBlock",
            "TextRun",
            "Container",
            "ColumnSet",
            "Column",
            "FactSet",
            "Image",
            "ImageSet",
            "ActionSet",
            "Table",
            "TableRow",
            "TableCell",
            "Input.Text",
            "Input.Number",
            "Input.Date",
            "Input.Time",
            "Input.Toggle",
            "Input.ChoiceSet");

    private static final Set<String> CHARTS = Set.of(
            "Chart.Donut",
            "Chart.Pie",
            "Chart.Gauge",
            "Chart.Line",
            "Chart.VerticalBar",
            "Chart.VerticalBar.Grouped",
            "Chart.HorizontalBar",
            "Chart.HorizontalBar.Stacked");

    private static final Set<String> ACTIONS =
            Set.of("Action.Execute", "Action.OpenUrl", "Action.ToggleVisibility", "Action.ShowCard");

    private final Set<String> inputs = new HashSet<>();

    /** Actions in sight, over the whole card. */
    private long shown;

    private CardRules() {}

    static void check(ObjectNode card) {
        says(card.path("type").asString("").equals("AdaptiveCard"), "A card says that it is an AdaptiveCard.");
        says(card.path("version").asString("").matches("1\\.[0-5]"), "A card says its version, 1.5 at most.");
        new CardRules().visit(card);
    }

    private void visit(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var type = object.path("type").asString("");
            if (type.startsWith("Action.")) {
                action(object, type);
            } else if (type.startsWith("Input.")) {
                input(object);
            } else if (type.startsWith("Chart.")) {
                says(CHARTS.contains(type), "Unknown chart " + type + ".");
                says(object.has("fallback"), type + " has no fallback.");
            }
            body(object.path("body"));
            body(object.path("items"));
            inSight(object.path("actions"));
            object.properties().forEach(each -> {
                if (!each.getKey().equals("data")) {
                    visit(each.getValue());
                }
            });
        } else {
            node.forEach(this::visit);
        }
    }

    private static void body(JsonNode elements) {
        for (JsonNode element : elements.values()) {
            var type = element.path("type").asString("");
            says(ELEMENTS.contains(type) || CHARTS.contains(type), "Unknown element \"" + type + "\".");
        }
    }

    private static void action(ObjectNode action, String type) {
        says(ACTIONS.contains(type), "Unknown action " + type + ".");
        if (type.equals("Action.Execute")) {
            says(!action.path("verb").asString("").isBlank(), "Action.Execute needs a verb.");
        } else if (type.equals("Action.OpenUrl")) {
            says(action.path("url").asString("").matches("(https?|mailto):.+"), "Action.OpenUrl needs a URL.");
        }
    }

    private void input(ObjectNode input) {
        var id = input.path("id").asString("");
        says(ELEMENTS.contains(input.path("type").asString("")), "Unknown input " + input.path("type") + ".");
        says(!id.isBlank() && inputs.add(id), "An input has an id of its own, unlike \"" + id + "\".");
    }

    private void inSight(JsonNode actions) {
        shown += actions.valueStream()
                .filter(action -> !action.path("mode").asString("primary").equals("secondary"))
                .count();
        says(shown <= MOST_IN_SIGHT, "Teams shows six actions, not " + shown + ".");
    }

    private static void says(boolean holds, String words) {
        if (!holds) {
            throw new TeamsSays(400, "BadArgument", words);
        }
    }
}
