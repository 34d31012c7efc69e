package dev.runway.teams.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.message.Cut;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.Text;
import dev.runway.teams.card.ActionData;
import dev.runway.teams.card.ActionData.Verb;
import dev.runway.teams.card.Actions;
import dev.runway.teams.card.Cards;
import dev.runway.teams.card.Json;
import dev.runway.teams.card.Words;
import dev.runway.teams.form.Shown.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms as cards. A card remembers in the data of its buttons what is needed to read it and to show it as answered. */
public final class FormCards {

    private static final String READINGS = "fields";
    private static final String ASKED = "asked";

    /** In characters, where a card does not hold the answers whole: what was kept is not shortened. */
    private static final int LONGEST_ANSWER = 300;

    private static final String NO_ANSWER = "–";

    private FormCards() {}

    /**
     * The form as it is to be filled in, each error below its field, and below a field that unfolds a button that shows how the
     * form goes on.
     *
     * @param nonce which edition this is; the same for the same edition
     * @return empty when it is more than a card of Teams' holds
     */
    public static Optional<ObjectNode> card(Form form, String nonce) {
        var inSight = new Actions.InSight();
        var data = data(Verb.SEND, form, nonce, READINGS, Shown.readings(form));
        ((ObjectNode) data.get(ActionData.NAME)).set(ASKED, Shown.asked(form));
        var sends = inSight.placed(Actions.of(form.submit(), Verb.SEND, data).put("style", "positive"));
        var body = Json.array().add(Words.title(Text.of(form.title()), "Medium"));
        for (FormPart part : form.parts()) {
            if (part instanceof FormPart.Words words) {
                body.add(Words.line(words.text()).put("spacing", "Medium"));
            } else if (!asked(form, nonce, ((FormPart.Asked) part).field(), body, inSight)) {
                return Optional.empty();
            }
        }
        var card = Json.card(body).<ObjectNode>set("actions", Json.array(List.of(sends)));
        return Optional.of(card).filter(Cards::isWithin);
    }

    /**
     * What is put in the form's stead once it was taken: its title, its questions and what was answered, nothing to fill in.
     *
     * @param data of the invoke that sent the form
     * @return empty when it is not a form's
     */
    public static Optional<ObjectNode> answered(JsonNode data) {
        var values = values(data);
        return Shown.form(ActionData.remembered(data, ASKED)).flatMap(form -> Stream.of(values, shortened(values))
                .map(some -> answered(form, some))
                .filter(Cards::isWithin)
                .findFirst());
    }

    private static Map<String, List<String>> shortened(Map<String, List<String>> values) {
        var shortened = new LinkedHashMap<String, List<String>>();
        values.forEach((field, held) -> shortened.put(
                field,
                held.stream().map(words -> Cut.shortened(words, LONGEST_ANSWER)).toList()));
        return shortened;
    }

    /** @param values by field name */
    public static ObjectNode answered(Form form, Map<String, List<String>> values) {
        var body = Json.array().add(Words.title(Text.of(form.title()), "Medium"));
        for (FormPart part : form.parts()) {
            if (part instanceof FormPart.Words words) {
                body.add(Words.line(words.text()).put("spacing", "Medium"));
            } else {
                var field = ((FormPart.Asked) part).field();
                body.add(Words.aside(field.label()).put("spacing", "Small"));
                answer(field, values.getOrDefault(field.name(), List.of()))
                        .forEach(line -> body.add(Words.line(Text.of(line)).put("spacing", "None")));
            }
        }
        return Json.card(body);
    }

    /**
     * What the fields of the card held, by field name, for each that was shown; an input that Teams says nothing of was left
     * empty. Anything else that came along is left out.
     *
     * @param data of the invoke's action; anything that a client can send
     */
    public static Map<String, List<String>> values(JsonNode data) {
        var values = new LinkedHashMap<String, List<String>>();
        ActionData.remembered(data, READINGS).properties().forEach(field -> {
            var reading = Reading.read(field.getValue().asText(""));
            values.put(Keys.name(field.getKey()), held(data.path(field.getKey()), reading));
        });
        return values;
    }

    private static boolean asked(Form form, String nonce, Field field, ArrayNode body, Actions.InSight inSight) {
        var input = Inputs.of(field);
        if (input.isEmpty()) {
            return false;
        }
        body.add(input.get());
        if (!field.error().isBlank()) {
            body.add(Words.attention(field.error()).put("spacing", "Small"));
        }
        if (!field.hint().isBlank() && !Inputs.showsHint(field)) {
            body.add(Words.aside(field.hint()).put("spacing", "Small"));
        }
        if (field.unfolds()) {
            var data = data(Verb.CHANGE, form, nonce, READINGS, Shown.readings(form));
            var unfolds = inSight.placed(Actions.of(Field.UNFOLD, Verb.CHANGE, data));
            body.add(Json.typed("ActionSet").put("spacing", "Small").set("actions", Json.array(List.of(unfolds))));
        }
        return true;
    }

    private static ObjectNode data(Verb verb, Form form, String nonce, String name, JsonNode remembered) {
        return new ActionData(verb, form.action(), form.argument(), nonce).data(name, remembered);
    }

    private static List<String> answer(Field field, List<String> held) {
        var lines = field.inWords(held);
        return lines.isEmpty() ? List.of(NO_ANSWER) : lines;
    }

    private static List<String> held(JsonNode value, Reading reading) {
        var words = new ArrayList<String>();
        if (value.isArray() && reading == Reading.SEVERAL) {
            value.forEach(each -> words.add(each.asText("")));
        } else if (!value.isNull()) {
            words.add(value.asText());
        }
        var filled = words.stream().filter(one -> !one.isEmpty());
        return switch (reading) {
            case TYPED -> filled.toList();
            case ONE -> filled.map(Keys::key).toList();
            case SEVERAL ->
                filled.flatMap(each -> Stream.of(each.split(",")))
                        .filter(one -> !one.isEmpty())
                        .map(Keys::key)
                        .distinct()
                        .toList();
        };
    }
}
