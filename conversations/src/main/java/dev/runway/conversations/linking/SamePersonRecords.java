package dev.runway.conversations.linking;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where it is kept who may be one; every query takes the office. */
public interface SamePersonRecords extends Repository<SamePerson, Long> {

    SamePerson save(SamePerson pair);

    /** The pair, unless it is kept already: two nodes may look at the same two at once. */
    @Modifying
    @Query("insert into same_person (office, one, other, known, state) values (:office, :one, :other, :known, 'MET')"
            + " on conflict do nothing")
    int add(
            @Param("office") long office,
            @Param("one") long one,
            @Param("other") long other,
            @Param("known") long known);

    /** Held until the transaction ends: it is asked once, and two presses at once are taken one after the other. */
    @Query("select * from same_person where office = :office and one = :one and other = :other for update")
    Optional<SamePerson> hold(@Param("office") long office, @Param("one") long one, @Param("other") long other);

    @Query("select * from same_person where office = :office and id = :id")
    Optional<SamePerson> find(@Param("office") long office, @Param("id") long id);

    /** The same, held until the transaction ends. */
    @Query("select * from same_person where office = :office and id = :id for update")
    Optional<SamePerson> hold(@Param("office") long office, @Param("id") long id);

    /** All that concern somebody. */
    @Query("select * from same_person where office = :office and (one = :person or other = :person) order by id")
    List<SamePerson> of(@Param("office") long office, @Param("person") long person);
}
