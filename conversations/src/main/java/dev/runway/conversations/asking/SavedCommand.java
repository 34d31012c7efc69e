package dev.runway.conversations.asking;

import dev.runway.conversations.asking.AskingEvent.Kind;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.words.Words;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code saved}: how many interruptions were saved and made this week and this month; of everybody together, never by person. */
final class SavedCommand implements Command {

    private final EventRecords events;
    private final Offices offices;
    private final Rights rights;

    SavedCommand(EventRecords events, Offices offices, Rights rights) {
        this.events = events;
        this.offices = offices;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "saved";
    }

    @Override
    public Set<String> alsoSaid() {
        return Set.of("interruptions");
    }

    @Override
    public String usage() {
        return "saved";
    }

    @Override
    public String what() {
        return "See how many interruptions were saved (project office).";
    }

    @Override
    public Reply run(Turn turn, String words) {
        var refusal = rights.refusal(turn, Right.SEE_SAVED);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var today = turn.now().atZone(offices.get(turn.office()).zoneId()).toLocalDate();
        return turn.answer(Message.builder()
                .line(since(turn, "This week", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))
                .line(since(turn, "This month", today.withDayOfMonth(1)))
                .line("Counted for everybody together, never by person.")
                .build());
    }

    private String since(Turn turn, String when, LocalDate first) {
        var zone = offices.get(turn.office()).zoneId();
        var counts =
                events
                        .counts(
                                turn.office(),
                                first.atStartOfDay(zone).toInstant(),
                                turn.now().plusSeconds(1))
                        .stream()
                        .collect(Collectors.toMap(EventRecords.Count::kind, EventRecords.Count::many));
        long saved = many(counts, Kind.READ) + many(counts, Kind.JOINED);
        long asked = many(counts, Kind.ASKED);
        long reminded = many(counts, Kind.REMINDED);
        return when + ": " + Words.count(saved, "question") + " answered without asking anyone; "
                + Words.count(asked, "question") + " asked"
                + (reminded == 0 ? "" : ", " + Words.count(reminded, "reminder") + " sent") + ".";
    }

    private static long many(Map<Kind, Long> counts, Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
