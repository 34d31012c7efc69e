package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static dev.runway.core.inbox.Scene.BEN;
import static dev.runway.core.inbox.Scene.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.Incoming;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that we replied, and that the platform would not show: people are asked in chat. */
class FormNotShownTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void aFormIsReplied() {
        scene.says("hello");
        assertThat(scene.commands(CHANNEL, "paint", ""))
                .singleElement()
                .asString()
                .startsWith("(form) ");
    }

    private List<String> isNotShown(Account account, Place place, String action) {
        var form = scene.run("paint").id() + "||form";
        return scene.hears(new Incoming.FormNotShown(scene.envelope(account, place), action, form));
    }

    @Test
    void isAskedInChat() {
        assertThat(isNotShown(ANA, ANAS, "dialog")).containsExactly("post d-ana: Which colour? / (Red) (Blue)");
        assertThat(scene.says("red")).containsExactly("post d-ana: Why?");
    }

    @Test
    void isAskedWhereTheyAreAloneThoughItBeganInAChannel() {
        assertThat(isNotShown(ANA, CHANNEL, "dialog")).containsExactly("post d-ana: Which colour? / (Red) (Blue)");
    }

    @Test
    void isAskedOnce() {
        var once = new Incoming.FormNotShown(
                scene.envelope(ANA, ANAS), "dialog", scene.run("paint").id() + "||form");

        assertThat(scene.hears(once)).hasSize(1);
        assertThat(scene.hears(once)).isEmpty();
    }

    @Test
    void goesOnWhereItWas() {
        scene.says("red");

        assertThat(isNotShown(ANA, ANAS, "dialog")).containsExactly("post d-ana: Why?");
    }

    @Test
    void isNoLongerAskedWhenItsRunHasEnded() {
        scene.says("red");
        scene.says("because");
        scene.says("send");

        assertThat(isNotShown(ANA, ANAS, "dialog")).isEmpty();
    }

    @Test
    void isNoLongerAskedWhenItsRunWasGivenUp() {
        scene.says("stop");
        scene.passes(Duration.ofDays(15));
        assertThat(scene.run("paint").state()).isEqualTo(Run.State.STOPPED);

        assertThat(isNotShown(ANA, ANAS, "dialog")).isEmpty();
    }

    @Test
    void isOfNoUseWithoutARun() {
        var gone = new Incoming.FormNotShown(scene.envelope(ANA, ANAS), "dialog", "no such run");

        assertThat(scene.hears(gone)).isEmpty();
    }

    @Test
    void isNobodyElsesAndNoOtherHandlers() {
        var bens = new Place(ANAS.workspace(), "d-ben", Place.Kind.DIRECT, "Ben");

        assertThat(isNotShown(BEN, bens, "dialog")).isEmpty();
        assertThat(isNotShown(ANA, ANAS, "elsewhere")).isEmpty();
    }
}
