package dev.runway.app.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.app.workspace.TwoOffices;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.teams.tenant.Tenant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneTenantTest {

    private static final String APP = "0f0e0d0c-1111-2222-3333-abcdefabcdef";
    private static final String ID = "5e6f7a8b-4444-5555-6666-abcdefabcdef";
    private static final Workspace ACME = new Workspace(1, "teams", ID);

    private static OneTenant tenant(TwoOffices offices, long office) {
        return new OneTenant(APP, ID, () -> office, offices.rows());
    }

    @ParameterizedTest
    @EnumSource
    void theTenantIsTheOfficesFromTheStartOn(Vendor vendor) {
        try (var offices = new TwoOffices(vendor)) {
            var tenant = tenant(offices, 1);

            tenant.settle();
            tenant(offices, 1).settle();

            assertThat(tenant.ofId(ID)).contains(new Tenant(ACME, APP));
            assertThat(tenant.ofId(ID.toUpperCase(Locale.ROOT))).isEqualTo(tenant.ofId(ID));
            assertThat(tenant.of(ACME).bot()).isEqualTo("28:" + APP);
            assertThat(offices.belongings()).containsExactly("1 teams " + ID);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTenantIsOneOfficesAlone(Vendor vendor) {
        try (var offices = new TwoOffices(vendor)) {
            tenant(offices, 1).settle();

            assertThatThrownBy(() -> tenant(offices, 2).settle())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("belongs to another office");
            assertThat(offices.belongings()).containsExactly("1 teams " + ID);
        }
    }

    @Test
    void anotherTenantIsNotServed() {
        try (var offices = new TwoOffices(Vendor.H2)) {
            var tenant = tenant(offices, 1);

            assertThat(tenant.ofId("00000000-4444-5555-6666-abcdefabcdef")).isEmpty();
            assertThat(tenant.ofId("")).isEmpty();
            for (var other : List.of(
                    new Workspace(1, "teams", "another"),
                    new Workspace(2, "teams", ID),
                    new Workspace(1, "slack", ID))) {
                assertThatThrownBy(() -> tenant.of(other))
                        .isInstanceOfSatisfying(PlatformException.class, failure -> assertThat(failure.remedy())
                                .isEqualTo(Remedy.TELL_AN_ADMINISTRATOR));
            }
        }
    }
}
