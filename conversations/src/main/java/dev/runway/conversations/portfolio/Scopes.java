package dev.runway.conversations.portfolio;

import dev.runway.conversations.people.ReferenceSource;
import dev.runway.core.dialog.References.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Portfolios and programs by name, portfolios first; two queries each time. */
public final class Scopes implements ReferenceSource {

    public static final String KIND = "portfolio or program";

    private final PortfolioRecords portfolios;
    private final ProgramRecords programs;

    public Scopes(PortfolioRecords portfolios, ProgramRecords programs) {
        this.portfolios = portfolios;
        this.programs = programs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Named> all(long office) {
        return scopes(office).stream()
                .map(scope -> new Named(scope.key(), scope.name()))
                .toList();
    }

    public List<Scope> scopes(long office) {
        var known = programs.findByOfficeOrderByName(office);
        var whole = portfolios.findByOfficeOrderByName(office).stream()
                .map(portfolio -> Scope.of(
                        portfolio,
                        known.stream()
                                .filter(program -> program.portfolio() == portfolio.id())
                                .map(Program::id)
                                .collect(Collectors.toSet())));
        return Stream.concat(whole, known.stream().map(Scope::of)).toList();
    }

    public Optional<Scope> scope(long office, String key) {
        return scopes(office).stream().filter(scope -> scope.key().equals(key)).findFirst();
    }
}
