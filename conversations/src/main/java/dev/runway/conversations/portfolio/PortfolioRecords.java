package dev.runway.conversations.portfolio;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where portfolios are kept; every query takes the office. */
public interface PortfolioRecords extends Repository<Portfolio, Long> {

    Portfolio save(Portfolio portfolio);

    List<Portfolio> findByOfficeOrderByName(long office);
}
