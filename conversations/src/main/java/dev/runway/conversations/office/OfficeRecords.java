package dev.runway.conversations.office;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where offices are kept. */
public interface OfficeRecords extends Repository<Office, Long> {

    Office save(Office office);

    Optional<Office> findById(long id);

    List<Office> findAllByOrderById();
}
