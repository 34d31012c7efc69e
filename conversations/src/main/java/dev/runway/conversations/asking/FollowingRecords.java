package dev.runway.conversations.asking;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where followers are kept; every query takes the office. */
public interface FollowingRecords extends Repository<Following, Long> {

    Following save(Following following);

    void delete(Following following);

    Optional<Following> findByOfficeAndProjectAndPerson(long office, long project, long person);

    List<Following> findByOfficeAndProjectOrderById(long office, long project);

    List<Following> findByOfficeAndPersonOrderById(long office, long person);
}
