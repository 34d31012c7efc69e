package dev.runway.conversations.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where reports are kept; every query takes the office. */
public interface ReportRecords extends Repository<StatusReport, Long> {

    StatusReport save(StatusReport report);

    Optional<StatusReport> findByOfficeAndProjectAndRound(long office, long project, long round);

    List<StatusReport> findByOfficeAndRound(long office, long round);

    /** The project's newest report. */
    Optional<StatusReport> findFirstByOfficeAndProjectOrderByAskDayDesc(long office, long project);

    /** The project's newest report of an earlier round. */
    Optional<StatusReport> findFirstByOfficeAndProjectAndAskDayLessThanOrderByAskDayDesc(
            long office, long project, LocalDate askDay);

    /** Each project's newest report of a round before that day: one query for the whole portfolio. */
    @Query("""
            select r.* from status_report r
            join (select project, max(ask_day) as newest from status_report
                  where office = :office and ask_day < :before group by project) last
              on last.project = r.project and last.newest = r.ask_day
            where r.office = :office""")
    List<StatusReport> lastBefore(@Param("office") long office, @Param("before") LocalDate before);

    /** How a project was, as its report of that day says now. */
    record HealthOn(long project, LocalDate askDay, Health health) {}

    /** What was said for the rounds of those days, and each project's newest word before them: one query for all. */
    @Query("""
            select s.project, s.ask_day, s.health from round r
            join status_report s on s.office = r.office and s.round = r.id
            where r.office = :office and r.ask_day between :since and :until
            union all
            select s.project, s.ask_day, s.health from status_report s
            join (select project, max(ask_day) as newest from status_report
                  where office = :office and ask_day < :since group by project) last
              on last.project = s.project and last.newest = s.ask_day
            where s.office = :office""")
    List<HealthOn> healthSince(
            @Param("office") long office, @Param("since") LocalDate since, @Param("until") LocalDate until);

    /** The number of the newest round that anybody has reported in. */
    @Query("""
            select r.id from round r
            where r.office = :office and exists (
                select 1 from status_report s where s.office = r.office and s.round = r.id)
            order by r.ask_day desc limit 1""")
    Optional<Long> newestRound(@Param("office") long office);
}
