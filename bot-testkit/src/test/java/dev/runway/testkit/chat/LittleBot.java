package dev.runway.testkit.chat;

import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Just enough of a bot to see whether the runner notices when it goes wrong. It paints things. */
final class LittleBot implements Stage {

    private final TranscriptPlatform platform;
    private final TreeMap<Instant, String> agenda = new TreeMap<>();
    final List<Instant> steps = new ArrayList<>();
    private final TranscriptPlatform beside;
    private final List<String> painted = new ArrayList<>();
    private Optional<MessageRef> board = Optional.empty();
    private Instant now = Instant.EPOCH;
    private String remembered = "nothing";
    int restarts;

    LittleBot(TranscriptPlatform platform) {
        this(platform, platform);
    }

    /** @param beside where those are answered who speak there */
    LittleBot(TranscriptPlatform platform, TranscriptPlatform beside) {
        this.platform = platform;
        this.beside = beside;
    }

    @Override
    public void begin(Instant start) {
        now = start;
        agenda.clear();
        painted.clear();
    }

    @Override
    public void given(String words) {
        if (!words.equals("a board")) {
            throw new IllegalArgumentException("there is no fixture \"" + words + "\"; there is \"a board\".");
        }
        board = Optional.of(post(platform.channel("#paint"), Message.of("Nothing is painted.")));
    }

    @Override
    public Reply receive(Incoming incoming) {
        if (incoming instanceof Incoming.Said said) {
            return said(said);
        } else if (incoming instanceof Incoming.Edited edited) {
            return answer(edited.envelope().place(), Message.of("Now it reads " + edited.words() + "."));
        } else if (incoming instanceof Incoming.Pressed pressed) {
            return Reply.replace(Message.of("You pressed " + pressed.argument() + "."));
        } else if (incoming instanceof Incoming.Commanded) {
            return Reply.open(form(""));
        } else if (incoming instanceof Incoming.FormChanged changed) {
            return Reply.open(form(changed.values().get("colour").get(0)));
        } else if (incoming instanceof Incoming.FormFilledIn filled) {
            return filled(filled);
        }
        throw new IllegalStateException("This little bot knows nothing of " + incoming);
    }

    private Reply said(Incoming.Said said) {
        var place = said.envelope().place();
        return switch (said.words()) {
            case "paint" -> answer(place, Message.of("Which colour?").with(button("red"), button("blue")));
            case "remember" -> {
                remembered = "paint";
                yield Reply.nothing();
            }
            case "recall" -> answer(place, Message.of("You said " + remembered + "."));
            case "whisper" -> Reply.privately(Message.of("Psst."));
            case "tell everybody" -> {
                post(platform.channel("#paint"), Message.of("News."));
                post(platform.direct("Ben"), Message.of("News for Ben."));
                yield answer(place, Message.of("Told."));
            }
            case "twice" -> {
                answer(place, Message.of("One."));
                yield answer(place, Message.of("Two."));
            }
            case "in an hour" -> {
                agenda.put(now.plusSeconds(3600), "An hour is over.");
                agenda.put(now.plusSeconds(1800), "Half an hour is over.");
                yield Reply.nothing();
            }
            default -> throw new IllegalStateException("broken by " + said.words());
        };
    }

    private Reply filled(Incoming.FormFilledIn filled) {
        var colour = String.join("", filled.values().get("colour"));
        if (colour.equals("red")) {
            return Reply.refuse(Map.of("colour", "Red is out. Take blue."), form("red"));
        }
        painted.add("painted " + colour);
        board.ifPresent(ref -> platform.replace(UUID.randomUUID(), ref, Message.of("Painted: " + colour + ".")));
        return answer(filled.envelope().place(), Message.of("Painted."));
    }

    private static Form form(String colour) {
        var options = List.of(new Field.Option("red", "Red"), new Field.Option("blue", "Blue"));
        var values = colour.isEmpty() ? List.<String>of() : List.of(colour);
        var choice = new Field("colour", "Colour", "", Field.Kind.ONE_OF, options, values, true, true, "");
        var shade = new Field("shade", "Shade", "", Field.Kind.TEXT, List.of(), List.of(), false, false, "");
        var parts = new ArrayList<Form.FormPart>(List.of(new Form.FormPart.Asked(choice)));
        if (colour.equals("blue")) {
            parts.add(new Form.FormPart.Asked(shade));
        }
        return new Form("paint", "", "Paint", parts, "Paint it");
    }

    private static Button button(String colour) {
        return Button.of("paint", colour, colour);
    }

    private Reply answer(Place place, Message message) {
        post(place, message);
        return Reply.nothing();
    }

    private MessageRef post(Place place, Message message) {
        var there = place.workspace().equals(beside.workspace()) ? beside : platform;
        return there.post(UUID.randomUUID(), place, message);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<Instant> nextDue() {
        return agenda.isEmpty() ? Optional.empty() : Optional.of(agenda.firstKey());
    }

    @Override
    public void moveTo(Instant then) {
        now = then;
        while (!agenda.isEmpty() && !agenda.firstKey().isAfter(now)) {
            steps.add(now);
            post(platform.direct("Ana"), Message.of(agenda.pollFirstEntry().getValue()));
        }
    }

    @Override
    public void deliver() {}

    @Override
    public void restart() {
        restarts++;
        remembered = "nothing";
    }

    @Override
    public List<String> facts() {
        return painted;
    }
}
