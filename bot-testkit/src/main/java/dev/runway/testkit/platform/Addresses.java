package dev.runway.testkit.platform;

import java.util.Locale;

/** Under which ids a platform knows the people and channels that a chat names. */
public interface Addresses {

    /** Everybody by their name, every channel by its own. */
    Addresses BY_NAME = new Addresses() {
        @Override
        public String user(String name) {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }

        @Override
        public String direct(String user) {
            return "direct:" + user;
        }

        @Override
        public String channel(String name) {
            return name;
        }
    };

    /** The id of whoever people call that. */
    String user(String name);

    /** The ref of the place where that user is alone with the bot. */
    String direct(String user);

    /**
     * The ref of a channel.
     *
     * @param name with its {@code #}
     */
    String channel(String name);
}
