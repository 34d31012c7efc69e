package dev.runway.conversations.broadcast;

import dev.runway.core.delivery.Delivery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/**
 * Who broadcasts are for, joined with what became of their deliveries. Every query takes the office, and the broadcast's number
 * first, which tells rows apart.
 */
public interface RecipientRecords extends Repository<BroadcastRecipient, Long> {

    /** How many stand so. */
    record Tally(Delivery.State state, long many) {}

    /** Somebody who did not certainly get it. */
    record Missed(String name, BroadcastRecipient.Kind kind, Delivery.State state, String reason) {}

    /** A line of the whole list; {@code ended} is null while it is on its way. */
    record Row(
            long id, String name, BroadcastRecipient.Kind kind, Delivery.State state, String reason, Instant ended) {}

    String STATE = " case when r.state = 'HANDED' then coalesce(o.state, 'WAITING') else r.state end ";
    String REASON = " case when r.state = 'HANDED' then coalesce(o.reason, '') else r.reason end ";
    String JOINED = " from broadcast_recipient r left join outbox o on o.id = r.delivery"
            + " where r.broadcast = :broadcast and r.office = :office ";

    Iterable<BroadcastRecipient> saveAll(Iterable<BroadcastRecipient> recipients);

    /** People by their names, in one statement however many: whoever has left is skipped from the beginning. */
    @Modifying
    @Query("""
            insert into broadcast_recipient
                (office, broadcast, kind, person, name, round, delivery, state, reason, ended)
            select p.office, :broadcast, 'PERSON', p.id, p.name, 1, gen_random_uuid(),
                   case when p.has_left then 'SKIPPED' else 'WAITING' end,
                   case when p.has_left then :left else '' end,
                   case when p.has_left then cast(:now as timestamp with time zone) end
            from person p where p.office = :office and p.id in (:people) order by lower(p.name), p.id""")
    void addPeople(
            @Param("office") long office,
            @Param("broadcast") long broadcast,
            @Param("people") Collection<Long> people,
            @Param("left") String left,
            @Param("now") Instant now);

    /** Those for whom it failed wait again, each for another delivery. */
    @Modifying
    @Query(
            "update broadcast_recipient set state = 'WAITING', round = :round, delivery = gen_random_uuid(), reason = '',"
                    + " ended = null where broadcast = :broadcast and office = :office and state = 'FAILED'")
    void waitAgain(@Param("office") long office, @Param("broadcast") long broadcast, @Param("round") int round);

    /** The next that wait to be handed over. */
    @Query("select * from broadcast_recipient where broadcast = :broadcast and office = :office and state = 'WAITING'"
            + " order by id limit :most")
    List<BroadcastRecipient> waiting(
            @Param("office") long office, @Param("broadcast") long broadcast, @Param("most") int most);

    @Modifying
    @Query("update broadcast_recipient set state = 'HANDED' where broadcast = :broadcast and office = :office"
            + " and id in (:ids)")
    void handed(@Param("office") long office, @Param("broadcast") long broadcast, @Param("ids") Collection<Long> ids);

    @Modifying
    @Query("update broadcast_recipient set state = 'SKIPPED', reason = :reason, ended = :now"
            + " where broadcast = :broadcast and office = :office and id in (:ids)")
    void skipped(
            @Param("office") long office,
            @Param("broadcast") long broadcast,
            @Param("ids") Collection<Long> ids,
            @Param("reason") String reason,
            @Param("now") Instant now);

    /** All that were not handed over yet. */
    @Modifying
    @Query("update broadcast_recipient set state = 'CANCELLED', reason = :reason, ended = :now"
            + " where broadcast = :broadcast and office = :office and state = 'WAITING'")
    void cancelWaiting(
            @Param("office") long office,
            @Param("broadcast") long broadcast,
            @Param("reason") String reason,
            @Param("now") Instant now);

    /** How many were handed over and have not come to an end. */
    @Query("select count(*)" + JOINED + "and r.state = 'HANDED' and o.is_open = true")
    long open(@Param("office") long office, @Param("broadcast") long broadcast);

    /** Deliveries that wait in the outbox, and of which nothing stands yet. */
    @Query("select o.id" + JOINED + "and r.state = 'HANDED' and o.state = 'WAITING' and o.platform_id is null"
            + " order by r.id limit :most")
    List<UUID> cancellable(@Param("office") long office, @Param("broadcast") long broadcast, @Param("most") int most);

    @Query("select" + STATE + "as state, count(*) as many" + JOINED + "group by" + STATE)
    List<Tally> tallies(@Param("office") long office, @Param("broadcast") long broadcast);

    /** The first by name in each state that is worth a look. */
    @Query("select name, kind, state, reason from (select r.name, r.kind," + STATE + "as state," + REASON
            + "as reason, row_number() over (partition by" + STATE + "order by r.kind, r.name, r.id) as place" + JOINED
            + ") every where state in ('FAILED', 'SKIPPED', 'CANCELLED', 'IN_DOUBT') and place <= :most"
            + " order by state, place")
    List<Missed> missed(@Param("office") long office, @Param("broadcast") long broadcast, @Param("most") int most);

    /** The whole list, page by page. @param after the number of the last row that was read, 0 at first */
    @Query("select r.id, r.name, r.kind," + STATE + "as state," + REASON
            + "as reason, coalesce(r.ended, o.ended) as ended" + JOINED + "and r.id > :after order by r.id limit :most")
    List<Row> rows(
            @Param("office") long office,
            @Param("broadcast") long broadcast,
            @Param("after") long after,
            @Param("most") int most);

    /** What the outbox says is kept here: it forgets after a while, and the report does not. */
    @Modifying
    @Query("update broadcast_recipient set"
            + " reason = (select o.reason from outbox o where o.id = broadcast_recipient.delivery),"
            + " ended = (select o.ended from outbox o where o.id = broadcast_recipient.delivery),"
            + " state = (select o.state from outbox o where o.id = broadcast_recipient.delivery)"
            + " where broadcast = :broadcast and office = :office and state = 'HANDED'")
    void keepEnds(@Param("office") long office, @Param("broadcast") long broadcast);
}
