package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Who is named in the settings may set the office up, whether they were known before or come later. */
class AdministratorsTest {

    private static final Workspace WORKSPACE = new Workspace(1, "playground", "local");

    @ParameterizedTest
    @EnumSource
    void theNamedOnesAreAppointedAtTheStartAndAtFirstContactAndNobodyElse(TestDatabase.Vendor vendor) {
        try (var database = vendor.open()) {
            welcome(storeNaming(database, Set.of()), "dana", "dana@acme.example");
            welcome(storeNaming(database, Set.of()), "nameless", "");

            var store = storeNaming(database, Set.of("dana@acme.example", "eve@acme.example"));
            assertThat(isAdministrator(store, "dana")).isFalse();
            store.administrators().appoint();
            store.administrators().appoint();
            welcome(store, "eve", "Eve@Acme.example");
            welcome(store, "ana", "ana@acme.example");

            assertThat(isAdministrator(store, "dana")).isTrue();
            assertThat(isAdministrator(store, "eve")).isTrue();
            assertThat(isAdministrator(store, "ana")).isFalse();
            assertThat(isAdministrator(store, "nameless")).isFalse();
        }
    }

    /** A platform may tell somebody's address later than their name. */
    @ParameterizedTest
    @EnumSource
    void whoseAddressIsLearntLaterIsAppointedThen(TestDatabase.Vendor vendor) {
        try (var database = vendor.open()) {
            var store = storeNaming(database, Set.of("dana@acme.example"));
            welcome(store, "dana", "");
            var dana = store.directory().person(new Account(WORKSPACE, "dana")).orElseThrow();

            store.directory().save(dana.toldAs(new Profile("Dana", "Dana@acme.example", ZoneOffset.UTC)));
            assertThat(isAdministrator(store, "dana")).isTrue();

            var known = store.directory().person(new Account(WORKSPACE, "dana")).orElseThrow();
            store.directory().save(known.having(Set.of(Role.MEMBER)));
            assertThat(isAdministrator(store, "dana")).isFalse();
        }
    }

    private static JdbcStore storeNaming(TestDatabase database, Set<String> addresses) {
        var source = database.dataSource();
        return JdbcStore.over(source, new JdbcTransactionManager(source), Clock.systemUTC(), addresses);
    }

    private static void welcome(JdbcStore store, String user, String email) {
        store.directory().welcome(new Account(WORKSPACE, user), new Profile(user, email, ZoneOffset.UTC));
    }

    private static boolean isAdministrator(JdbcStore store, String user) {
        return store.directory()
                .person(new Account(WORKSPACE, user))
                .orElseThrow()
                .has(Role.ADMINISTRATOR);
    }
}
