package dev.runway.conversations.confidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where confidence is kept; every query takes the office. */
public interface ConfidenceRecords extends Repository<Confidence, Long> {

    Confidence save(Confidence confidence);

    /** The newest first, at most so many. */
    @Query("select * from confidence where office = :office and project = :project order by id desc limit :most")
    List<Confidence> newest(@Param("office") long office, @Param("project") long project, @Param("most") int most);

    Optional<Confidence> findByOfficeAndProjectAndRun(long office, long project, UUID run);

    /** Each project's newest one: one query for the whole portfolio. */
    @Query("""
            select c.* from confidence c
            join (select max(id) as newest from confidence where office = :office group by project) last
              on last.newest = c.id""")
    List<Confidence> newestOfAll(@Param("office") long office);

    /** Each project's newest one up to that moment. */
    @Query("""
            select c.* from confidence c
            join (select max(id) as newest from confidence
                  where office = :office and said <= :until group by project) last
              on last.newest = c.id""")
    List<Confidence> newestOfAllUntil(@Param("office") long office, @Param("until") Instant until);
}
