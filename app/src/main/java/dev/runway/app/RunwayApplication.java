package dev.runway.app;

import dev.runway.app.manifest.TeamsPackageCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts Runway: the web server, the store, the agenda and the courier in one process. What it is made of is listed, not found. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    BotConfiguration.class,
    PlaygroundConfiguration.class,
    SlackConfiguration.class,
    TeamsConfiguration.class,
    HealthConfiguration.class,
    WebConfiguration.class
})
public class RunwayApplication {

    public static void main(String[] arguments) {
        if (TeamsPackageCommand.isMeantBy(arguments)) {
            System.exit(TeamsPackageCommand.ofThisProcess().run(arguments));
        }
        SpringApplication.run(RunwayApplication.class, arguments);
    }
}
