package dev.runway.conversations.asking;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where it is kept what happened; only ever added to. Every query takes the office. */
public interface EventRecords extends Repository<AskingEvent, Long> {

    /** How often something happened. */
    record Count(AskingEvent.Kind kind, long many) {}

    AskingEvent save(AskingEvent event);

    /** From {@code first} on and before {@code end}. */
    @Query("""
            select kind, count(*) as many from asking_event
            where office = :office and at >= :first and at < :end group by kind""")
    List<Count> counts(@Param("office") long office, @Param("first") Instant first, @Param("end") Instant end);
}
