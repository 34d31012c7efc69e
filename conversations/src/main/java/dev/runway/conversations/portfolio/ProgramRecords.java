package dev.runway.conversations.portfolio;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where programs are kept; every query takes the office. */
public interface ProgramRecords extends Repository<Program, Long> {

    Program save(Program program);

    List<Program> findByOfficeOrderByName(long office);
}
