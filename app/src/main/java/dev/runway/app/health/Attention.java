package dev.runway.app.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Something a person should look at, while this node does its work. It is answered with 200, so that no load balancer takes
 * a node away because a chat platform is slow.
 */
final class Attention {

    static final Status STATUS = new Status("ATTENTION");

    private Attention() {}

    static Health health(String words) {
        return Health.status(STATUS).withDetail("says", words).build();
    }

    static Health fine(String words) {
        return Health.up().withDetail("says", words).build();
    }

    static String count(long number, String one, String several) {
        return number == 1 ? "1 " + one : number + " " + several;
    }
}
