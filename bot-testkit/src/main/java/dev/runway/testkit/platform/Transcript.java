package dev.runway.testkit.platform;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.MessageRef;
import java.util.ArrayList;
import java.util.List;

/** What people could see happen, in order. Safe for several threads. */
public final class Transcript {

    private final List<Event> events = new ArrayList<>();

    /** One thing that somebody could see. */
    public sealed interface Event {

        Place place();

        String text();

        record Posted(MessageRef ref, Message message) implements Event {
            @Override
            public Place place() {
                return ref.place();
            }

            @Override
            public String text() {
                return PlainText.of(message);
            }
        }

        /** What stood there reads differently now. */
        record Changed(MessageRef ref, Message message) implements Event {
            @Override
            public Place place() {
                return ref.place();
            }

            @Override
            public String text() {
                return PlainText.of(message);
            }
        }

        /** What stood there is gone. */
        record Removed(MessageRef ref, Message message) implements Event {
            @Override
            public Place place() {
                return ref.place();
            }

            @Override
            public String text() {
                return PlainText.of(message);
            }
        }

        /** One person alone sees it. */
        record Whispered(MessageRef ref, Account who, Message message) implements Event {
            @Override
            public Place place() {
                return ref.place();
            }

            @Override
            public String text() {
                return PlainText.of(message);
            }
        }

        /** A form opened, or the open one reads differently now. */
        record Opened(Place place, Account who, Form form) implements Event {
            @Override
            public String text() {
                return PlainText.of(form);
            }
        }

        /** Somebody's home page. */
        record HomeShown(Place place, Account who, Message message) implements Event {
            @Override
            public String text() {
                return PlainText.of(message);
            }
        }
    }

    synchronized void add(Event event) {
        events.add(event);
    }

    /** How many things have happened. */
    public synchronized int size() {
        return events.size();
    }

    /** What has happened since there were that many. */
    public synchronized List<Event> since(int size) {
        return List.copyOf(events.subList(size, events.size()));
    }

    public List<Event> all() {
        return since(0);
    }
}
