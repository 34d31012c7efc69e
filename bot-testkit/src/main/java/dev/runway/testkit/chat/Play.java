package dev.runway.testkit.chat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Form;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.testkit.platform.Forms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a chat's lines happen on a stage, one after the other. A person's line takes a second of the office's time. */
final class Play {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int PATIENCE = 10_000;

    private final Stage stage;
    private final Platforms platforms;
    private final List<Words> said = new ArrayList<>();
    private Optional<Speaker> speaker = Optional.empty();
    private int events;

    /** Words that somebody said, so that they can be edited. */
    private record Words(String who, String words, String event, Place place) {}

    /** Who acts in this line, and where. */
    record Speaker(String name, Place place) {}

    Play(Stage stage, Platforms platforms) {
        this.stage = stage;
        this.platforms = platforms;
    }

    /** Empty while nobody acts: what the bot says then, it says of its own accord. */
    Optional<Speaker> speaker() {
        return speaker;
    }

    /** @throws IllegalArgumentException when the line cannot happen here, saying why */
    void perform(Line line) {
        speaker = Optional.empty();
        if (line instanceof Line.Given given) {
            stage.given(given.words());
        } else if (line instanceof Line.ItIs moment) {
            arrive(moment);
        } else if (line instanceof Line.Passes passes) {
            moveTo(stage.now().plus(passes.time()));
        } else if (line instanceof Line.On on) {
            platforms.usual().become(Abilities.of(on.platform()));
        } else if (line instanceof Line.Restarts) {
            stage.restart();
        } else {
            act(line);
        }
        stage.deliver();
        moveTo(stage.now());
    }

    private void arrive(Line.ItIs moment) {
        if (!moment.besides().isEmpty()) {
            stage.given(moment.besides());
        }
        var then = moment.then().toInstant();
        if (then.isBefore(stage.now())) {
            throw new IllegalArgumentException("time only moves forward, and in this chat it is "
                    + stage.now().atZone(moment.then().getZone()) + " already.");
        }
        moveTo(then);
    }

    /** From due instant to due instant, so that everything happens at its own time. */
    private void moveTo(Instant then) {
        int steps = 0;
        for (var due = stage.nextDue(); due.isPresent() && !due.get().isAfter(then); due = stage.nextDue()) {
            if (++steps > PATIENCE) {
                throw new IllegalStateException("The agenda gets no further than " + due.get() + ".");
            }
            stage.moveTo(due.get().isAfter(stage.now()) ? due.get() : stage.now());
            stage.deliver();
        }
        stage.moveTo(then);
        stage.deliver();
    }

    private void act(Line line) {
        if (line instanceof Line.Said words) {
            say(words);
        } else if (line instanceof Line.Presses presses) {
            press(presses);
        } else if (line instanceof Line.FillsIn fillsIn) {
            fillIn(fillsIn);
        } else if (line instanceof Line.Edits edits) {
            edit(edits);
        } else if (line instanceof Line.Closes closes) {
            close(closes);
        } else if (line instanceof Line.Invites invites) {
            receive(new Incoming.Invited(by(invites.who(), channel(invites.who(), invites.channel()))));
        } else if (line instanceof Line.Removes removes) {
            receive(new Incoming.Removed(by(removes.who(), channel(removes.who(), removes.channel()))));
        } else {
            throw new IllegalStateException("Nothing happens by itself at " + line);
        }
    }

    private void say(Line.Said line) {
        var place = line.channel().map(name -> channel(line.who(), name)).orElseGet(() -> direct(line.who()));
        var envelope = by(line.who(), place);
        if (line.words().startsWith("/")) {
            var parts = line.words().substring(1).split("\\s+", 2);
            receive(new Incoming.Commanded(envelope, parts[0], parts.length > 1 ? parts[1] : ""));
        } else {
            said.add(new Words(line.who(), line.words(), envelope.event(), place));
            receive(new Incoming.Said(envelope, line.words()));
        }
    }

    private void edit(Line.Edits line) {
        for (int i = said.size() - 1; i >= 0; i--) {
            var words = said.get(i);
            if (words.who().equals(line.who()) && words.words().equals(line.before())) {
                said.set(i, new Words(words.who(), line.after(), words.event(), words.place()));
                receive(new Incoming.Edited(by(line.who(), words.place()), words.event(), line.after()));
                return;
            }
        }
        throw new IllegalArgumentException(line.who() + " has not said \"" + line.before() + "\" in this chat.");
    }

    private void press(Line.Presses line) {
        var who = platforms.somebody(line.who());
        var found = who.platform()
                .button(who.name(), line.label(), line.on())
                .orElseThrow(() -> new IllegalArgumentException("there is no button (" + line.label() + ") that "
                        + line.who() + " could press"
                        + line.on().map(words -> " on \"" + words + "\"").orElse("") + ". There are: "
                        + who.platform().labels(who.name()) + "."));
        var envelope = by(line.who(), found.message().place());
        var pressed = new Incoming.Pressed(
                envelope,
                found.message(),
                found.button().action(),
                found.button().argument());
        receive(pressed, Optional.of(found.message()));
    }

    private void fillIn(Line.FillsIn line) {
        var who = account(line.who());
        var platform = platforms.somebody(line.who()).platform();
        var form = new FilledForm(open(line.who()));
        line.values().forEach((field, values) -> {
            if (form.put(field, values)) {
                var now = form.form();
                var changed = new Incoming.FormChanged(
                        by(line.who(), direct(line.who())), now.action(), now.argument(), form.values());
                form.unfold(stage.receive(changed));
            }
        });
        var filled = Forms.filled(form.form(), form.values());
        platform.putForm(who, Optional.of(filled));
        var place = direct(line.who());
        var reply = stage.receive(
                new Incoming.FormFilledIn(by(line.who(), place), filled.action(), filled.argument(), form.values()));
        if (!FilledForm.staysOpen(reply)) {
            platform.putForm(who, Optional.empty());
        }
        platform.carry(reply, who, place, Optional.empty());
    }

    private void close(Line.Closes line) {
        var form = open(line.who());
        platforms.somebody(line.who()).platform().putForm(account(line.who()), Optional.empty());
        receive(new Incoming.FormClosed(by(line.who(), direct(line.who())), form.action(), form.argument(), Map.of()));
    }

    private Form open(String name) {
        return platforms
                .somebody(name)
                .platform()
                .openForm(account(name))
                .orElseThrow(() -> new IllegalArgumentException("no form is open before " + name + "."));
    }

    private Incoming.Envelope by(String name, Place place) {
        if (speaker.isEmpty()) {
            speaker = Optional.of(new Speaker(name, place));
            moveTo(stage.now().plus(A_MOMENT));
        }
        var who = platforms.somebody(name);
        return new Incoming.Envelope(
                "chat-" + ++events, account(name), who.platform().profile(who.name()), place);
    }

    private Account account(String name) {
        var who = platforms.somebody(name);
        return who.platform().account(who.name());
    }

    private Place direct(String name) {
        var who = platforms.somebody(name);
        return who.platform().direct(who.name());
    }

    /** Where that person speaks of it. */
    private Place channel(String who, String name) {
        return platforms.somebody(who).platform().channel(name);
    }

    private void receive(Incoming incoming) {
        receive(incoming, Optional.empty());
    }

    private void receive(Incoming incoming, Optional<MessageRef> actedOn) {
        var envelope = incoming.envelope();
        platforms
                .of(envelope.account().workspace())
                .carry(stage.receive(incoming), envelope.account(), envelope.place(), actedOn);
    }
}
