package dev.runway.core.inbox;

import static dev.runway.core.inbox.Scene.ANA;
import static dev.runway.core.inbox.Scene.ANAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Incoming;
import org.junit.jupiter.api.Test;

/** What becomes of words that were edited after they were said. */
class EditsTest {

    private final Scene scene = new Scene();

    @Test
    void ofAnAnswerSendARunAgainThatWasSent() {
        scene.says("paint");
        scene.says("red");
        var why = scene.envelope(ANA, ANAS);
        scene.hears(new Incoming.Said(why, "becuase"));
        scene.says("send");

        assertThat(scene.hears(new Incoming.Edited(scene.envelope(ANA, ANAS), why.event(), "because")))
                .containsExactly("post d-ana: Painted. / (Edit)");
        assertThat(scene.sent).containsExactly("paint [red, becuase]", "paint [red, because]");
    }

    @Test
    void ofOtherWordsChangeNothing() {
        var hello = scene.envelope(ANA, ANAS);
        scene.hears(new Incoming.Said(hello, "helo"));

        assertThat(scene.hears(new Incoming.Edited(scene.envelope(ANA, ANAS), hello.event(), "hello")))
                .isEmpty();
    }
}
