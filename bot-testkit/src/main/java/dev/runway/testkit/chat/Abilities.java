package dev.runway.testkit.chat;

import dev.runway.core.platform.Ability;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What the platforms can do that a chat may name, and what the least of them can. */
public final class Abilities {

    private static final Map<String, Set<Ability>> BY_PLATFORM = Map.of(
            "Slack", EnumSet.complementOf(EnumSet.of(Ability.HOME, Ability.SETTLE)),
            "Teams",
                    EnumSet.of(
                            Ability.FORMS,
                            Ability.BUTTONS,
                            Ability.CHARTS,
                            Ability.REPLACE,
                            Ability.SETTLE,
                            Ability.REMOVE));

    /** No forms, no replacement, no private messages. */
    public static final Set<Ability> BARE = Set.of(Ability.BUTTONS, Ability.FIND);

    /** All that a chat can show. */
    public static final Set<Ability> USUAL = of("Slack");

    private Abilities() {}

    /** @throws IllegalArgumentException naming the platforms there are */
    public static Set<Ability> of(String platform) {
        var abilities = BY_PLATFORM.get(platform);
        if (abilities == null) {
            throw new IllegalArgumentException("there is no platform \"" + platform + "\"; there are Slack and Teams.");
        }
        return Set.copyOf(abilities);
    }
}
