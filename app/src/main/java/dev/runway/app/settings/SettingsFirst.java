package dev.runway.app.settings;

import java.util.HashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Checks the settings before anything is opened, and adds what follows from them: the store in a file when none is named,
 * and this machine's own address alone while the playground is open.
 */
public final class SettingsFirst implements EnvironmentPostProcessor, Ordered {

    /**
     * With H2's usual write delay, commits that were acknowledged would be lost when the process is killed; and when it is
     * asked to end, H2 would close itself while deliveries in hand are still to be recorded. A turn has more statements than
     * the eight that H2 remembers by itself.
     */
    public static final String H2_SETTINGS =
            ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=100";

    /** In the folder that Runway is started in. */
    static final String OWN_STORE = "jdbc:h2:file:./data/runway" + H2_SETTINGS;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = Settings.read(environment);
        var given = new Given(Binder.get(environment));
        var follows = new HashMap<String, Object>();
        if (!given.has(Setting.SPRING_DATASOURCE_URL)) {
            follows.put("spring.datasource.url", OWN_STORE);
            follows.put("spring.datasource.username", "sa");
            follows.put("spring.datasource.password", "");
        }
        if (settings.playground() && !given.has(Setting.SERVER_ADDRESS)) {
            follows.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("runway", follows));
    }

    /** After application.yml and the environment are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }
}
