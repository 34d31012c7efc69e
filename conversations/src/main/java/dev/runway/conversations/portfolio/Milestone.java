package dev.runway.conversations.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;

/**
 * A dated step. The first date is never changed, so that a slip stays visible.
 *
 * @param metOn when it was reached, or null while it is not
 * @param slips in the order they happened
 */
public record Milestone(
        @Id Long id, String name, LocalDate firstDue, LocalDate due, LocalDate metOn, List<Slip> slips) {

    public Milestone {
        slips = List.copyOf(slips);
    }

    public static Milestone planned(String name, LocalDate date) {
        return new Milestone(null, name, date, date, null, List.of());
    }

    /** Moved to another date, with the reason kept behind those there are. */
    public Milestone slipped(LocalDate to, String reason, LocalDate when) {
        var more = new java.util.ArrayList<>(slips);
        more.add(new Slip(due, to, reason, when));
        return new Milestone(id, name, firstDue, to, metOn, more);
    }

    public Milestone met(LocalDate on) {
        return new Milestone(id, name, firstDue, due, on, slips);
    }

    /** As it was before it slipped last. */
    public Milestone withoutLastSlip() {
        var last = lastSlip().orElseThrow();
        return new Milestone(id, name, firstDue, last.slippedFrom(), metOn, slips.subList(0, slips.size() - 1));
    }

    public boolean isMet() {
        return metOn != null;
    }

    public Optional<Slip> lastSlip() {
        return slips.isEmpty() ? Optional.empty() : Optional.of(slips.get(slips.size() - 1));
    }
}
