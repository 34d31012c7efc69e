package dev.runway.slack.api;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;

/**
 * Tells a request that never left from one whose answer was lost. OkHttp reports both as the same exceptions, but what is
 * on the wire has passed the network interceptors, which run once there is a connection.
 */
final class SentOrNot {

    /** There was no connection, so nothing was done. */
    static final class NeverLeft extends IOException {
        private static final long serialVersionUID = 1L;

        NeverLeft(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** A request's tag: raised once it has a connection. */
    private static final class Mark {
        private final AtomicBoolean onTheWire = new AtomicBoolean();
    }

    Interceptor aroundTheCall() {
        return chain -> {
            var mark = new Mark();
            try {
                return chain.proceed(
                        chain.request().newBuilder().tag(Mark.class, mark).build());
            } catch (IOException failure) {
                throw mark.onTheWire.get() ? failure : new NeverLeft(failure);
            }
        };
    }

    Interceptor onTheWire() {
        return chain -> {
            var mark = chain.request().tag(Mark.class);
            if (mark != null) {
                mark.onTheWire.set(true);
            }
            return chain.proceed(chain.request());
        };
    }
}
