package dev.runway.conversations.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where rounds are kept; every query takes the office. */
public interface RoundRecords extends Repository<Round, Long> {

    Round save(Round round);

    Optional<Round> findByOfficeAndId(long office, long id);

    /** The same, held until the transaction ends: its digest is posted once, and replaced by one at a time. */
    @Query("select * from round where office = :office and id = :id for update")
    Optional<Round> hold(@Param("office") long office, @Param("id") long id);

    /** In words of its own: a name that goes on with "CheckIn" would be read as the keyword "In". */
    @Query("select * from round where office = :office and check_in = :checkIn and ask_day = :askDay")
    Optional<Round> findByOfficeAndCheckInAndAskDay(
            @Param("office") long office, @Param("checkIn") long checkIn, @Param("askDay") LocalDate askDay);

    /** The round before that day. */
    @Query("select * from round where office = :office and check_in = :checkIn and ask_day < :askDay"
            + " order by ask_day desc limit 1")
    Optional<Round> findFirstByOfficeAndCheckInAndAskDayLessThanOrderByAskDayDesc(
            @Param("office") long office, @Param("checkIn") long checkIn, @Param("askDay") LocalDate askDay);

    List<Round> findByOfficeAndAskDayGreaterThanEqualOrderByAskDay(long office, LocalDate askDay);

    /** The newest round whose digest stands. */
    Optional<Round> findFirstByOfficeAndToldIsNotNullOrderByAskDayDesc(long office);
}
