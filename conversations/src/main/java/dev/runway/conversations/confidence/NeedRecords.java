package dev.runway.conversations.confidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where needs are kept; every query takes the office. */
public interface NeedRecords extends Repository<Need, Long> {

    /** How many needs of one project are overdue. */
    record Overdue(long project, long many) {}

    Need save(Need need);

    Optional<Need> findByOfficeAndId(long office, long id);

    /** The same, held until the transaction ends: whoever changes a need has held it first. */
    @Query("select * from need where office = :office and id = :id for update")
    Optional<Need> hold(@Param("office") long office, @Param("id") long id);

    /** What else its owner is to be asked about by that moment, in that state; held like {@link #hold}, in the order of numbers. */
    @Query("""
            select * from need where office = :office and owner = :owner and id <> :but and state = :state
              and next_step <= :now and project in (select id from project where stage not in ('PAUSED', 'CLOSED'))
            order by id for update""")
    List<Need> alsoDue(
            @Param("office") long office,
            @Param("owner") long owner,
            @Param("but") long but,
            @Param("state") Need.State state,
            @Param("now") Instant now);

    /** The one that was named in that conversation. */
    Optional<Need> findByOfficeAndRun(long office, UUID run);

    /** All of them, also those that are settled. */
    @Query("select * from need where office = :office and project = :project order by due, id")
    List<Need> ofProject(@Param("office") long office, @Param("project") long project);

    /** What is not settled and is theirs: they bring it, they want it, or they lead or report on its project. */
    @Query("""
            select n.* from need n join project p on p.id = n.project
            where n.office = :office and n.state not in ('MET', 'GIVEN_UP', 'DECIDED') and p.stage <> 'CLOSED'
              and (n.owner = :person or n.requester = :person or p.leader = :person or p.reporter = :person)
            order by n.due, n.id""")
    List<Need> openOf(@Param("office") long office, @Param("person") long person);

    /** What the project office is to decide. */
    @Query("select * from need where office = :office and state = 'TO_DECIDE' order by due, id")
    List<Need> toDecide(@Param("office") long office);

    /** For the whole portfolio, in one query. */
    @Query("""
            select project, count(*) as many from need
            where office = :office and state not in ('MET', 'GIVEN_UP', 'DECIDED') and due < :today group by project""")
    List<Overdue> overdue(@Param("office") long office, @Param("today") LocalDate today);
}
