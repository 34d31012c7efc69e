package dev.runway.core.door;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Hands over what follows an answer. When so much is waiting that nothing more is taken, the request's own thread does it. What
 * was asked for is done and stored by then; a failure from here on is the operator's.
 */
public final class Handover {

    private final Executor afterwards;
    private final Consumer<RuntimeException> failed;

    /** @param failed tells the operator */
    public Handover(Executor afterwards, Consumer<RuntimeException> failed) {
        this.afterwards = afterwards;
        this.failed = failed;
    }

    public Runnable of(Runnable work) {
        return of(work, work);
    }

    /** @param whenTooMuchIsWaiting the same in a way that keeps a request's thread no longer than it must */
    public Runnable of(Runnable work, Runnable whenTooMuchIsWaiting) {
        return () -> {
            try {
                afterwards.execute(() -> carry(work));
            } catch (RejectedExecutionException full) {
                carry(whenTooMuchIsWaiting);
            }
        };
    }

    private void carry(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            failed.accept(failure);
        }
    }
}
