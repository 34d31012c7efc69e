package dev.runway.conversations.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where requests for help are kept; every query takes the office. */
public interface HelpRecords extends Repository<HelpRequest, Long> {

    HelpRequest save(HelpRequest request);

    Optional<HelpRequest> findByOfficeAndId(long office, long id);

    /** The same, held until the transaction ends: two presses at once are taken one after the other. */
    @Query("select * from help_request where office = :office and id = :id for update")
    Optional<HelpRequest> hold(@Param("office") long office, @Param("id") long id);

    Optional<HelpRequest> findByOfficeAndRunAndProject(long office, UUID run, long project);

    @Query("select * from help_request where office = :office and project = :project and state <> 'CLOSED' order by id")
    List<HelpRequest> wantedFor(@Param("office") long office, @Param("project") long project);

    /** Everything that is still wanted, for the whole portfolio. */
    @Query("select * from help_request where office = :office and state <> 'CLOSED' order by id")
    List<HelpRequest> wanted(@Param("office") long office);
}
