package dev.runway.conversations.people;

import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code zone Asia/Singapore}: every time the person reads or is asked at follows it. A city alone will do. */
public final class ZoneCommand implements Command, Press {

    /** Places that people name, with a continent before the city; {@code Etc}, {@code SystemV} and abbreviations are nobody's home. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Directory directory;
    private final Follows follows;

    public ZoneCommand(Directory directory, Follows follows) {
        this.directory = directory;
        this.follows = follows;
    }

    @Override
    public String word() {
        return "zone";
    }

    @Override
    public String usage() {
        return "zone Asia/Singapore";
    }

    @Override
    public String what() {
        return "Tell me where you are, and I ask you at your own times.";
    }

    @Override
    public String action() {
        return "zone.set";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return find(words).size() == 1;
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(Message.of("Your zone is " + turn.person().zone() + ", where it is "
                    + time(turn, turn.person().zone())
                    + ". To change it, name a zone or a city: \"zone Asia/Singapore\"."));
        }
        var found = find(words);
        if (found.size() == 1) {
            return set(turn, ZoneId.of(found.get(0)));
        }
        if (found.isEmpty()) {
            found = Nearest.of(words, ZONES, ZoneCommand::city);
            if (found.isEmpty()) {
                return turn.answer(Message.of("I don't know the zone \"" + Words.echo(words)
                        + "\". Please name a continent and a city near you, like \"zone Europe/Lisbon\"."));
            }
            return turn.answer(
                    Message.of("I don't know the zone \"" + Words.echo(words) + "\". Did you mean one of these?")
                            .with(buttons(found)));
        }
        return turn.answer(Message.of("There are several. Which one?").with(buttons(found)));
    }

    /** @param argument a zone's id */
    @Override
    public Reply pressed(Turn turn, String argument) {
        return ZONES.contains(argument) ? set(turn, ZoneId.of(argument)) : run(turn, argument);
    }

    private Reply set(Turn turn, ZoneId zone) {
        var now = turn.person().choosing(zone);
        directory.save(now);
        var answer = turn.answer(Message.of("Noted: your zone is " + zone + ", where it is " + time(turn, zone)
                + ". I'll ask you at your times there."));
        follows.changed(turn, now);
        return answer;
    }

    private static String time(Turn turn, ZoneId zone) {
        return TIME.format(turn.now().atZone(zone)) + " now";
    }

    /** The zones with that id, else those with that city. */
    private static List<String> find(String words) {
        var wanted = Nearest.plain(words);
        if (wanted.equals("utc") || wanted.equals("gmt")) {
            return List.of("UTC");
        }
        var whole =
                ZONES.stream().filter(id -> Nearest.plain(id).equals(wanted)).toList();
        return whole.isEmpty()
                ? ZONES.stream().filter(id -> city(id).equals(wanted)).limit(5).toList()
                : whole;
    }

    private static String city(String id) {
        return Nearest.plain(id.substring(id.lastIndexOf('/') + 1));
    }

    private static Button[] buttons(List<String> zones) {
        var buttons = new ArrayList<Button>();
        zones.forEach(id -> buttons.add(Button.of("zone.set", id, id)));
        return buttons.toArray(Button[]::new);
    }
}
