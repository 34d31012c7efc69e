package dev.runway.core.inbox;

import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.delivery.ListedOutbox;
import dev.runway.core.delivery.MovableClock;
import dev.runway.core.delivery.ScriptedPlatform;
import dev.runway.core.dialog.Condition;
import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.Dialogs;
import dev.runway.core.dialog.Question;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.engine.Engine;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.mockito.Mockito;

/** A bot that paints and walks, put together as the application does it, with Ana before it. */
final class Scene {

    enum Colour {
        RED,
        BLUE
    }

    static final Question<Colour> COLOUR =
            Question.oneOf("colour", Colour.class).shown(Colour.RED, "Red").shown(Colour.BLUE, "Blue");
    static final Question<String> WHY = Question.text("why");
    static final Question<String> WHERE = Question.text("where");

    static final Workspace ACME = new Workspace(1, ScriptedPlatform.NAME, "acme");
    static final Account ANA = new Account(ACME, "ana");
    static final Account BEN = new Account(ACME, "ben");
    static final Place ANAS = new Place(ACME, "d-ana", Place.Kind.DIRECT, "Ana");
    static final Place CHANNEL = new Place(ACME, "portfolio", Place.Kind.CHANNEL, "#portfolio");

    /** What whoever presses or sends something is told that nobody takes any more. */
    static final String OF_AN_EARLIER_TIME =
            "(privately) That message is from an earlier time, and I can't act on it any more. Say \"help\" to see what"
                    + " I can do now.";

    final Memory memory = new Memory();
    final ListedOutbox outbox = new ListedOutbox();
    final ScriptedPlatform platform = new ScriptedPlatform();
    final MovableClock clock = new MovableClock();
    final List<String> sent = new ArrayList<>();
    /** Whoever spoke alone for the first time. */
    final List<String> met = new ArrayList<>();
    /** By dialog: what its ending says instead of the closing. */
    final Map<String, Reply> endings = new HashMap<>();

    final List<Command> commands = new ArrayList<>();
    final Map<String, Press> presses = new HashMap<>();
    private final Random random = new Random(7);
    private int events;

    Scene() {
        clock.pass(Duration.ofHours(10));
        command("paint", (turn, words) -> turn.begin("paint", Given.nothing()));
        command("walk", (turn, words) -> turn.begin("walk", Given.nothing()));
        command("sign", (turn, words) -> turn.begin("sign", Given.nothing()));
        command("status", (turn, words) -> turn.answer(Message.of("All is well with " + words + ".")));
        press("again", (turn, argument) -> turn.answer(Message.of("Again " + argument + ".")));
    }

    void command(String word, BiFunction<Turn, String, Reply> act) {
        var command = Mockito.mock(Command.class);
        Mockito.when(command.word()).thenReturn(word);
        Mockito.when(command.alsoSaid()).thenReturn(Set.of());
        Mockito.when(command.usage()).thenReturn(word);
        Mockito.when(command.isMeantInsteadOfAWrongAnswer()).thenReturn(!word.equals("status"));
        Mockito.when(command.interruptsWith(Mockito.any(), Mockito.any()))
                .thenAnswer(call -> word.equals("status") && call.getArgument(1).equals("payments"));
        Mockito.when(command.run(Mockito.any(), Mockito.any()))
                .thenAnswer(call -> act.apply(call.getArgument(0), call.getArgument(1)));
        commands.removeIf(old -> old.word().equals(word));
        commands.add(command);
    }

    void press(String action, BiFunction<Turn, String, Reply> act) {
        presses.put(action, Press.of(action, act));
    }

    /** Everything anew but what is stored. */
    Bot bot() {
        return bot(new Bot.Store(memory, memory, memory, memory, outbox, memory, memory));
    }

