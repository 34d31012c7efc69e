package dev.runway.conversations.portfolio;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where changes of projects are kept; every query takes the office. */
public interface ChangeRecords extends Repository<ProjectChange, Long> {

    ProjectChange save(ProjectChange change);

    /** Whether that conversation has changed things already. */
    boolean existsByOfficeAndRun(long office, UUID run);

    /** The newest thirty, newest first. */
    List<ProjectChange> findFirst30ByOfficeAndProjectOrderByIdDesc(long office, long project);
}
