package dev.runway.testkit.chat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.testkit.platform.Transcript;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened after one line, headed the way a chat heads it, and handed out place by place. */
final class Heads {

    private static final String HERE = "";

    private final Platforms platforms;
    private final Optional<Play.Speaker> speaker;
    private final Map<String, List<Line.Heard>> waiting = new LinkedHashMap<>();

    Heads(Platforms platforms, Optional<Play.Speaker> speaker, List<Transcript.Event> events) {
        this.platforms = platforms;
        this.speaker = speaker;
        for (var event : events) {
            var heard = new Line.Heard(head(event), stripped(event.text()));
            waiting.computeIfAbsent(spot(heard.head()), spot -> new ArrayList<>())
                    .add(heard);
        }
    }

    /** Nothing has happened yet. */
    static Heads none(Platforms platforms) {
        return new Heads(platforms, Optional.empty(), List.of());
    }

    boolean isInChannel() {
        return speaker.filter(who -> !who.place().isDirect()).isPresent();
    }

    /** The next thing that happened at the place which that head names. */
    Optional<Line.Heard> next(String head) {
        var there = waiting.getOrDefault(spot(head), List.of());
        return there.isEmpty() ? Optional.empty() : Optional.of(there.remove(0));
    }

    /** What has not been handed out, as it came; where the person spoke comes first. */
    List<Line.Heard> rest() {
        var rest = new ArrayList<Line.Heard>(waiting.getOrDefault(HERE, List.of()));
        waiting.entrySet().stream()
                .filter(spot -> !spot.getKey().equals(HERE))
                .forEach(spot -> rest.addAll(spot.getValue()));
        waiting.clear();
        return rest;
    }

    private String head(Transcript.Event event) {
        var here = isHere(event.place());
        var to = to(event.place());
        if (event instanceof Transcript.Event.Opened) {
            return "Bot opens:";
        } else if (event instanceof Transcript.Event.Whispered whispered) {
            return "Bot privately to " + named(whispered.who(), whispered.place()) + ":";
        } else if (event instanceof Transcript.Event.Changed) {
            return here && event.place().isDirect() ? "Bot changes:" : "Bot changes " + to + ":";
        } else if (event instanceof Transcript.Event.Removed) {
            return "Bot takes back " + to + ":";
        } else if (event instanceof Transcript.Event.HomeShown) {
            return "Bot shows home " + to + ":";
        }
        return here ? "Bot:" : "Bot " + to + ":";
    }

    private String to(Place place) {
        var platform = platforms.of(place.workspace());
        return place.isDirect()
                ? "to " + platforms.written(place, platform.nameAt(place))
                : "in " + platforms.written(place, place.name());
    }

    private String named(Account who, Place there) {
        return platforms.written(there, platforms.of(there.workspace()).nameOf(who));
    }

    private boolean isHere(Place place) {
        return speaker.map(who -> TranscriptPlatform.sameSpot(who.place(), place))
                .orElse(false);
    }

    /** The place that a head names: the person's name, the channel, or {@link #HERE}. */
    private String spot(String head) {
        var named = head.replaceFirst("^Bot.*? (?:to|in) (.+):$", "$1");
        var isHere = named.equals(head)
                || speaker.map(who -> who.name().equals(named)
                                || !who.place().isDirect()
                                        && platforms
                                                .written(
                                                        who.place(), who.place().name())
                                                .equals(named))
                        .orElse(false);
        return isHere ? HERE : named;
    }

    private static List<String> stripped(String text) {
        return Arrays.stream(text.split("\n", -1)).map(String::stripTrailing).toList();
    }
}
