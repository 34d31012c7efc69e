package dev.runway.app.store;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people whom the settings name as administrators, by e-mail. A role once given stays: taking an address out of the
 * settings appoints nobody new, and dismisses nobody.
 */
public final class Administrators {

    private final JdbcClient jdbc;
    private final Set<String> addresses;

    /** @param addresses e-mail addresses in lower case */
    Administrators(JdbcClient jdbc, Set<String> addresses) {
        this.jdbc = jdbc;
        this.addresses = Set.copyOf(addresses);
    }

    boolean isNamed(String address) {
        return addresses.contains(address);
    }

    /** Gives the role to everybody of these addresses who has not got it. Safe to call at any time, and on every node. */
    public void appoint() {
        if (addresses.isEmpty()) {
            return;
        }
        jdbc.sql("insert into person_role (person, role) select p.id, 'ADMINISTRATOR' from person p"
                        + " where p.email in (:addresses) on conflict do nothing")
                .param("addresses", addresses)
                .update();
    }
}
