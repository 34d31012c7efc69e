package dev.runway.app.chat;

import dev.runway.core.message.Form;
import dev.runway.faketeams.FakeMessage;
import dev.runway.faketeams.Sight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cards that people have to fill in, in their conversations with the bot: the newest of each is the form before them. */
final class TeamsScreens {

    private final TeamsTown town;
    private final TeamsReader reader;
    private final Map<String, FakeMessage> cards = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> news = new HashSet<>();

    TeamsScreens(TeamsTown town, TeamsReader reader) {
        this.town = town;
        this.reader = reader;
    }

    void begin() {
        cards.clear();
        forms.clear();
        news.clear();
    }

    /** Whether what was seen is a form, or was one. */
    boolean takes(Sight sight) {
        var message = sight.message();
        var user = town.ref(message.conversation());
        boolean isForm = reader.form(message).isPresent();
        if (sight.kind() != Sight.Kind.GONE && isForm) {
            cards.put(user, message);
            forms.add(message.id());
            news.add(user);
            return true;
        }
        cards.computeIfPresent(user, (any, card) -> card.id().equals(message.id()) ? null : card);
        return forms.contains(message.id());
    }

    /** What that user reads on a form that has come or changed since this was asked last. */
    Optional<Form> news(String user) {
        return news.remove(user) ? Optional.of(form(card(user))) : Optional.empty();
    }

    /** The form that is open before that user. */
    FakeMessage card(String user) {
        return Optional.ofNullable(cards.get(user))
                .orElseThrow(() -> new IllegalArgumentException("No form is open before " + user + "."));
    }

    private Form form(FakeMessage message) {
        return reader.form(message).orElseThrow();
    }
}
