package dev.runway.playground.web;

import dev.runway.core.platform.Incoming.Envelope;
import java.util.List;
import java.util.Map;

/** A form as it came back, checked. */
record Filled(Envelope envelope, String action, String argument, Map<String, List<String>> values) {

    static Filled of(Requests.Form request, Guests guests) {
        var event = Checks.event(request.event());
        var member = guests.member(request.as());
        var place = guests.place(member, request.place());
        return new Filled(
                ActController.envelope(event, member, place),
                Checks.name(request.action(), "action"),
                Checks.name(request.argument(), "argument"),
                Checks.values(request.values()));
    }
}
