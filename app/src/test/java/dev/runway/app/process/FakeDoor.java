package dev.runway.app.process;

import dev.runway.app.store.JdbcStore;
import dev.runway.core.platform.Inbox;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.MessageRef;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fake platform's door: what one of its people says directly to the bot. Answers with the reply as it is stored. */
@RestController
class FakeDoor {

    private final Inbox inbox;
    private final JdbcStore store;

    FakeDoor(Inbox inbox, JdbcStore store) {
        this.inbox = inbox;
        this.store = store;
    }

    @PostMapping("/fake/said")
    String said(@RequestParam String user, @RequestParam String event, @RequestParam String words) {
        return store.replies().encode(inbox.receive(new Incoming.Said(envelope(user, event), words)));
    }

    @PostMapping("/fake/commanded")
    String commanded(@RequestParam String user, @RequestParam String event, @RequestParam String command) {
        return store.replies().encode(inbox.receive(new Incoming.Commanded(envelope(user, event), command, "")));
    }

    @PostMapping("/fake/pressed")
    String pressed(
            @RequestParam String user,
            @RequestParam String event,
            @RequestParam String action,
            @RequestParam String argument) {
        var message = new MessageRef(StatusWeek.direct(user), "message");
        return store.replies()
                .encode(inbox.receive(new Incoming.Pressed(envelope(user, event), message, action, argument)));
    }

    private static Envelope envelope(String user, String event) {
        return new Envelope(event, StatusWeek.account(user), StatusWeek.profile(user), StatusWeek.direct(user));
    }
}
