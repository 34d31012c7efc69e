package dev.runway.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.teams.card.Cards;
import dev.runway.teams.card.Rendered;
import dev.runway.teams.form.FormCards;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people see of it in Teams: the cards. What Teams makes of them, chats through its activities show. */
final class TeamsScreen implements Screen {

    /** In characters, with the rest of the activity: 80 KB as UTF-16. */
    private static final int LONGEST = 40_000;

    private static final Workspace TENANT = new Workspace(1, "teams", "00000000-0000-0000-0000-000000000001");

    private final Cards cards = new Cards((there, person) -> Optional.of("29:" + person));

    /** The card without its body, and then one element a line. */
    @Override
    public List<String> lines(Message message) {
        var lines = new ArrayList<String>();
        for (Rendered rendered : cards.of(TENANT, message)) {
            assertThat(rendered.summary()).as("what notifications show").isNotBlank();
            if (!lines.isEmpty()) {
                lines.add("and in a message of its own");
            }
            lines.addAll(lines(rendered.card()));
        }
        return lines;
    }

    @Override
    public List<String> lines(Form form) {
        return lines(FormCards.card(form, "3f2504e0-4f89-11d3-9a0c-0305e82c3301")
                .orElseThrow(() -> new AssertionError("Teams cannot show the form " + form)));
    }

    @Override
    public List<String> answered(Form form) {
        var values = form.fields().stream().collect(Collectors.toMap(Field::name, Field::values));
        return lines(FormCards.answered(form, values));
    }

    private static List<String> lines(ObjectNode card) {
        assertThat(card.toString().length()).isLessThan(LONGEST);
        var lines = new ArrayList<String>();
        lines.add(card.deepCopy().without("body").toString());
        card.get("body").forEach(element -> lines.add(element.toString()));
        return lines;
    }
}
