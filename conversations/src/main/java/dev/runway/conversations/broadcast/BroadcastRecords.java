package dev.runway.conversations.broadcast;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where broadcasts are kept; every query takes the office. */
public interface BroadcastRecords extends Repository<Broadcast, Long> {

    Broadcast save(Broadcast broadcast);

    Optional<Broadcast> findByOfficeAndId(long office, long id);

    /** The same, held until the transaction ends: sent, stopped and told by one at a time. */
    @Query("select * from broadcast where id = :id and office = :office for update")
    Optional<Broadcast> hold(@Param("office") long office, @Param("id") long id);

    @Query("select * from broadcast where run = :run and office = :office for update")
    Optional<Broadcast> holdByRun(@Param("office") long office, @Param("run") UUID run);

    /** The newest that went out. */
    @Query("""
            select * from broadcast where office = :office and state in ('SENDING', 'STOPPING', 'ENDED')
            order by began desc, id desc limit 1""")
    Optional<Broadcast> newestSent(@Param("office") long office);

    /** The newest of that scope that went out since. */
    @Query("""
            select * from broadcast where office = :office and scope = :scope and began >= :since
            order by began desc, id desc limit 1""")
    Optional<Broadcast> newestSentOf(
            @Param("office") long office, @Param("scope") String scope, @Param("since") Instant since);
}
