package dev.runway.playground.web;

import dev.runway.core.directory.Place;
import dev.runway.playground.room.Room;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.Cast.Member;
import java.util.stream.Collectors;

/** Who is being played and where they may be; what is not there is refused with what is. */
final class Guests {

    private final Cast cast;

    Guests(Cast cast) {
        this.cast = cast;
    }

    Member member(String as) {
        return cast.member(Checks.present(as, "person being played, as \"as\""))
                .orElseThrow(() -> Refused.unknown("There is nobody by that name here. You can play "
                        + cast.members().stream().map(Member::user).collect(Collectors.joining(", ")) + "."));
    }

    /** A channel, or the member's own direct place. */
    Place place(Member member, String ref) {
        var wanted = Checks.present(ref, "place");
        var own = Room.direct(member.account().workspace(), member.user(), member.name());
        if (own.ref().equals(wanted)) {
            return own;
        }
        return cast.channels().stream()
                .filter(channel -> channel.ref().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> Refused.unknown(member.name() + " has no such place. There are the direct message and "
                                + cast.channels().stream().map(Place::name).collect(Collectors.joining(", ")) + "."));
    }
}
