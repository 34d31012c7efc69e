package dev.runway.playground.web;

import dev.runway.playground.room.Rooms;
import dev.runway.playground.stage.Cast;
import dev.runway.playground.stage.TimeTravel;
import dev.runway.playground.stage.TimeTravel.Move;
import dev.runway.playground.web.Views.ClockView;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The time machine's buttons. Where an event leads is kept, so that a repeated one goes to the same instant, not further. */
@RestController
@RequestMapping("/playground/api/time")
public final class TimeController {

    private final Cast cast;
    private final Rooms rooms;
    private final TimeTravel travel;
    private final Journey journey;

    public TimeController(Cast cast, Rooms rooms, TimeTravel travel, Journey journey) {
        this.cast = cast;
        this.rooms = rooms;
        this.travel = travel;
        this.journey = journey;
    }

    /** Sets off and returns at once; the live stream tells of the journey. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ClockView go(@RequestBody Requests.Go request) {
        var event = "time " + Checks.event(request.event());
        var move = move(Checks.present(request.move(), "move"));
        var target = rooms.once(
                cast.stage().workspace().office(), event, () -> target(move).toString());
        return journey.setOff(Instant.parse(target));
    }

    private Instant target(Move move) {
        journey.refuseWhileMoving();
        return travel.target(move)
                .orElseThrow(() -> Refused.conflict(
                        move == Move.NEXT_PROMPT
                                ? "Nobody is to be asked in the weeks ahead. Please move by an hour or a day."
                                : "No digest is due in the weeks ahead. Please move by an hour or a day."));
    }

    private static Move move(String name) {
        return Arrays.stream(Move.values())
                .filter(move -> move.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refused.wrong("Time moves by one of "
                        + Arrays.stream(Move.values()).map(Move::name).collect(Collectors.joining(", ")) + "."));
    }
}
