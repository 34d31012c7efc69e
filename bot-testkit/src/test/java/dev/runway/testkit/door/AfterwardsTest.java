package dev.runway.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.runway.core.door.Afterwards;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AfterwardsTest {

    @Test
    void takesSoMuchAndFinishesWhatItTook() {
        var done = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var afterwards = new Afterwards("Slack");
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

    @Test
    void tellsHowMuchIsLostWhenItMustStop() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Afterwards.class);
        var usual = logger.getLevel();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        var never = new CountDownLatch(1);
        try (var afterwards = new Afterwards("Slack", Duration.ZERO)) {
            while (isTaken(afterwards, never, new AtomicInteger())) {
                assertThat(log.list).isEmpty();
            }
        } finally {
            logger.detachAppender(log);
            logger.setLevel(usual);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "The process stops: 200 answers to Slack that waited are lost, and those in hand are broken off.");
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
