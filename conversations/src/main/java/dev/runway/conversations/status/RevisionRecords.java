package dev.runway.conversations.status;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where revisions are kept; they are only ever added. */
public interface RevisionRecords extends Repository<StatusRevision, Long> {

    StatusRevision save(StatusRevision revision);

    List<StatusRevision> findByOfficeAndReportOrderByNumber(long office, long report);
}
