package dev.runway.teams.token;

/** Nobody can be told from a stranger: no keys are known, and none are to be had at the moment. */
public final class KeysAway extends Exception {

    private static final long serialVersionUID = 1L;

    KeysAway(Throwable cause) {
        super("The keys that Teams signs with cannot be read at the moment.", cause);
    }
}
