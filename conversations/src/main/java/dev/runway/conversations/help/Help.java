package dev.runway.conversations.help;

import dev.runway.conversations.office.Offices;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.inbox.Arrivals;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Fallback;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code help}: what the bot is and what may be said, from the registered commands. A word nobody knows gets the nearest one. */
public final class Help implements Command, Press, Fallback, Arrivals {

    private static final Set<String> GREETINGS =
            Set.of("hello", "hi", "hey", "good morning", "good afternoon", "good evening", "bom dia", "ola");
    private static final int LONGEST_REST = 300;

    private final List<Command> commands;
    private final Offices offices;
    private final Outbox outbox;

    /** @param others every other command, in the order in which they are shown */
    public Help(List<Command> others, Offices offices, Outbox outbox) {
        var all = new ArrayList<>(others);
        all.add(this);
        Topic.hold(all);
        this.commands = List.copyOf(all);
        this.offices = offices;
        this.outbox = outbox;
    }

    /** All commands, this one last: what is to be registered. */
    public List<Command> commands() {
        return commands;
    }

    @Override
    public String word() {
        return "help";
    }

    @Override
    public Set<String> alsoSaid() {
        return Set.of("what can you do", "what can i say");
    }

    @Override
    public String usage() {
        return "help";
    }

    @Override
    public String what() {
        return "Show this.";
    }

    @Override
    public String action() {
        return "help.say";
    }

    @Override
    public Reply run(Turn turn, String words) {
        var wanted = Nearest.plain(words);
        var command = commands.stream()
                .filter(known -> !wanted.isEmpty() && known.word().equals(wanted))
                .findFirst();
        return turn.answer(command.map(known -> Message.of("Say \"" + known.usage() + "\". " + known.what()))
                .or(() -> Topic.called(wanted).map(topic -> about(turn, topic)))
                .orElseGet(() -> most(turn)));
    }

    /** Runs the command that was meant. @param argument its word, and after a bar the rest of what was said */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var parts = argument.split("\\|", 2);
        return commands.stream()
                .filter(command -> command.word().equals(parts[0]))
                .findFirst()
                .map(command -> command.run(turn, parts.length > 1 ? parts[1] : ""))
                .orElseGet(() -> run(turn, ""));
    }

    @Override
    public Reply unknown(Turn turn, String words) {
        if (words.isEmpty() || GREETINGS.contains(Nearest.plain(words))) {
            return turn.answer(greeting(turn));
        }
        boolean firstContact =
                turn.place().isDirect() && outbox.newest(turn.place()).isEmpty();
        var buttons = new ArrayList<>(meant(words));
        var what = buttons.isEmpty() ? ". Say \"help\" to see what I understand." : ". Did you mean this?";
        buttons.add(Button.of(action(), word(), "Help"));
        var answer = Message.builder()
                .line("I don't know what \"" + Words.echo(words) + "\" means" + what)
                .buttons(buttons)
                .build();
        return turn.answer(firstContact ? Message.of(introduction(turn)).then(answer) : answer);
    }

    @Override
    public Reply invited(Turn turn) {
        if (turn.place().isDirect()) {
            return turn.answer(greeting(turn));
        }
        var name = turn.place().name();
        turn.post(
                turn.place(),
                Message.of("Hello. I am Runway, and I work for the " + office(turn)
                        + ". I am quiet here until the project office says \"digest in " + name
                        + "\" to me; then I post where the projects stand, once a week."),
                "hello in " + name);
        return Reply.nothing();
    }

    private Message greeting(Turn turn) {
        return Message.of(introduction(turn) + " \"help\" shows what you can say to me.")
                .with(Button.of(action(), word(), "Help"), Button.of(action(), "status", "My projects"));
    }

    private String introduction(Turn turn) {
        return "Hello, " + turn.person().name() + ". I am Runway, and I work for the " + office(turn)
                + ". Once a week I ask how your projects are, and I tell everybody where things stand.";
    }

    /** What people say most, and where the rest is: all of it at once is read by nobody. */
    private Message most(Turn turn) {
        return Message.builder()
                .line("I am Runway, and I work for the " + office(turn) + ". This is what people say to me most:")
                .outline(lines(turn, Topic.MOST))
                .line("In the midst of questions you can also say back, skip, later, change, start over or stop.")
                .line("There is more. What about?")
                .buttons(topics(turn))
                .build();
    }

    private Message about(Turn turn, Topic topic) {
        return Message.builder()
                .line(topic.label() + ":")
                .outline(lines(turn, topic.words()))
                .buttons(topics(turn))
                .build();
    }

    private List<Part.Line> lines(Turn turn, List<String> words) {
        return words.stream()
                .flatMap(word ->
                        commands.stream().filter(command -> command.word().equals(word)))
                .filter(command -> command.isListedFor(turn.person()))
                .map(command -> new Part.Line(
                        1, new Text(List.of()).strong(command.usage()).and(" · " + command.what())))
                .toList();
    }

    private List<Button> topics(Turn turn) {
        return Stream.of(Topic.values())
                .filter(topic -> !lines(turn, topic.words()).isEmpty())
                .map(topic -> Button.of(action(), word() + "|" + topic.label(), topic.label()))
                .toList();
    }

    /** The commands nearest to the first two words, else to the first, with the rest kept. */
    private List<Button> meant(String said) {
        for (int taken = 2; taken > 0; taken--) {
            var words = said.split("\\s+", taken + 1);
            var rest = words.length > taken ? words[taken] : "";
            var beginning = String.join(" ", List.of(words).subList(0, Math.min(taken, words.length)));
            boolean two = taken == 2;
            var known = commands.stream()
                    .filter(command -> command.word().contains(" ") == two)
                    .toList();
            var near = Nearest.of(beginning, known, Command::word);
            if (!near.isEmpty() && (!two || beginning.contains(" "))) {
                return near.stream()
                        .limit(2)
                        .map(command -> button(command, rest))
                        .toList();
            }
        }
        return List.of();
    }

    private Button button(Command command, String rest) {
        var kept = rest.length() > LONGEST_REST ? "" : rest;
        return Button.of(action(), command.word() + "|" + kept, (command.word() + " " + kept).strip());
    }

    private String office(Turn turn) {
        return offices.get(turn.office()).name();
    }
}
