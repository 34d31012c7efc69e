package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Project;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where requests are kept; every query takes the office. */
public interface RequestRecords extends Repository<IntakeRequest, Long> {

    /** A request without its document: what a list needs, in one query however long it is. */
    record Brief(
            long id,
            long requester,
            String title,
            Project.Size size,
            IntakeRequest.State state,
            Instant created,
            Instant answerBy,
            Long project) {}

    IntakeRequest save(IntakeRequest request);

    Optional<IntakeRequest> findByOfficeAndId(long office, long id);

    Optional<IntakeRequest> findByOfficeAndRun(long office, UUID run);

    /** What was decided about a project before it began, newest first: the accepted request and those merged into it. */
    List<IntakeRequest> findByOfficeAndProjectOrderByIdDesc(long office, Long project);

    /** Takes the requests' rows, in the order of their numbers, until the transaction ends: two deciders wait in turn. */
    @Query("select id from intake_request where office = :office and id in (:requests) order by id for update")
    List<Long> hold(@Param("office") long office, @Param("requests") Collection<Long> requests);

    /** Everything undecided, the oldest first. */
    @Query("""
            select id, requester, title, size, state, created, answer_by, project from intake_request
            where office = :office and state in ('SENT', 'ASKED_BACK') order by created, id""")
    List<Brief> open(@Param("office") long office);

    /** Everything that somebody asked for, the newest first. */
    @Query("""
            select id, requester, title, size, state, created, answer_by, project from intake_request
            where office = :office and requester = :requester order by created desc, id desc""")
    List<Brief> of(@Param("office") long office, @Param("requester") long requester);

    /** Every request of the office, the newest first. */
    @Query("""
            select id, requester, title, size, state, created, answer_by, project from intake_request
            where office = :office order by created desc, id desc""")
    List<Brief> briefs(@Param("office") long office);
}
