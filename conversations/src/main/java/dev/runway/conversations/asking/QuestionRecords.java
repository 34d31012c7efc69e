package dev.runway.conversations.asking;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Where questions are kept; every query takes the office. */
public interface QuestionRecords extends Repository<AskedQuestion, Long> {

    AskedQuestion save(AskedQuestion question);

    Optional<AskedQuestion> findByOfficeAndId(long office, long id);

    @Query("""
            select * from asked_question
            where office = :office and project = :project and attribute = :attribute and closed = 0""")
    Optional<AskedQuestion> open(
            @Param("office") long office, @Param("project") long project, @Param("attribute") Attribute attribute);
}
