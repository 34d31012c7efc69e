package dev.runway.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.door.LastActs;
import org.junit.jupiter.api.Test;

class LastActsTest {

    private final LastActs acts = new LastActs();

    @Test
    void knowsTheLastOfEachForm() {
        acts.arrived("V1", "one");
        acts.arrived("V2", "two");
        acts.arrived("V1", "three");

        assertThat(acts.isLast("V1", "one")).isFalse();
        assertThat(acts.isLast("V1", "three")).isTrue();
        assertThat(acts.isLast("V2", "two")).isTrue();
        assertThat(acts.isLast("V3", "two")).isFalse();
    }

    @Test
    void holdsTheLastThousandForms() {
        acts.arrived("V0", "first");
        acts.arrived("V1", "first");
        acts.arrived("V0", "again");
        for (int form = 2; form <= 1_000; form++) {
            acts.arrived("V" + form, "one");
        }

        assertThat(acts.isLast("V0", "again")).isTrue();
        assertThat(acts.isLast("V1", "first")).isFalse();
        assertThat(acts.isLast("V2", "one")).isTrue();
    }
}
