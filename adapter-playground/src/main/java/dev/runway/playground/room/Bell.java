package dev.runway.playground.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rings when something in the rooms has changed and is committed. Listeners must be quick. */
public final class Bell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void ring() {
        listeners.forEach(Runnable::run);
    }

    public void onRing(Runnable listener) {
        listeners.add(listener);
    }
}
