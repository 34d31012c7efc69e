package dev.runway.conversations.checkin;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where check-ins are kept; every query takes the office. */
public interface CheckInRecords extends Repository<CheckIn, Long> {

    CheckIn save(CheckIn checkIn);

    Optional<CheckIn> findByOfficeAndName(long office, String name);

    /** The same, held until the transaction ends: a round is begun once, on all nodes together. */
    @Query("select * from check_in where office = :office and name = :name for update")
    Optional<CheckIn> hold(@Param("office") long office, @Param("name") String name);
}
