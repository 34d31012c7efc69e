package dev.runway.core.platform;

import dev.runway.core.directory.Workspace;
import java.util.function.Supplier;

/** What a platform allows a workspace, of which {@link ChatPlatform#limits} tells. Safe for threads. */
public interface Allowance {

    /**
     * Asks the platform something that is no delivery and waits for none: the calls are counted, so that deliveries make room.
     *
     * @param times how many calls of that kind it is
     */
    <T> T counting(Workspace workspace, Call call, int times, Supplier<T> asked);
}
