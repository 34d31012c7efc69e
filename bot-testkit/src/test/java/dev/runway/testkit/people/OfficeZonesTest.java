package dev.runway.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.people.OfficeZones;
import dev.runway.testkit.ManualClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeZonesTest {

    private final ManualClock clock = new ManualClock();
    private final List<Long> asked = new ArrayList<>();
    private ZoneId zone = ZoneId.of("Europe/Lisbon");
    private final OfficeZones zones = new OfficeZones(this::ask, clock);

    private ZoneId ask(long office) {
        asked.add(office);
        return zone;
    }

    @Test
    void areAskedForOnceAMinuteForEachOffice() {
        assertThat(zones.of(1)).isEqualTo(zone);
        clock.pass(Duration.ofSeconds(59));
        assertThat(zones.of(1)).isEqualTo(zone);
        zones.of(2);
        assertThat(asked).containsExactly(1L, 2L);
    }

    @Test
    void areTheNewOnesAMinuteAfterAChange() {
        zones.of(1);
        zone = ZoneId.of("Asia/Singapore");
        clock.pass(Duration.ofMinutes(1));

        assertThat(zones.of(1)).isEqualTo(ZoneId.of("Asia/Singapore"));
        assertThat(asked).containsExactly(1L, 1L);
    }
}
