package dev.runway.app;

import dev.runway.app.settings.Settings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** By the settings, read as everywhere else. */
final class TeamsIsOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Settings.read(context.getEnvironment()).teams().isPresent();
    }
}
