package dev.runway.conversations.checkin;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where prompts are kept; every query takes the office. */
public interface PromptRecords extends Repository<Prompt, Long> {

    Prompt save(Prompt prompt);

    Optional<Prompt> findByOfficeAndRoundAndPerson(long office, long round, long person);

    List<Prompt> findByOfficeAndRound(long office, long round);
}
