package dev.runway.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.runway.app.settings.Settings;
import dev.runway.app.web.BroadcastCsv;
import dev.runway.app.web.SignedLinks;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The application's own pages, and the links that lead to them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final int KEY_BYTES = 32;

    /**
     * Without a key of the office's own, one is made for as long as this process lives in the playground, which this machine
     * alone can reach; elsewhere there are no links then, for other nodes could not follow them.
     */
    @Bean
    SignedLinks signedLinks(Settings settings, Clock systemClock, Environment environment) {
        var key = settings.secretKey()
                .map(secret -> secret.getBytes(UTF_8))
                .orElseGet(() -> settings.playground() ? made() : new byte[0]);
        return new SignedLinks(
                key, () -> settings.publicUrl().orElseGet(() -> here(settings, environment)), systemClock);
    }

    @Bean
    BroadcastCsv broadcastCsv(Runway runway, SignedLinks links) {
        return new BroadcastCsv(runway.conversations().deliveryReports(), links);
    }

    private static byte[] made() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The port is known once the server listens. */
    private static String here(Settings settings, Environment environment) {
        return "http://localhost:" + environment.getProperty("local.server.port", Integer.toString(settings.port()));
    }
}
