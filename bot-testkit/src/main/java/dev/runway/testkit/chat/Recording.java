package dev.runway.testkit.chat;

/** Whether chats are to be recorded anew: {@code -Drunway.chats.record=true}, by a person, never by a build server. */
public final class Recording {

    public static final String PROPERTY = "runway.chats.record";

    private Recording() {}

    /** @throws IllegalStateException on a build server, told by the environment's CI */
    public static boolean isAsked() {
        return isAsked(System.getProperty(PROPERTY), System.getenv("CI"));
    }

    static boolean isAsked(String property, String ci) {
        var asked = Boolean.parseBoolean(property);
        if (asked && ci != null && !ci.isBlank()) {
            throw new IllegalStateException(
                    "Chats are recorded by a person who reads the difference; a build server never" + " does. Take -D"
                            + PROPERTY + " away.");
        }
        return asked;
    }
}
