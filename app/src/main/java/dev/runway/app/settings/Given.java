package dev.runway.app.settings;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;

/** Looks settings up by the names that the documentation uses: {@code SLACK_BOT_TOKEN} is the property slack.bot-token. */
final class Given {

    private final Binder binder;

    Given(Binder binder) {
        this.binder = binder;
    }

    /** The value, trimmed; empty when it is not set or blank. */
    Optional<String> value(Setting setting) {
        return Optional.ofNullable(binder.bind(setting.property(), String.class).orElse(null))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    boolean has(Setting setting) {
        return value(setting).isPresent();
    }

    /** True or false as typed, in any case. */
    Optional<Boolean> yesOrNo(Setting setting) {
        return value(setting).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new UnfitSettings(
                        setting + " is \"" + value + "\"; please set it to true or false, or take it away.");
        });
    }

    /** @throws UnfitSettings when the one is set without the other */
    void needs(Setting one, Setting other) {
        if (has(one) && !has(other)) {
            throw new UnfitSettings(one + " is set but " + other + " is missing: please set both, or neither.");
        }
    }
}
