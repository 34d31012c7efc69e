package dev.runway.conversations.people;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where teams are kept; every query takes the office. */
public interface TeamRecords extends Repository<Team, Long> {

    Team save(Team team);

    /** Removes it; its members stay in the office. */
    void delete(Team team);

    List<Team> findByOfficeOrderByName(long office);
}
