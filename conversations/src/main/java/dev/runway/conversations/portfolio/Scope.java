package dev.runway.conversations.portfolio;

import java.util.Set;

/**
 * What a summary is of: a portfolio, or one program.
 *
 * @param key stable in the office: {@code portfolio-1}, {@code program-3}
 * @param programs the numbers of the programs in it, perhaps none yet
 */
public record Scope(String key, String name, Set<Long> programs) {

    private static final String PORTFOLIO = "portfolio-";

    public Scope {
        programs = Set.copyOf(programs);
    }

    /** Whether it is a portfolio, and not one program. */
    public boolean isPortfolio() {
        return key.startsWith(PORTFOLIO);
    }

    /** The number of the portfolio that it is. */
    public long portfolioNumber() {
        return Long.parseLong(key.substring(PORTFOLIO.length()));
    }

    static Scope of(Portfolio portfolio, Set<Long> programs) {
        return new Scope(PORTFOLIO + portfolio.id(), portfolio.name(), programs);
    }

    static Scope of(Program program) {
        return new Scope("program-" + program.id(), program.name(), Set.of(program.id()));
    }
}
