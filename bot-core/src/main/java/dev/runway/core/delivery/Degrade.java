package dev.runway.core.delivery;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is done where a platform lacks something. Decided here and nowhere else. */
public final class Degrade {

    private static final Message NO_MESSAGE = new Message(List.of());
    private static final String TAKEN_BACK = "I took this message back.";

    /** What the courier asks of a platform in the end. Messages are as the platform can show them. */
    sealed interface Act {

        /** Whether it does no harm to do it twice. */
        default boolean isRepeatable() {
            return true;
        }

        /** What it asks of the platform; empty when nothing is. */
        Optional<Asked> asked();

        /** Says it at the place, which is another one than the row's where somebody is told alone instead. */
        record Post(Place place, Message message) implements Act {
            @Override
            public boolean isRepeatable() {
                return false;
            }

            @Override
            public Optional<Asked> asked() {
                return Optional.of(new Asked(Call.POST, place, Optional.empty(), message));
            }
        }

        /** Says it in the row's place to one person. */
        record Privately(Place place, Account whoSeesIt, Message message) implements Act {
            @Override
            public boolean isRepeatable() {
                return false;
            }

            @Override
            public Optional<Asked> asked() {
                return Optional.of(new Asked(Call.PRIVATE, place, Optional.empty(), message));
            }
        }

        record Replace(MessageRef posted, Message message) implements Act {
            @Override
            public Optional<Asked> asked() {
                return Optional.of(new Asked(Call.REPLACE, posted.place(), Optional.of(posted), message));
            }
        }

        record Remove(MessageRef posted) implements Act {
            @Override
            public Optional<Asked> asked() {
                return Optional.of(new Asked(Call.REMOVE, posted.place(), Optional.of(posted), NO_MESSAGE));
            }
        }

        /** Nothing can or need be done; the reason is recorded. */
        record Nothing(String reason) implements Act {
            @Override
            public Optional<Asked> asked() {
                return Optional.empty();
            }
        }
    }

    /**
     * A call that a limit may count.
     *
     * @param place whose limits count it: where it is really made
     */
    record Asked(Call call, Place place, Optional<MessageRef> posted, Message message) {

        static Asked toLookUp(Place place) {
            return new Asked(Call.LOOK_UP, place, Optional.empty(), NO_MESSAGE);
        }
    }

    private Degrade() {}

    /** Whether questions may be asked as a form; in chat otherwise. */
    public static boolean asForm(Set<Ability> abilities) {
        return abilities.contains(Ability.FORMS);
    }

    /**
     * Whether the acknowledgement of what somebody did there can carry the answer, seen by them alone. A platform that shows
     * nothing to one person alone has only messages to carry it with, and a message is an outbox row, which limits count and which
     * outlives the process. Choices that have to be typed stand in the conversation itself, where the words are looked for.
     */
    public static boolean acknowledges(Message message, Set<Ability> abilities, Place place) {
        boolean typed =
                !abilities.contains(Ability.BUTTONS) && !message.buttons().isEmpty();
        return abilities.contains(Ability.PRIVATE) && !(place.isDirect() && typed);
    }

    /** The message as the platform can show it: charts in words where there are none, and buttons likewise. */
    public static Message shown(Message message, Set<Ability> abilities) {
        var drawn = abilities.contains(Ability.CHARTS) ? message : inWords(message);
        return abilities.contains(Ability.BUTTONS) ? drawn : typed(drawn);
    }

    private static Message inWords(Message message) {
        return new Message(message.parts().stream()
                .map(part -> part instanceof Part.Chart chart ? line(PlainText.of(chart)) : part)
                .toList());
    }

