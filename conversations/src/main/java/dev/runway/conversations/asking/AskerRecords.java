package dev.runway.conversations.asking;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where those who wait are kept; every query takes the office. */
public interface AskerRecords extends Repository<Asker, Long> {

    Asker save(Asker asker);

    Optional<Asker> findByOfficeAndQuestionAndPerson(long office, long question, long person);

    @Query("select * from asker where office = :office and question = :question and state = 'WAITING' order by id")
    List<Asker> waiting(@Param("office") long office, @Param("question") long question);

    /** What one person waits for, oldest first. */
    @Query("select * from asker where office = :office and person = :person and state = 'WAITING' order by id")
    List<Asker> waitedForBy(@Param("office") long office, @Param("person") long person);
}
