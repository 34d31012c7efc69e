package dev.runway.conversations.office;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where offices are kept. */
public interface OfficeRecords extends Repository<Office, Long> {

    Office save(Office office);

    Optional<Office> findById(long id);

    List<Office> findAllByOrderById();

    @Modifying
    @Query("update office set fresh_days = :days where id = :office")
    void setFreshDays(@Param("office") long office, @Param("days") int days);
}
