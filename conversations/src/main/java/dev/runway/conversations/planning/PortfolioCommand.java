package dev.runway.conversations.planning;

import dev.runway.conversations.digest.DigestBoard;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.portfolio.Scope;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code portfolio}: how everything stands, and program by program; for whoever asks alone. */
public final class PortfolioCommand implements Command, Press {

    /** The button's action; its argument is a scope's key, or empty for everything. */
    public static final String ACTION = "portfolio.read";

    private static final int MOST = 5;

    private final DigestBoard board;
    private final Scopes scopes;
    private final ProjectRecords projects;

    PortfolioCommand(DigestBoard board, Scopes scopes, ProjectRecords projects) {
        this.board = board;
        this.scopes = scopes;
        this.projects = projects;
    }

    @Override
    public String word() {
        return "portfolio";
    }

    @Override
    public String usage() {
        return "portfolio";
    }

    @Override
    public String what() {
        return "Read how the whole portfolio stands, or a program: \"portfolio moves\".";
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return !words.isBlank() && called(scopes.scopes(turn.office()), words).isPresent();
    }

    @Override
    public Reply pressed(Turn turn, String argument) {
        var all = scopes.scopes(turn.office());
        return all.stream()
                .filter(scope -> scope.key().equals(argument))
                .findFirst()
                .map(scope -> show(turn, all, scope))
                .orElseGet(() -> run(turn, ""));
    }

    @Override
    public Reply run(Turn turn, String words) {
        var all = scopes.scopes(turn.office());
        if (projects.briefs(turn.office()).isEmpty()) {
            return Reply.privately(Message.of("There is no project in the portfolio yet. \"project new\" begins one"
                    + " (project office); \"intake\" asks the project office for one."));
        }
        if (words.isBlank()) {
            return show(turn, all, whole(all));
        }
        return called(all, words)
                .map(scope -> show(turn, all, scope))
                .orElseGet(() -> Reply.privately(unknown(turn, all, words.strip())));
    }

    /** The only portfolio, or all of several. */
    private static Scope whole(List<Scope> all) {
        var portfolios = all.stream().filter(Scope::isPortfolio).toList();
        return portfolios.size() == 1
                ? portfolios.get(0)
                : new Scope(
                        "",
                        "all portfolios",
                        all.stream().flatMap(scope -> scope.programs().stream()).collect(Collectors.toSet()));
    }

    private static Optional<Scope> called(List<Scope> all, String words) {
        var wanted = Nearest.plain(words);
        var found = all.stream()
                .filter(scope -> Nearest.plain(scope.name()).equals(wanted))
                .findFirst();
        if (found.isPresent()) {
            return found;
        }
        var begun = all.stream()
                .filter(scope ->
                        wanted.length() > 2 && Nearest.plain(scope.name()).startsWith(wanted))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    private Reply show(Turn turn, List<Scope> all, Scope scope) {
        var within = scope.programs().isEmpty() ? Set.<Long>of() : projects.inPrograms(turn.office(), scope.programs());
        var page = within.isEmpty()
                ? Message.of(
                        "There is no project in " + scope.name() + " yet. \"project new\" begins one (project office).")
                : board.summary(turn.office(), scope, turn.now());
        return Reply.privately(page.with(further(all, scope).toArray(Button[]::new)));
    }

    /** One level down, or back up. */
    private static List<Button> further(List<Scope> all, Scope shown) {
        var inside = all.stream()
                .filter(scope -> !scope.key().equals(shown.key()))
                .filter(scope ->
                        shown.key().isEmpty() ? scope.isPortfolio() : shown.isPortfolio() && !scope.isPortfolio())
                .filter(scope -> shown.programs().containsAll(scope.programs()))
                .toList();
        var buttons = new ArrayList<Button>();
        if (inside.size() > 1) {
            inside.forEach(scope -> buttons.add(Button.of(ACTION, scope.key(), scope.name())));
        }
        if (!shown.isPortfolio() && !shown.key().isEmpty()) {
            buttons.add(Button.of(ACTION, "", "The whole portfolio"));
        }
        return buttons;
    }

    private Message unknown(Turn turn, List<Scope> all, String words) {
        var briefs = projects.briefs(turn.office());
        var near = Stream.concat(
                        Nearest.of(words, all, Scope::name).stream()
                                .map(scope -> Button.of(ACTION, scope.key(), scope.name())),
                        Nearest.of(words, briefs, Brief::name).stream()
                                .map(project -> Button.of(StatusCommand.ACTION, project.code(), project.name())))
                .limit(MOST)
                .toList();
        var buttons = near.isEmpty() ? List.of(Button.of(ACTION, "", "The whole portfolio")) : near;
        return Message.of("I know no portfolio or program \"" + Words.echo(words) + "\"."
                        + (near.isEmpty() ? " This shows everything:" : " Did you mean one of these?"))
                .with(buttons.toArray(Button[]::new));
    }
}