    Bot bot(Bot.Store store) {
        var paint = Dialog.named("paint", 1)
                .ask(COLOUR, "Which colour?")
                .ask(WHY, "Why?")
                .closing("Painted.");
        var walk = Dialog.named("walk", 1).ask(WHERE, "Where to?").closing("Off we go.");
        var sign = Dialog.named("sign", 1)
                .opening("The office needs a signature.")
                .givingWayWhen(Condition.always())
                .ask(WHY, "What for?")
                .closing("Signed.");
        var dialogs = Dialogs.of(paint, walk, sign);
        return Bot.of(
                store,
                new Bot.Talk(
                        dialogs,
                        Engine.over(dialogs, Mockito.mock(References.class), Remarks.none(), List.of()),
                        commands,
                        List.copyOf(presses.values()),
                        List.of(ending("paint"), ending("walk"), ending("sign")),
                        (turn, words) -> turn.answer(Message.of("I don't know \"" + words + "\".")),
                        turn -> turn.answer(Message.of("Hello, " + turn.place().name() + ".")),
                        profiles()),
                new Bot.Ways(List.of(platform), CourierSettings.usual(), (row, remedy) -> {}),
                new Bot.Clocks(clock, clock, random));
    }

    private Profiles profiles() {
        return new Profiles() {
            @Override
            public void met(Turn turn) {
                met.add(turn.person().name());
            }

            @Override
            public Reply changed(Turn turn, Person now) {
                return Scene.this.changed(now);
            }
        };
    }

    private Reply changed(Person now) {
        memory.save(now);
        sent.add(now.name() + " " + now.zone() + (now.left() ? " left" : ""));
        return Reply.nothing();
    }

    private Ending ending(String dialog) {
        return Ending.of(dialog, (turn, run) -> {
            sent.add(dialog + " "
                    + run.answers().values().stream()
                            .flatMap(answer -> answer.values().stream())
                            .toList());
            return endings.containsKey(dialog) ? endings.get(dialog) : turn.answer(turn.closing(run, Map.of()));
        });
    }

    Envelope envelope(Account account, Place place) {
        return new Envelope("e" + ++events, account, new Profile(account.user(), "", ZoneOffset.UTC), place);
    }

    List<String> says(String words) {
        return says(ANAS, words);
    }

    List<String> says(Place place, String words) {
        return hears(new Incoming.Said(envelope(ANA, place), words));
    }

    List<String> commands(Place place, String command, String words) {
        return hears(new Incoming.Commanded(envelope(ANA, place), command, words));
    }

    List<String> presses(Place place, String action, String argument) {
        return presses(ANA, place, action, argument);
    }

    List<String> presses(Account account, Place place, String action, String argument) {
        return hears(new Incoming.Pressed(envelope(account, place), new MessageRef(place, "m1"), action, argument));
    }

    /** The newest button with that label that was posted anywhere. */
    List<String> presses(String label) {
        var button = button(label);
        return presses(ANAS, button.action(), button.argument());
    }

    Button button(String label) {
        return outbox.rows().stream()
                .flatMap(row -> row.message().buttons().stream())
                .filter(button -> button.label().equals(label))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** What is said of it everywhere: the reply first, as it is the acknowledgement. */
    List<String> hears(Incoming incoming) {
        return said(Optional.of(bot().inbox().receive(incoming)));
    }

    List<String> passes(Duration time) {
        clock.pass(time);
        var bot = bot();
        for (var due = next(); due.isPresent(); due = next()) {
            var entry = due.get();
            var at = memory.agenda.remove(entry);
            var parts = entry.split(" ");
            bot.jobs().stream().filter(job -> job.name().equals(parts[0])).forEach(job -> job.run(parts[1], at));
        }
        return said(Optional.empty());
    }

    private Optional<String> next() {
        return memory.agenda.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(clock.instant()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<String> said(Optional<Reply> reply) {
        platform.asked.clear();
        bot().courier().deliverAllNow();
        var all = new ArrayList<String>();
        reply.map(Scene::words).filter(words -> !words.isEmpty()).ifPresent(all::add);
        all.addAll(platform.asked);
        return all;
    }

    private static String words(Reply reply) {
        if (reply instanceof Reply.Privately alone) {
            return "(privately) " + String.join(" / ", PlainText.lines(alone.message()));
        } else if (reply instanceof Reply.Open open) {
            return "(form) " + open.form().title() + " "
                    + open.form().parts().stream()
                            .filter(Form.FormPart.Asked.class::isInstance)
                            .map(part -> ((Form.FormPart.Asked) part).field().name())
                            .toList();
        } else if (reply instanceof Reply.Refuse refuse) {
            return "(refuse) " + refuse.fields().keySet();
        }
        return "";
    }

    Run run(String dialog) {
        return memory.runs.values().stream()
                .filter(run -> run.dialog().equals(dialog))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
