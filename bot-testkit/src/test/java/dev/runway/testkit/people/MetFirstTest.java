package dev.runway.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.people.Introductions;
import dev.runway.core.people.MetFirst;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Incoming.Envelope;
import dev.runway.core.platform.Reply;
import dev.runway.testkit.ManualClock;
import dev.runway.testkit.store.MemoryStore;
import dev.runway.testkit.store.Store;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class MetFirstTest {

    private static final Workspace ACME = new Workspace(1, "slack", "T0ACME");
    private static final Account WEI = new Account(ACME, "U0WEI");
    private static final Place CHANNEL = new Place(ACME, "C0RANDOM", Place.Kind.CHANNEL, "#random");
    private static final Place DIRECT = new Place(ACME, "U0WEI", Place.Kind.DIRECT, "Wei");

    private static final Profile GUESS = new Profile("wei.chen", "", ZoneId.of("Europe/Lisbon"));

    private Optional<Profile> sure = Optional.empty();
    private boolean broken;
    private final Store store = MemoryStore.empty();
    private final List<Incoming> received = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private final MetFirst inbox = new MetFirst(
            incoming -> {
                if (broken && incoming instanceof Incoming.ProfileChanged) {
                    throw new IllegalStateException("no store");
                }
                received.add(incoming);
                return Reply.nothing();
            },
            new Introductions(store.directory()),
            (account, profile) -> sure,
            UUID::randomUUID,
            clock);

    private static Envelope at(Place place) {
        return new Envelope("e1", WEI, new Profile("Wei", "", ZoneId.of("Asia/Singapore")), place);
    }

    private void writes(Profile asRead) {
        inbox.receive(new Incoming.Said(new Envelope("e1", WEI, asRead, DIRECT), "hello"));
    }

    private List<Profile> changes() {
        return received.stream()
                .filter(Incoming.ProfileChanged.class::isInstance)
                .map(change -> change.envelope().profile())
                .toList();
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
    void whatSlackSaysIsToldBeforeTheyAreAnsweredAndOnceOnly() {
        var wei = at(DIRECT).profile();
        sure = Optional.of(wei);

        writes(wei);
        writes(wei);

        assertThat(received.get(0)).isInstanceOf(Incoming.ProfileChanged.class);
        assertThat(received.get(1)).isInstanceOf(Incoming.Said.class);
        assertThat(changes()).containsExactly(wei);
    }

    @Test
    void aGuessIsNeverToldAndWhatSlackAnswersMeanwhileIs() {
        writes(GUESS);
        assertThat(changes()).isEmpty();

        var wei = at(DIRECT).profile();
        sure = Optional.of(wei);
        writes(GUESS);
        assertThat(changes()).containsExactly(wei);

        // That event may have welcomed them by the guess.
        writes(wei);
        writes(wei);
        assertThat(changes()).containsExactly(wei, wei);
    }

    @Test
    void whatChangedSinceIsToldAgain() {
        var wei = at(DIRECT).profile();
        var renamed = new Profile("Wei Chen", "wei@acme.example", wei.zone());
        sure = Optional.of(wei);
        writes(wei);

        sure = Optional.of(renamed);
        writes(renamed);

        assertThat(changes()).containsExactly(wei, renamed);
    }

    @Test
    void aChangeThatSlackTellsIsToldByItselfAlone() {
        sure = Optional.of(at(DIRECT).profile());

        inbox.receive(new Incoming.ProfileChanged(at(DIRECT), true));

        assertThat(received).hasSize(1);
    }

    @Test
    void whoeverCannotBeMadeKnownIsHeardAllTheSameAndMadeKnownNextTime() {
        sure = Optional.of(at(DIRECT).profile());
        broken = true;
        writes(at(DIRECT).profile());
        assertThat(received).singleElement().isInstanceOf(Incoming.Said.class);

        broken = false;
        writes(at(DIRECT).profile());
        assertThat(changes()).hasSize(1);
    }

    @Test
    void whoeverIsMetInAChannelIsWelcomedAsSlackSays() {
        sure = Optional.of(at(CHANNEL).profile());

        inbox.receive(new Incoming.Said(new Envelope("e1", WEI, GUESS, CHANNEL), "hello"));

        assertThat(store.directory().person(WEI).orElseThrow().name()).isEqualTo("Wei");
    }

    /** What was told while they wrote elsewhere did not count. */
    @Test
    void whatIsKnownIsToldAgainAfterTenMinutesAndNotBefore() {
        sure = Optional.of(GUESS);
        writes(GUESS);
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        writes(GUESS);
        assertThat(changes()).containsExactly(GUESS);

        clock.pass(Duration.ofSeconds(1));
        writes(GUESS);
        writes(GUESS);
        assertThat(changes()).containsExactly(GUESS, GUESS);
    }

    @Test
    void aFailureToIntroduceSomebodyDoesNotKeepThemFromBeingHeard() {
        var directory = Mockito.mock(Directory.class);
        Mockito.when(directory.person(WEI)).thenThrow(new IllegalStateException("no store"));
        var heard = new ArrayList<Incoming>();
        var met = new MetFirst(
                incoming -> {
                    heard.add(incoming);
                    return Reply.nothing();
                },
                new Introductions(directory),
                (account, profile) -> Optional.empty(),
                UUID::randomUUID,
                clock);

        met.receive(new Incoming.Said(at(CHANNEL), "hello"));

        assertThat(heard).hasSize(1);
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
