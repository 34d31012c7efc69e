package dev.runway.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LookUpsTest {

    private static final int AT_ONCE_AND_WAITING = 1_016;

    @Test
    void aThousandLookUpsMayWaitAndNoMore() throws InterruptedException {
        var go = new CountDownLatch(1);
        var done = new CountDownLatch(AT_ONCE_AND_WAITING);
        Runnable slow = () -> {
            try {
                go.await();
                done.countDown();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        };
        try (var threads = new LookUps("slack")) {
            for (int one = 0; one < AT_ONCE_AND_WAITING; one++) {
                threads.execute(slow);
            }
            assertThatThrownBy(() -> threads.execute(slow)).isInstanceOf(RejectedExecutionException.class);

            go.countDown();
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
