package dev.runway.testkit.store;

import dev.runway.core.delivery.Delivery;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The store that a contract asks for, and the people and places that its cases are about. */
interface StoreUnderTest {

    Instant NOW = Instant.parse("2026-11-26T10:00:00.123456Z");

    Workspace ACME = new Workspace(1, "slack", "T-ACME");
    /** Another workspace of the same office. */
    Workspace ACME_TEAMS = new Workspace(1, "teams", "T-ACME");
    /** The very same ids in another office. */
    Workspace OTHER_OFFICE = new Workspace(2, "slack", "T-ACME");

    Account ANA = new Account(ACME, "U-ANA");
    Account ANA_ON_TEAMS = new Account(ACME_TEAMS, "29:ana");
    Account BEN = new Account(ACME, "U-BEN");
    Profile ANAS_PROFILE = new Profile("Ana", "Ana.Lima@Acme.Example", ZoneId.of("Europe/Lisbon"));
    Profile BENS_PROFILE = new Profile("Ben", "", ZoneId.of("America/St_Johns"));

    Place DIRECT = new Place(ACME, "D-ANA", Place.Kind.DIRECT, "Ana");
    Place DIRECT_ON_TEAMS = new Place(ACME_TEAMS, "a:ana", Place.Kind.DIRECT, "Ana");
    Place PORTFOLIO = new Place(ACME, "C-PORTFOLIO", Place.Kind.CHANNEL, "#Portfolio");

    /** Half an emoji, such as a label cut at 75 characters ends in: no UTF-8 has it. */
    String HALF_AN_EMOJI = "\uD83D";

    Store store();

    static Delivery post(Place place, String words) {
        return post(place, words, NOW);
    }

    static Delivery post(Place place, String words, Instant created) {
        return Delivery.post(UUID.randomUUID(), place, Message.of(words), "reply", created);
    }

    default void added(Delivery... deliveries) {
        store().inOne(() -> {
            for (var delivery : deliveries) {
                store().outbox().add(delivery);
            }
        });
    }
}
