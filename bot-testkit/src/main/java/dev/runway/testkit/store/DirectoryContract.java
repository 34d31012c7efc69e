package dev.runway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Away;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People, their accounts and places, always inside one office. */
interface DirectoryContract extends StoreUnderTest {

    @Test
    default void anotherOfficeSeesNobodyAndNoPlace() {
        var ana = welcome(ANA, ANAS_PROFILE);
        store().directory().remember(DIRECT, Optional.of(ANA));
        store().directory().remember(PORTFOLIO, Optional.empty());

        assertThat(store().directory().person(2, ana.id())).isEmpty();
        assertThat(store().directory().person(new Account(OTHER_OFFICE, ANA.user())))
                .isEmpty();
        assertThat(store().directory().people(2)).isEmpty();
        assertThat(store().directory().direct(2, ana.id())).isEmpty();
        assertThat(store().directory().accounts(2, ana.id())).isEmpty();
        assertThat(store().directory().channel(OTHER_OFFICE, "portfolio")).isEmpty();
        assertThat(store().directory().channels(2)).isEmpty();
        store().directory().forget(new Place(OTHER_OFFICE, PORTFOLIO.ref(), PORTFOLIO.kind(), PORTFOLIO.name()));
        assertThat(store().directory().channels(1)).containsExactly(PORTFOLIO);
    }

    @Test
    default void anotherOfficeCannotChangeAPerson() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var stolen = new Person(2, ana.id(), "Eve", "", ana.zone(), Set.of(), List.of(), Set.of(Role.ADMINISTRATOR));