    /** One button is named, several are numbered in the order they would stand. */
    private static Message typed(Message message) {
        var buttons = message.buttons();
        if (buttons.isEmpty()) {
            return message;
        }
        var parts = new ArrayList<>(message.withoutButtons().parts());
        if (buttons.size() == 1) {
            parts.add(line("You can say \"" + buttons.get(0).label() + "\"."));
        } else {
            for (int i = 0; i < buttons.size(); i++) {
                parts.add(line((i + 1) + ". " + buttons.get(i).label()));
            }
            parts.add(line("Say a number, or the words."));
        }
        return new Message(parts);
    }

    /**
     * @param standing for REPLACE and REMOVE: what was delivered last of what this row is about
     * @param direct where the person who is meant to see it is reached alone; asked only when that is needed
     */
    static Act act(Delivery row, Set<Ability> abilities, Optional<Delivery> standing, Supplier<Place> direct) {
        var message = shown(row.message(), abilities);
        return switch (row.kind()) {
            case POST -> said(row, row.place(), message);
            case PRIVATE ->
                abilities.contains(Ability.PRIVATE)
                        ? new Act.Privately(row.place(), row.whoSeesIt().orElseThrow(), message)
                        : said(row, direct.get(), message);
            case REPLACE -> replace(row, message, abilities, standing);
            case REMOVE -> remove(abilities, standing);
        };
    }

    /**
     * What is done instead of something that its place refused: whoever cannot be told alone there is told directly. Empty when
     * the refusal stands.
     */
    static Optional<Act> instead(Act refused, Supplier<Place> direct) {
        return refused instanceof Act.Privately alone
                ? Optional.of(new Act.Post(direct.get(), alone.message()))
                : Optional.empty();
    }

    /** Whether the platform can say afterwards what was said anew. */
    static boolean isFindable(Act act, Set<Ability> abilities) {
        return (act instanceof Act.Post || act instanceof Act.Replace) && abilities.contains(Ability.FIND);
    }

    /** Whether it is said in another place than the row's. */
    static boolean isElsewhere(Act act, Delivery row) {
        return act instanceof Act.Post post && !post.place().equals(row.place())
                || row.isBegun()
                        && act instanceof Act.Replace whole
                        && !whole.posted().place().equals(row.place());
    }

    /** What stands of it already is made whole. */
    private static Act said(Delivery row, Place place, Message message) {
        return row.isBegun()
                ? new Act.Replace(new MessageRef(place, row.platformId().orElseThrow()), message)
                : new Act.Post(place, message);
    }

    private static Act replace(Delivery row, Message message, Set<Ability> abilities, Optional<Delivery> standing) {
        if (row.isBegun()) {
            return said(row, row.place(), message);
        }
        if (standing.isPresent() && standing.get().kind() == Delivery.Kind.REMOVE) {
            return new Act.Nothing("The message was taken back before it could be changed.");
        }
        var posted = standing.flatMap(Degrade::reference);
        if (posted.isEmpty()) {
            return new Act.Post(row.place(), message);
        }
        if (abilities.contains(Ability.REPLACE)) {
            return new Act.Replace(posted.get(), message);
        }
        var parts = new ArrayList<Part>(List.of(line("Updated: this replaces what I said before.")));
        parts.addAll(message.parts());
        return new Act.Post(row.place(), new Message(parts));
    }

    private static Act remove(Set<Ability> abilities, Optional<Delivery> standing) {
        var posted = standing.filter(row -> row.kind() != Delivery.Kind.REMOVE).flatMap(Degrade::reference);
        if (posted.isEmpty()) {
            return new Act.Nothing("There is no message of ours left to take back.");
        }
        if (abilities.contains(Ability.REMOVE)) {
            return new Act.Remove(posted.get());
        }
        if (abilities.contains(Ability.REPLACE)) {
            return new Act.Replace(posted.get(), Message.of(TAKEN_BACK));
        }
        return new Act.Nothing("The platform can neither take a message back nor change it.");
    }

    private static Optional<MessageRef> reference(Delivery sent) {
        return sent.platformId().map(id -> new MessageRef(sent.place(), id));
    }

    private static Part line(String words) {
        return new Part.Paragraph(Text.of(words));
    }
}
