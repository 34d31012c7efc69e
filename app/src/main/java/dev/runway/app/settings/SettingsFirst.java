package dev.runway.app.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Checks the settings before anything is opened, and adds what follows from them: the store in a file when none is named,
 * what H2 needs to lose nothing, and this machine's own address alone while the playground is open.
 */
public final class SettingsFirst implements EnvironmentPostProcessor, Ordered {

    /**
     * With H2's usual write delay, commits that were acknowledged would be lost when the process is killed; and when it is
     * asked to end, H2 would close itself while deliveries in hand are still to be recorded. A turn has more statements than
     * the eight that H2 remembers by itself.
     */
    public static final String H2_SETTINGS =
            ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=100";

    private static final String H2 = "jdbc:h2:";

    /** In the folder that Runway is started in. */
    private static final String OWN_STORE = H2 + "file:./data/runway";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = Settings.read(environment);
        var given = new Given(Binder.get(environment));
        var follows = new HashMap<String, Object>();
        var named = given.value(Setting.SPRING_DATASOURCE_URL);
        if (named.isEmpty()) {
            follows.put("spring.datasource.username", "sa");
            follows.put("spring.datasource.password", "");
        }
        var store = named.orElse(OWN_STORE);
        if (store.startsWith(H2)) {
            follows.put("spring.datasource.url", withH2Settings(store));
        }
        if (settings.playground() && !given.has(Setting.SERVER_ADDRESS)) {
            follows.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("runway", follows));
    }

    /** With those of H2's settings that it does not name itself. */
    private static String withH2Settings(String url) {
        var names = url.toUpperCase(Locale.ROOT);
        return Arrays.stream(H2_SETTINGS.substring(1).split(";"))
                .filter(setting -> !names.contains(";" + setting.substring(0, setting.indexOf('=') + 1)))
                .collect(Collectors.joining(";", url + ";", ""));
    }

    /** After application.yml and the environment are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }
}
