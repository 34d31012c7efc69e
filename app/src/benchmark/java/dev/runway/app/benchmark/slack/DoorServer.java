package dev.runway.app.benchmark.slack;

import dev.runway.fakeslack.FakeSlack;
import dev.runway.slack.receive.SlackDoor;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One of the two doors, in the web server that Runway has and with its settings: Bolt as a servlet of its own, ours as the
 * controller that it is, behind Spring's dispatcher.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
class DoorServer {

    /** Whose door it is. */
    enum Whose {
        BOLT,
        OURS
    }

    /** What Slack is like: the Web API's base, and the one workspace. */
    record Setting(String api, String team, String botUser, String token) {

        static Setting of(FakeSlack slack) {
            return new Setting(slack.url(), slack.team(), slack.botUser(), slack.token());
        }

        List<String> written() {
            return List.of(api, team, botUser, token);
        }
    }

    /** @param arguments whose, the setting, and the URL and user of the database where something is committed */
    public static void main(String[] arguments) {
        var whose = Whose.valueOf(arguments[0]);
        var setting = new Setting(arguments[1], arguments[2], arguments[3], arguments[4]);
        var behind = arguments.length > 5 ? Behind.committing(arguments[5], arguments[6]) : Behind.NOTHING;
        var application = new SpringApplication(DoorServer.class);
        application.setDefaultProperties(Map.of("server.port", "0"));
        application.addInitializers(context -> hang((GenericApplicationContext) context, whose, setting, behind));
        var port = application.run().getEnvironment().getProperty("local.server.port");
        System.out.println("Listening on port " + port);
    }

    private static void hang(GenericApplicationContext context, Whose whose, Setting setting, Behind behind) {
        switch (whose) {
            case BOLT ->
                context.registerBean(
                        ServletRegistrationBean.class,
                        () -> new ServletRegistrationBean<>(new BoltDoor(setting, behind), "/slack/events"));
            case OURS -> context.registerBean(SlackDoor.class, () -> OurDoor.over(setting, behind));
        }
    }
}
