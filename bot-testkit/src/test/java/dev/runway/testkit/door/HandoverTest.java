package dev.runway.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.door.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private final List<Runnable> taken = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void isDoneByOthers() {
        new Handover(taken::add, failures::add)
                .of(() -> done.add("usual"), () -> done.add("hasty"))
                .run();
        assertThat(done).isEmpty();

        taken.forEach(Runnable::run);
        assertThat(done).containsExactly("usual");
    }

    @Test
    void isDoneAtOnceWhenNobodyTakesMore() {
        var full = new Handover(
                work -> {
                    throw new RejectedExecutionException("full");
                },
                failures::add);
        full.of(() -> done.add("usual"), () -> done.add("hasty")).run();
        full.of(() -> done.add("only")).run();

        assertThat(done).containsExactly("hasty", "only");
    }

    @Test
    void tellsTheOperatorOfAFailure() {
        var failure = new IllegalStateException("no store");
        new Handover(Runnable::run, failures::add)
                .of(() -> {
                    throw failure;
                })
                .run();

        assertThat(failures).containsExactly(failure);
    }
}
