package dev.runway.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Runway: the web server, the store, the agenda and the courier in one process. */
@SpringBootApplication
public class RunwayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RunwayApplication.class, arguments);
    }
}
