package dev.runway.conversations.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where projects are kept; every query takes the office. */
public interface ProjectRecords extends Repository<Project, Long> {

    /** A project without its milestones: what a list needs, in one query however long it is. */
    record Brief(long id, String code, String name, Long leader, Long reporter, Project.Stage stage) {}

    /** A milestone that is not met, with one of its slips; the slip's columns are null when there is none. */
    record NextStep(
            long project,
            long milestone,
            String name,
            LocalDate firstDue,
            LocalDate due,
            LocalDate slippedFrom,
            LocalDate slippedTo,
            String reason,
            LocalDate slippedOn) {}

    Project save(Project project);

    Optional<Project> findByOfficeAndCode(long office, String code);

    Optional<Project> findByOfficeAndId(long office, long id);

    @Query("select id, code, name, leader, reporter, stage from project where office = :office order by name")
    List<Brief> briefs(@Param("office") long office);

    @Query("""
            select id, code, name, leader, reporter, stage from project
            where office = :office and reporter = :reporter order by id""")
    List<Brief> reportedBy(@Param("office") long office, @Param("reporter") long reporter);

    /** The numbers of the projects in any of these programs. */
    @Query("select id from project where office = :office and program in (:programs)")
    Set<Long> inPrograms(@Param("office") long office, @Param("programs") Collection<Long> programs);

    /** In the order of dates, a milestone's slips in the order they happened. */
    @Query("""
            select m.project, m.id as milestone, m.name, m.first_due, m.due,
                   s.slipped_from, s.slipped_to, s.reason, s.slipped_on
            from milestone m join project p on p.id = m.project left join slip s on s.milestone = m.id
            where p.office = :office and p.stage <> 'CLOSED' and m.met_on is null
            order by m.project, m.due, m.id, s.milestone_key""")
    List<NextStep> nextSteps(@Param("office") long office);

    /** Takes the projects' rows, in the order of their numbers, until the transaction ends: two reports on one project wait in turn. */
    @Query("select id from project where office = :office and id in (:projects) order by id for update")
    List<Long> hold(@Param("office") long office, @Param("projects") Collection<Long> projects);

    @Modifying
    @Query("update project set stage = :stage where office = :office and id = :project")
    void setStage(@Param("office") long office, @Param("project") long project, @Param("stage") Project.Stage stage);
}
