package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AfterwardsTest {

    @Test
    void takesSoMuchAndFinishesWhatItTook() {
        var done = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var afterwards = new Afterwards();
        int taken = 0;
        try (afterwards) {
            while (isTaken(afterwards, goOn, done)) {
                taken++;
            }
            goOn.countDown();
        }

        assertThat(taken).as("what is in hand, and what waits").isEqualTo(208);
        assertThat(done).hasValue(taken);
        assertThatThrownBy(() -> afterwards.execute(done::incrementAndGet))
                .isInstanceOf(RejectedExecutionException.class);
    }

    private static boolean isTaken(Afterwards afterwards, CountDownLatch goOn, AtomicInteger done) {
        try {
            afterwards.execute(() -> {
                try {
                    goOn.await();
                    done.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }
}
