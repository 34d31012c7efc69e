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
            Long decidedBy,
            Instant decidedAt) {

        public boolean isOpen() {
            return state.isOpen();
        }
    }

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
            select id, requester, title, size, state, created, answer_by, decided_by, decided_at from intake_request
            where office = :office and state in ('SENT', 'ASKED_BACK') order by created, id""")
    List<Brief> open(@Param("office") long office);

    /**
     * What concerns somebody, the newest first: asked for by one of these people, also asked for by them, or a project they
     * lead now.
     */
    @Query("""
            select r.id, r.requester, r.title, r.size, r.state, r.created, r.answer_by, r.decided_by, r.decided_at
            from intake_request r
            where r.office = :office and (r.requester in (:requesters)
                or exists (select 1 from intake_interest i where i.intake_request = r.id and i.person = :person)
                or exists (select 1 from project p where p.office = r.office and p.id = r.project and p.leader = :person))
            order by r.created desc, r.id desc""")
    List<Brief> concerning(
            @Param("office") long office,
            @Param("requesters") Collection<Long> requesters,
            @Param("person") long person);

    /** Every request of the office, the newest first. */
    @Query("""
            select id, requester, title, size, state, created, answer_by, decided_by, decided_at from intake_request
            where office = :office order by created desc, id desc""")
    List<Brief> briefs(@Param("office") long office);
}
