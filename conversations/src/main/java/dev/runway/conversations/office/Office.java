package dev.runway.conversations.office;

import java.time.ZoneId;
import org.springframework.data.annotation.Id;

/**
 * A project office, the tenant of everything else.
 *
 * @param id its number in every key, query and envelope
 * @param name its full name, said in full in every message
 * @param zone its IANA zone: when digests are due, and which week it is
 * @param freshDays how many days an answer counts as fresh
 */
public record Office(@Id Long id, String name, String zone, int freshDays) {

    /** Used until somebody says otherwise. */
    public static final int USUALLY_FRESH = 7;

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
