package dev.runway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people of one office turn out to be one, and may be parted again. */
interface OnePersonContract extends StoreUnderTest {

    @Test
    default void anAddressLeadsToEverybodyHereWhoHasItAndToNobodyElse() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var again = welcome(ANA_ON_TEAMS, new Profile("Ana Lima", "ANA.LIMA@acme.example", ANAS_PROFILE.zone()));
        welcome(BEN, BENS_PROFILE);
        welcome(new Account(OTHER_OFFICE, "U-ANA"), ANAS_PROFILE);
        welcome(new Account(ACME, "U-LIMA"), new Profile("Lima", "lima@acme.example", ANAS_PROFILE.zone()));

        assertThat(directory().reachedAt(1, " Ana.Lima@ACME.example ")).containsExactly(ana, again);
        assertThat(directory().reachedAt(1, "")).isEmpty();
        assertThat(directory().reachedAt(3, ana.email())).isEmpty();

        directory().save(ana.leaving(true));
        assertThat(directory().reachedAt(1, ana.email())).containsExactly(again);
    }

    @Test
    default void accountsAndDialogsFollowAndTheNumberThatWasGivenUpLeadsOn() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var fresh = welcome(ANA_ON_TEAMS, ANAS_PROFILE);
        directory().remember(DIRECT, Optional.of(ANA));
        directory().remember(DIRECT_ON_TEAMS, Optional.of(ANA_ON_TEAMS));
        var hers = asking(ana, NOW);
        var other = asking(fresh, NOW.minusSeconds(60));

        merge(fresh, ana);

        assertThat(directory().person(ANA_ON_TEAMS)).contains(ana);
        assertThat(directory().person(1, fresh.id())).contains(ana);
        assertThat(directory().person(2, fresh.id())).isEmpty();
        assertThat(directory().people(1)).containsExactly(ana);
        assertThat(directory().reachedAt(1, ana.email())).containsExactly(ana);
        assertThat(directory().accounts(1, ana.id())).containsExactly(ANA, ANA_ON_TEAMS);
        assertThat(directory().accounts(1, fresh.id())).containsExactly(ANA, ANA_ON_TEAMS);
        assertThat(directory().direct(1, fresh.id())).contains(DIRECT);
        assertThat(directory().linked(1)).containsOnlyKeys(ana.id());
        assertThat(directory().linked(1).get(ana.id())).containsExactly(ANA, ANA_ON_TEAMS);
        assertThat(directory().linked(2)).isEmpty();
        assertThat(store().runs().asking(1, ana.id())).map(Run::id).contains(hers.id());
        assertThat(store().runs().inState(1, ana.id(), Run.State.WAITING))
                .extracting(Run::id)
                .containsExactly(other.id());
        assertThat(store().runs().asking(1, fresh.id())).isEmpty();

        directory().remember(DIRECT_ON_TEAMS, Optional.of(ANA_ON_TEAMS));
        assertThat(directory().direct(1, ana.id())).contains(DIRECT_ON_TEAMS);
        assertThat(directory().accounts(1, ana.id())).containsExactly(ANA_ON_TEAMS, ANA);
    }

    @Test
    default void theDialogOfOneAloneKeepsTheWord() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var fresh = welcome(ANA_ON_TEAMS, ANAS_PROFILE);
        var run = asking(fresh, NOW);

        merge(fresh, ana);

        assertThat(store().runs().asking(1, ana.id())).map(Run::id).contains(run.id());
    }

    @Test
    default void onlyTwoOfOneOfficeBecomeOneAndNobodyWhoIsNobodyAnyMore() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var fresh = welcome(ANA_ON_TEAMS, ANAS_PROFILE);
        var elsewhere = welcome(new Account(OTHER_OFFICE, "U-ANA"), ANAS_PROFILE);

        assertThatThrownBy(() -> merge(elsewhere, ana)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merge(ana, elsewhere)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merge(ana, ana)).isInstanceOf(IllegalArgumentException.class);
        merge(fresh, ana);
        assertThatThrownBy(() -> merge(fresh, ana)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory().save(fresh)).isInstanceOf(IllegalArgumentException.class);
        assertThat(directory().people(2)).containsExactly(elsewhere);
    }

    @Test
    default void whoeverWasMergedBeforeGoesAlong() {
        var first = welcome(ANA, ANAS_PROFILE);
        var second = welcome(ANA_ON_TEAMS, ANAS_PROFILE);
        var third = welcome(BEN, ANAS_PROFILE);

        merge(third, second);
        merge(second, first);

        assertThat(directory().person(1, third.id())).contains(first);
        assertThat(directory().person(BEN)).contains(first);
        assertThat(directory().accounts(1, third.id())).hasSize(3);

        assertThat(directory().part(BEN)).contains(third);
        assertThat(directory().person(1, second.id())).contains(first);
        assertThat(directory().people(1)).containsExactlyInAnyOrder(first, third);
    }

    @Test
    default void whoWasLinkedWronglyIsWhoTheyWereAgain() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var fresh = welcome(ANA_ON_TEAMS, new Profile("Somebody", "ana.lima@acme.example", ANAS_PROFILE.zone()));
        var before = fresh.having(Set.of(Role.MEMBER, Role.LEAD)).choosing(ANAS_PROFILE.zone());
        directory().save(before);
        merge(before, ana);

        assertThat(directory().part(ANA)).isEmpty();
        assertThat(directory().part(new Account(OTHER_OFFICE, ANA_ON_TEAMS.user())))
                .isEmpty();
        assertThat(directory().part(ANA_ON_TEAMS)).contains(before);

        assertThat(directory().person(ANA_ON_TEAMS)).contains(before);
        assertThat(directory().person(ANA)).contains(ana);
        assertThat(directory().people(1)).containsExactlyInAnyOrder(ana, before);
        assertThat(directory().linked(1)).isEmpty();
        assertThat(directory().part(ANA_ON_TEAMS)).isEmpty();
    }

    @Test
    default void aWorkspaceWithoutANameGoesByItsId() {
        assertThat(directory().called(ACME)).isEqualTo("T-ACME");
    }

    @Test
    default void whereTheQuestionsOfARunStandIsKept() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var begun = asking(ana, NOW);
        var asked = begun.askedIn(UUID.randomUUID());
        store().inOne(() -> store().runs().save(Optional.of(begun), asked));
        assertThat(store().runs().find(1, begun.id())).contains(asked);

        var moved = asked.takenUpAt(DIRECT_ON_TEAMS);
        store().inOne(() -> store().runs().save(Optional.of(asked), moved));

        var stored = store().runs().find(1, begun.id()).orElseThrow();
        assertThat(stored).isEqualTo(moved);
        assertThat(stored.stands().leftBehind()).isEqualTo(asked.stands().question());
        assertThat(stored.stands().question()).isEmpty();
    }

    private Directory directory() {
        return store().directory();
    }

    private Person welcome(Account account, Profile profile) {
        return directory().welcome(account, profile);
    }

    private void merge(Person from, Person into) {
        directory().merge(1, from.id(), into.id());
    }

    private Run asking(Person person, Instant began) {
        var run = Run.begin(UUID.randomUUID(), 1, person.id(), DIRECT, "intake", 1, Given.nothing(), began);
        store().inOne(() -> store().runs().save(Optional.empty(), run));
        return run;
    }
}
