package dev.runway.conversations.asking;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where it is kept who said what; every query takes the office. */
public interface ToldFactRecords extends Repository<ToldFact, Long> {

    ToldFact save(ToldFact fact);

    Optional<ToldFact> findByOfficeAndProjectAndAttribute(long office, long project, Attribute attribute);
}
