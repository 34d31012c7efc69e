package dev.runway.core.platform;

/** The door every adapter knocks at. */
public interface Inbox {

    /**
     * Acts on the event once, in one transaction, and returns what to tell the platform. The same event again, even at the
     * same moment on another node, gets the same reply and no second act.
     */
    Reply receive(Incoming incoming);
}
