package dev.runway.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BotTest {

    private final Scene scene = new Scene();

    @Test
    void anInterruptionIsAnsweredAndTheQuestionAskedAgain() {
        scene.says("paint");

        assertThat(scene.says("status payments"))
                .containsExactly("post d-ana: All is well with payments.", "post d-ana: Which colour? / (Red) (Blue)");
        assertThat(scene.says("status"))
                .containsExactly("post d-ana: I don't know \"status\". Press one, or type 1 or 2. / (Red) (Blue)");
    }
}