        assertThatThrownBy(() -> store().directory().save(stolen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().directory().link(new Account(OTHER_OFFICE, "U-EVE"), ana.id()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store().directory().person(1, ana.id())).contains(ana);
        assertThat(store().directory().person(new Account(OTHER_OFFICE, "U-EVE")))
                .isEmpty();
    }

    @Test
    default void twoThatMeetSomebodyNewAtOnceGetTheSamePerson() {
        try (var together = new Together()) {
            for (int round = 0; round < 10; round++) {
                var account = new Account(ACME, "U-" + round);

                var met = together.run(5, number -> welcome(account, ANAS_PROFILE));

                assertThat(met).containsOnly(met.get(0));
                assertThat(store().directory().people(1)).hasSize(round + 1);
            }
        }
    }

    @Test
    default void somebodyNewMayBeAskedOnWorkingDays() {
        var ana = welcome(ANA, ANAS_PROFILE);

        assertThat(ana.name()).isEqualTo("Ana");
        assertThat(ana.email()).isEqualTo("ana.lima@acme.example");
        assertThat(ana.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(ana.workingDays())
                .containsExactlyInAnyOrder(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(ana.away()).isEmpty();
        assertThat(ana.roles()).containsExactly(Role.MEMBER);
        assertThat(store().directory().person(ANA)).contains(ana);
        assertThat(store().directory().person(1, ana.id())).contains(ana);
        assertThat(store().directory().accounts(1, ana.id())).containsExactly(ANA);
    }

    @Test
    default void whoIsKnownIsNotWelcomedAnew() {
        var ana = welcome(ANA, ANAS_PROFILE);

        assertThat(welcome(ANA, new Profile("Somebody", "new@acme.example", ZoneId.of("UTC"))))
                .isEqualTo(ana);
        assertThat(store().directory().people(1)).containsExactly(ana);
    }

    @Test
    default void theSameAddressElsewhereIsSomebodyElseUntilLinked() {
        var ana = welcome(ANA, ANAS_PROFILE);

        assertThat(welcome(ANA_ON_TEAMS, ANAS_PROFILE).id()).isNotEqualTo(ana.id());
        assertThat(welcome(new Account(OTHER_OFFICE, ANA.user()), ANAS_PROFILE).id())
                .isNotEqualTo(ana.id());

        store().directory().link(ANA_ON_TEAMS, ana.id());

        assertThat(store().directory().person(ANA_ON_TEAMS)).contains(ana);
    }

    @Test
    default void aLinkedPersonIsReachedWhereTheySpokeLast() {
        var ana = welcome(ANA, ANAS_PROFILE);
        store().directory().remember(DIRECT, Optional.of(ANA));
        store().directory().link(ANA_ON_TEAMS, ana.id());
        assertThat(store().directory().direct(1, ana.id())).contains(DIRECT);

        store().directory().remember(DIRECT_ON_TEAMS, Optional.of(ANA_ON_TEAMS));
        assertThat(store().directory().direct(1, ana.id())).contains(DIRECT_ON_TEAMS);
        assertThat(store().directory().accounts(1, ana.id())).containsExactly(ANA_ON_TEAMS, ANA);

        store().directory().remember(DIRECT, Optional.of(ANA));
        assertThat(store().directory().direct(1, ana.id())).contains(DIRECT);
        assertThat(store().directory().accounts(1, ana.id())).containsExactly(ANA, ANA_ON_TEAMS);

        store().directory().forget(DIRECT);
        assertThat(store().directory().direct(1, ana.id())).contains(DIRECT_ON_TEAMS);
    }

    @Test
    default void aChannelIsNobodysDirectPlace() {
        var ana = welcome(ANA, ANAS_PROFILE);
        store().directory().remember(PORTFOLIO, Optional.of(ANA));
        assertThat(store().directory().direct(1, ana.id())).isEmpty();

        store().directory().remember(DIRECT, Optional.of(ANA));
        assertThat(store().directory().direct(1, ana.id())).contains(DIRECT);
        store().directory().forget(DIRECT);
        assertThat(store().directory().direct(1, ana.id())).isEmpty();
    }

    @Test
    default void aDirectPlaceKeepsItsOwner() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var renamed = new Place(ACME, DIRECT.ref(), DIRECT.kind(), "Ana Lima");
        store().directory().remember(DIRECT, Optional.of(ANA));

        store().directory().remember(renamed, Optional.empty());

        assertThat(store().directory().direct(1, ana.id())).contains(renamed);
    }

    @Test
    default void whatAPersonIsComesBack() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var changed = new Person(
                1,
                ana.id(),
                "Ana 👩‍🚀 O'Lima",
                "ANA@New.Example",
                ZoneId.of("Asia/Kathmandu"),
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.THURSDAY),
                List.of(
                        new Away(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-01-04")),
                        new Away(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-02"))),
                Set.of(Role.LEAD, Role.ADMINISTRATOR));

        store().directory().save(changed);

        var stored = store().directory().person(1, ana.id()).orElseThrow();
        assertThat(stored.name()).isEqualTo(changed.name());
        assertThat(stored.email()).isEqualTo(changed.email().toLowerCase(Locale.ROOT));
        assertThat(stored.zone()).isEqualTo(changed.zone());
        assertThat(stored.workingDays()).isEqualTo(changed.workingDays());
        assertThat(stored.away())
                .containsExactly(changed.away().get(1), changed.away().get(0));
        assertThat(stored.roles()).isEqualTo(changed.roles());

        var bare = new Person(1, ana.id(), "Ana", "", ZoneId.of("Z"), Set.of(), List.of(), Set.of());
        store().directory().save(bare);
        assertThat(store().directory().person(ANA)).contains(bare);
    }

    @Test
    default void whoLeftIsStillListedAndMayComeBack() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var ben = welcome(BEN, BENS_PROFILE);

        store().directory().remember(DIRECT, Optional.of(ANA));
        store().directory().save(ana.leaving(true));

        assertThat(store().directory().direct(1, ana.id())).isEmpty();
        assertThat(store().directory().people(1)).containsExactly(ana.leaving(true), ben);
        assertThat(store().directory().person(ANA)).contains(ana.leaving(true));
        assertThat(welcome(ANA, ANAS_PROFILE).left()).isTrue();
        store().directory().save(ana.leaving(true).leaving(false));
        assertThat(store().directory().person(1, ana.id())).contains(ana);
        assertThat(store().directory().direct(1, ana.id())).contains(DIRECT);
    }

    @Test
    default void twoThatSaveAPersonAtOnceBothSucceed() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var christmas = List.of(new Away(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26")));
        try (var together = new Together()) {
            together.run(6, number -> {
                for (int round = 0; round < 5; round++) {
                    store().directory()
                            .save(new Person(
                                    1,
                                    ana.id(),
                                    "Ana " + number,
                                    "",
                                    ana.zone(),
                                    ana.workingDays(),
                                    christmas,
                                    Set.of(Role.LEAD)));
                }
                return number;
            });
        }

        assertThat(store().directory().person(ANA).orElseThrow().away()).isEqualTo(christmas);
    }

    @Test
    default void oddNamesAreStoredOrMended() {
        var odd = welcome(ANA, new Profile("Zero \0 " + HALF_AN_EMOJI + "!", "", ZoneId.of("UTC")));
        assertThat(odd.name()).startsWith("Zero ").endsWith("!");

        var place = new Place(ACME, "C1", Place.Kind.CHANNEL, "#zero\0");
        store().directory().remember(place, Optional.of(ANA));
        store().directory().remember(place, Optional.of(ANA));
        assertThat(store().directory().channels(1)).singleElement().satisfies(stored -> assertThat(stored.name())
                .startsWith("#zero"));
    }

    @Test
    default void peopleAreListedByName() {
        var ben = welcome(BEN, BENS_PROFILE);
        var ana = welcome(ANA, ANAS_PROFILE);
        var anton = welcome(new Account(ACME, "U-ANTON"), new Profile("anton", "", ZoneId.of("UTC")));

        assertThat(store().directory().people(1)).containsExactly(ana, anton, ben);
    }

    @Test
    default void aChannelIsFoundByWhatPeopleCallIt() {
        store().directory().remember(PORTFOLIO, Optional.empty());
        store().directory().remember(DIRECT, Optional.empty());

        for (var words : List.of("#Portfolio", "portfolio", " PORTFOLIO ", "#portfolio")) {
            assertThat(store().directory().channel(ACME, words)).contains(PORTFOLIO);
        }
        assertThat(store().directory().channel(ACME, "Ana")).isEmpty();
        assertThat(store().directory().channel(ACME, "")).isEmpty();
        assertThat(store().directory().channel(ACME, "port%")).isEmpty();
        assertThat(store().directory().channels(1)).containsExactly(PORTFOLIO);
    }

    @Test
    default void aNameMeansTheChannelOfTheWorkspaceWhereItIsSaid() {
        var theirs = new Place(ACME_TEAMS, "19:portfolio", Place.Kind.CHANNEL, "#portfolio");
        store().directory().remember(theirs, Optional.empty());
        assertThat(store().directory().channel(ACME, "portfolio")).contains(theirs);

        store().directory().remember(PORTFOLIO, Optional.empty());
        assertThat(store().directory().channel(ACME, "portfolio")).contains(PORTFOLIO);
        assertThat(store().directory().channel(ACME_TEAMS, "portfolio")).contains(theirs);
    }

    @Test
    default void anAccountIsReachedInTheDirectPlaceRememberedLast() {
        var ana = welcome(ANA, ANAS_PROFILE);
        var another = new Place(ACME, "A-ANA", Place.Kind.DIRECT, "Ana");
        store().directory().remember(another, Optional.of(ANA));

        store().directory().remember(DIRECT, Optional.of(ANA));
        assertThat(store().directory().direct(1, ana.id())).contains(DIRECT);

        store().directory().remember(another, Optional.of(ANA));
        assertThat(store().directory().direct(1, ana.id())).contains(another);
    }

    @Test
    default void whoChoseTheZoneIsKept() {
        var ana = welcome(ANA, ANAS_PROFILE);
        assertThat(ana.zoneChosen()).isFalse();

        store().directory().save(ana.choosing(ZoneId.of("Asia/Singapore")));

        assertThat(store().directory().person(ANA)).contains(ana.choosing(ZoneId.of("Asia/Singapore")));
    }

    @Test
    default void aRenamedChannelIsFoundByItsNewNameAlone() {
        var renamed = new Place(ACME, PORTFOLIO.ref(), PORTFOLIO.kind(), "#plans");
        store().directory().remember(PORTFOLIO, Optional.empty());
        store().directory().remember(renamed, Optional.empty());

        assertThat(store().directory().channel(ACME, "plans")).contains(renamed);
        assertThat(store().directory().channel(ACME, "portfolio")).isEmpty();
        assertThat(store().directory().channels(1)).containsExactly(renamed);
    }

    @Test
    default void aForgottenPlaceMayBeRememberedAgain() {
        store().directory().remember(PORTFOLIO, Optional.empty());
        store().directory().forget(PORTFOLIO);
        assertThat(store().directory().channel(ACME, "portfolio")).isEmpty();
        store().directory().forget(PORTFOLIO);

        store().directory().remember(PORTFOLIO, Optional.empty());
        assertThat(store().directory().channel(ACME, "portfolio")).contains(PORTFOLIO);
    }

    @Test
    default void aPlaceSeenTwiceAtOnceIsRememberedOnce() {
        var ana = welcome(ANA, ANAS_PROFILE);
        try (var together = new Together()) {
            for (int round = 0; round < 10; round++) {
                var place = new Place(ACME, "C" + round, Place.Kind.CHANNEL, "#c" + round);
                together.run(4, number -> {
                    store().inOne(() -> store().directory().remember(place, Optional.of(ANA)));
                    return number;
                });
            }
        }

        assertThat(store().directory().channels(1)).hasSize(10);
        assertThat(store().directory().accounts(1, ana.id())).containsExactly(ANA);
    }

    private Person welcome(Account account, Profile profile) {
        return store().directory().welcome(account, profile);
    }
}
