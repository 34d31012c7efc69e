package dev.runway.teams;

import dev.runway.core.directory.Place;
import dev.runway.core.platform.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The messages of Teams' that one of ours consists of, in order; a {@link MessageRef} names them with commas between. In a channel
 * the first begins a thread and the others stand in it; anywhere else all stand at the place itself.
 */
final class Parts {

    private static final String CHANNEL = "@thread.tacv2";
    private static final String IDS = "[^,]+(,[^,]+)*";
    private static final String BETWEEN = ",";

    private final Place place;
    private final List<String> ids;

    /** None yet. */
    Parts(Place place) {
        this(place, List.of());
    }

    private Parts(Place place, List<String> ids) {
        this.place = place;
        this.ids = new ArrayList<>(ids);
    }

    /** Empty for what names no message of Teams'. */
    static Optional<Parts> of(MessageRef message) {
        return message.id().matches(IDS)
                ? Optional.of(new Parts(message.place(), List.of(message.id().split(BETWEEN))))
                : Optional.empty();
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    String id(int part) {
        return ids.get(part);
    }

    void add(String id) {
        ids.add(id);
    }

    /** The first so many of them. */
    Parts first(int many) {
        return new Parts(place, ids.subList(0, many));
    }

    /** From that one on, the last one first. */
    int[] lastFirst(int from) {
        int last = ids.size() - 1;
        return IntStream.rangeClosed(from, last).map(part -> from + last - part).toArray();
    }

    /** Where one more is to be posted. */
    Place next() {
        return place(ids.size());
    }

    /** Where that one stands. */
    Place place(int part) {
        return part > 0 && place.ref().endsWith(CHANNEL) ? TeamsLimits.thread(place, ids.get(0)) : place;
    }

    MessageRef reference() {
        return new MessageRef(place, String.join(BETWEEN, ids));
    }
}
