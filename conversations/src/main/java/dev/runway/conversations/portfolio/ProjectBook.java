package dev.runway.conversations.portfolio;

import dev.runway.conversations.words.Nearest;
import dev.runway.core.inbox.TurnLock;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where projects begin. */
public final class ProjectBook {

    /** Characters of a project's name: it stands in every line of a digest. */
    public static final int LONGEST_NAME = 80;

    /** Held while a project begins, so that two of one name do not take the same code. */
    private static final long NOBODY = 0;

    private final PortfolioRecords portfolios;
    private final ProgramRecords programs;
    private final ProjectRecords projects;
    private final TurnLock lock;

    public ProjectBook(PortfolioRecords portfolios, ProgramRecords programs, ProjectRecords projects, TurnLock lock) {
        this.portfolios = portfolios;
        this.programs = programs;
        this.projects = projects;
        this.lock = lock;
    }

    /** The project that is called so; until the transaction ends nobody else can begin one. */
    public Optional<ProjectRecords.Brief> called(long office, String name) {
        lock.hold(office, NOBODY);
        var wanted = Nearest.plain(name);
        return projects.briefs(office).stream()
                .filter(project -> Nearest.plain(project.name()).equals(wanted))
                .findFirst();
    }

    /** Makes it, RUNNING, with a code of its own; inside a transaction. */
    public Project create(long office, NewProject what) {
        lock.hold(office, NOBODY);
        long program = what.program().orElseGet(() -> firstProgram(office));
        return projects.save(new Project(
                null,
                office,
                program,
                freeCode(office, codeOf(what.name())),
                what.name(),
                what.leader(),
                what.reporter().orElse(what.leader()),
                what.sponsor().orElse(null),
                what.size(),
                Project.Stage.RUNNING,
                what.goal(),
                what.budget(),
                what.milestones(),
                what.members()));
    }

    /**
     * Begins a program; inside a transaction. Empty when a portfolio or a program is called so already.
     *
     * @param portfolio the number of its portfolio; empty for the office's first
     */
    public Optional<Program> beginProgram(long office, String name, Optional<Long> portfolio) {
        lock.hold(office, NOBODY);
        var wanted = Nearest.plain(name);
        var known = Stream.concat(
                portfolios.findByOfficeOrderByName(office).stream().map(Portfolio::name),
                programs.findByOfficeOrderByName(office).stream().map(Program::name));
        return known.map(Nearest::plain).anyMatch(wanted::equals)
                ? Optional.empty()
                : Optional.of(programs.save(
                        new Program(null, office, portfolio.orElseGet(() -> firstPortfolio(office)), name)));
    }

    /** {@code ledger-move} for Ledger Move; {@code project} for a name without a letter or digit we can spell. */
    public static String codeOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ENGLISH)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "project" : plain;
    }

    private String freeCode(long office, String code) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? code : code + "-" + number)
                .filter(free -> projects.findByOfficeAndCode(office, free).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** An office that has none yet begins with one, so that a project always has its place. */
    private long firstProgram(long office) {
        return programs.findByOfficeOrderByName(office).stream()
                .findFirst()
                .orElseGet(() -> programs.save(new Program(null, office, firstPortfolio(office), "Projects")))
                .id();
    }

    private long firstPortfolio(long office) {
        return portfolios.findByOfficeOrderByName(office).stream()
                .findFirst()
                .orElseGet(() -> portfolios.save(new Portfolio(null, office, "Portfolio")))
                .id();
    }
}
