package dev.runway.conversations.portfolio;

import dev.runway.conversations.words.Words;
import java.time.LocalDate;
import java.util.List;

/** The next dated step of a project, in words that keep every slip visible. */
public record NextMilestone(String name, LocalDate firstDue, LocalDate due, List<Slip> slips) {

    public NextMilestone {
        slips = List.copyOf(slips);
    }

    public static NextMilestone of(Milestone milestone) {
        return new NextMilestone(milestone.name(), milestone.firstDue(), milestone.due(), milestone.slips());
    }

    public boolean slipped() {
        return !slips.isEmpty();
    }

    public boolean slippedSince(LocalDate day) {
        return slipped() && last().slippedOn().isAfter(day);
    }

    /** {@code go-live 15 January → 29 January (second slip: lease on the cooling units)}. */
    public String inDigest(LocalDate today) {
        return name + " " + Words.day(firstDue, today) + " → " + Words.day(due, today) + " (" + slip() + ")";
    }

    /** {@code Go-live 15 January (first date, no slip).} or {@code Go-live 29 January (first date 15 January, second slip: …).} */
    public String inStatus(LocalDate today) {
        return Words.capital(inSentence(today));
    }

    /** The same in the midst of a sentence. */
    public String inSentence(LocalDate today) {
        var dates = slipped() ? "first date " + Words.day(firstDue, today) + ", " + slip() : "first date, no slip";
        return name + " " + Words.day(due, today) + " (" + dates + ").";
    }

    private String slip() {
        return Words.ordinal(slips.size()) + " slip" + (last().reason().isBlank() ? "" : ": " + last().reason());
    }

    private Slip last() {
        return slips.get(slips.size() - 1);
    }
}
