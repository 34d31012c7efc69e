package dev.runway.app.process;

import dev.runway.app.RunwayApplication;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.platform.ChatPlatform;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Runway itself, started as it always is, with one more chat platform where a proof names one: the fake one, in another
 * process. Its courier's lease is short, so that a proof need not wait half a minute for what a dead node held.
 */
public final class ProofNode {

    private ProofNode() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(RunwayApplication.class, FakeDoor.class);
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            var environment = context.getEnvironment();
            if (environment.containsProperty("proof.platform")) {
                beans.registerBean(
                        ChatPlatform.class,
                        () -> new HttpPlatform(
                                environment.getRequiredProperty("proof.platform"),
                                environment.getRequiredProperty("proof.can-find", Boolean.class)));
            }
            beans.registerBean(
                    CourierSettings.class, () -> CourierSettings.usual().withLease(Duration.ofSeconds(5)));
        });
        var context = application.run(arguments);
        // The tests' logging keeps to warnings; this line is what a Node looks for.
        System.out.println("Tomcat started on port " + context.getEnvironment().getProperty("local.server.port")
                + ". Started ProofNode in full.");
    }
}
