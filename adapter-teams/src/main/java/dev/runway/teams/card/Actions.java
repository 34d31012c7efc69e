package dev.runway.teams.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Button;
import java.util.List;

/** Buttons as {@code Action.Execute}: Teams asks us at once, and our answer may be another card in this one's stead. */
public final class Actions {

    /**
     * Teams shows at most six of a card's actions, and the others behind three dots
     * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference). Counted over a whole card.
     */
    public static final class InSight {

        private static final int MOST = 6;

        private int shown;

        private boolean hasRoom() {
            return shown++ < MOST;
        }

        /** The action, behind the dots when there is no more room for it. */
        public ObjectNode placed(ObjectNode action) {
            return hasRoom() ? action : action.put("mode", "secondary");
        }
    }

    private Actions() {}

    static ArrayNode of(List<Button> buttons, InSight inSight) {
        return Json.array(buttons.stream().map(button -> of(button, inSight)).toList());
    }

    /** @param title words, whoever wrote them */
    public static ObjectNode of(String title, ActionData.Verb verb, ObjectNode data) {
        return Json.typed("Action.Execute")
                .put("title", Escape.label(title))
                .put("verb", verb.written())
                .set("data", data);
    }

    private static ObjectNode of(Button button, InSight inSight) {
        var press = ActionData.press(button.action(), button.argument());
        var action = of(button.label(), press.verb(), press.data());
        if (button.style() != Button.Style.PLAIN) {
            action.put("style", button.style() == Button.Style.PRIMARY ? "positive" : "destructive");
        }
        return inSight.placed(action);
    }
}
