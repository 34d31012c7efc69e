package dev.runway.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.store.MemoryStore;
import dev.runway.testkit.store.Store;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MetFirstTest {

    private static final Workspace ACME = new Workspace(1, "slack", "T0ACME");
    private static final Account WEI = new Account(ACME, "U0WEI");
    private static final Place CHANNEL = new Place(ACME, "C0RANDOM", Place.Kind.CHANNEL, "#random");
    private static final Place DIRECT = new Place(ACME, "U0WEI", Place.Kind.DIRECT, "Wei");

    private boolean sure;
    private final Store store = MemoryStore.empty();
    private final List<Incoming> received = new ArrayList<>();
    private final MetFirst inbox = new MetFirst(
            incoming -> {
                received.add(incoming);
                return Reply.nothing();
            },
            new Introductions(store.directory()),
            account -> sure,
            UUID::randomUUID);

    private static Envelope at(Place place) {
        return new Envelope("e1", WEI, new Profile("Wei", "", ZoneId.of("Asia/Singapore")), place);
    }

    @Test
    void whoeverActsInAChannelCanBeReachedAlone() {
        var command = new Incoming.Commanded(at(CHANNEL), "intake", "");

        inbox.receive(command);
        inbox.receive(command);

        var wei = store.directory().person(WEI).orElseThrow();
        assertThat(store.directory().direct(1, wei.id())).contains(DIRECT);
        assertThat(received).hasSize(2);
    }

    @Test
    void whoeverWasKnownWithoutAPlaceGetsOne() {
        var wei = store.directory().welcome(WEI, at(CHANNEL).profile());

        inbox.receive(new Incoming.Said(at(CHANNEL), "hello"));

        assertThat(store.directory().direct(1, wei.id())).contains(DIRECT);
        assertThat(store.directory().people(1)).hasSize(1);
    }

    @Test
    void whoeverLeftIsNotBroughtBack() {
        var wei = store.directory().welcome(WEI, at(CHANNEL).profile());
        store.directory().save(wei.leaving(true));

        inbox.receive(new Incoming.Said(at(CHANNEL), "hello"));
        store.directory().save(wei);

        assertThat(store.directory().direct(1, wei.id())).isEmpty();
    }

    @Test
    void aBotThatIsTakenOutOfAChannelIsNobody() {
        inbox.receive(new Incoming.Removed(at(CHANNEL)));

        assertThat(store.directory().people(1)).isEmpty();
        assertThat(received).hasSize(1);
    }

    @Test
    void whoeverWritesAloneIsMetByTheInboxItself() {
        inbox.receive(new Incoming.Said(at(DIRECT), "hello"));

        assertThat(store.directory().people(1)).isEmpty();
    }

    @Test
    void whatWasAGuessIsCorrectedBeforeTheyAreAnswered() {
        sure = true;

        inbox.receive(new Incoming.Said(at(DIRECT), "hello"));

        assertThat(received.get(0)).isInstanceOf(Incoming.ProfileChanged.class);
        assertThat(received.get(1)).isInstanceOf(Incoming.Said.class);
        assertThat(received.get(0).envelope().profile()).isEqualTo(at(DIRECT).profile());
    }

    @Test
    void anIntroductionKeepsWhereTheyAreReachedAlready() {
        var wei = store.directory().welcome(WEI, at(CHANNEL).profile());
        var elsewhere = new Place(ACME, "D0OLD", Place.Kind.DIRECT, "Wei");
        store.directory().remember(elsewhere, Optional.of(WEI));

        inbox.receive(new Incoming.Said(at(CHANNEL), "hello"));

        assertThat(store.directory().direct(1, wei.id())).contains(elsewhere);
    }
}
