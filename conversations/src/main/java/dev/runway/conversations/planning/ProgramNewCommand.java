package dev.runway.conversations.planning;

import dev.runway.conversations.people.Names;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.portfolio.Scope;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References.Named;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Argument;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code program new retail in technical services}: begins a program. A name that is nearly another's is asked about first. */
final class ProgramNewCommand implements Command, Press {

    private static final String IN = " in ";
    private static final String BAR = "|";

    private final ProjectBook book;
    private final Scopes scopes;
    private final Rights rights;

    ProgramNewCommand(ProjectBook book, Scopes scopes, Rights rights) {
        this.book = book;
        this.scopes = scopes;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "program new";
    }

    @Override
    public String usage() {
        return "program new retail";
    }

    @Override
    public String what() {
        return "Begin a program for projects to be in (project office).";
    }

    @Override
    public String action() {
        return "program.new";
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.BEGIN_PROGRAMS);
    }

    /** @param argument a portfolio's key, or nothing where it is still open, a bar, and a name that is meant as it stands */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var refusal = rights.refusal(turn, Right.BEGIN_PROGRAMS);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var parts = Argument.halves(argument);
        var name = oneLine(parts.get(1));
        return unfit(name).map(Reply::privately).orElseGet(() -> place(turn, name, parts.get(0)));
    }

    @Override
    public Reply run(Turn turn, String words) {
        return rights.refusal(turn, Right.BEGIN_PROGRAMS).orElseGet(() -> named(turn, oneLine(words)));
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** What stands behind the last "in" is a portfolio where it is one, or nearly; else it is part of the name. */
    private Reply named(Turn turn, String words) {
        int in = words.lastIndexOf(IN);
        if (in < 1) {
            return checked(turn, words, "");
        }
        var name = words.substring(0, in);
        var where = words.substring(in + IN.length());
        var all = portfolios(turn).stream()
                .map(scope -> new Named(scope.key(), scope.name()))
                .toList();
        var found = Names.among(all, where);
        if (found.size() == 1) {
            return checked(turn, name, found.get(0).key());
        }
        var near = found.isEmpty() ? Nearest.of(where, all, Named::name) : found;
        if (near.isEmpty()) {
            return checked(turn, words, "");
        }
        return Reply.privately(unfit(name).orElseGet(() -> whichOf(near, name, where, !found.isEmpty())));
    }

    private Message whichOf(List<Named> near, String name, String where, boolean known) {
        return Message.of(
                        known
                                ? "There are several. Which one?"
                                : "I know no portfolio \"" + Words.echo(where) + "\". Did you mean one of these?")
                .with(near.stream()
                        .map(portfolio -> button(portfolio.name(), portfolio.key(), name))
                        .toArray(Button[]::new));
    }

    private Reply checked(Turn turn, String name, String portfolio) {
        return unfit(name)
                .or(() -> Nearest.of(name, scopes.scopes(turn.office()), Scope::name).stream()
                        .findFirst()
                        .map(known -> alike(name, portfolio, known)))
                .map(Reply::privately)
                .orElseGet(() -> place(turn, name, portfolio));
    }

    private Optional<Message> unfit(String name) {
        int length = name.codePointCount(0, name.length());
        if (Nearest.plain(name).isEmpty()) {
            return Optional.of(Message.of("Please name the program, like \"" + usage() + "\"."));
        } else if (length > ProjectBook.LONGEST_NAME) {
            return Optional.of(Message.of("A program's name has at most " + ProjectBook.LONGEST_NAME
                    + " characters; that one has " + length + ". Please shorten it by "
                    + (length - ProjectBook.LONGEST_NAME) + "."));
        }
        return Optional.empty();
    }

    /** Of the same name there is one only; of nearly the same there may be two. */
    private Message alike(String name, String portfolio, Scope known) {
        if (Nearest.plain(known.name()).equals(Nearest.plain(name))) {
            return taken(known.key(), known.name());
        }
        return Message.of(known.name() + " is there already. Is it that one, or a new one?")
                .with(read(known.key(), known.name()), button("A new one", portfolio, name));
    }

    private static Message taken(String key, String name) {
        return Message.of(name + " is there already. For another one, say \"program new\" with a name of its own.")
                .with(read(key, name));
    }

    /** @param portfolio its key, or nothing: then it is the only one, or asked about */
    private Reply place(Turn turn, String name, String portfolio) {
        var all = portfolios(turn);
        var meant = all.stream()
                .filter(scope -> scope.key().equals(portfolio) || all.size() == 1)
                .findFirst();
        if (meant.isEmpty() && !all.isEmpty()) {
            var buttons = new ArrayList<Button>();
            all.forEach(scope -> buttons.add(button(scope.name(), scope.key(), name)));
            return Reply.privately(
                    Message.of("In which portfolio is " + name + "?").with(buttons.toArray(Button[]::new)));
        }
        return begin(turn, name, meant.map(Scope::portfolioNumber));
    }

    private Reply begin(Turn turn, String name, Optional<Long> portfolio) {
        var begun = book.beginProgram(turn.office(), name, portfolio);
        if (begun.isEmpty()) {
            var known = scopes.scopes(turn.office()).stream()
                    .filter(scope -> Nearest.plain(scope.name()).equals(Nearest.plain(name)))
                    .findFirst()
                    .orElseThrow();
            return Reply.privately(taken(known.key(), known.name()));
        }
        var where = portfolios(turn).stream()
                .filter(scope -> scope.programs().contains(begun.get().id()))
                .findFirst()
                .orElseThrow();
        return turn.answer(Message.of(name + " is a program in " + where.name()
                + " now. \"project new\" begins a project in it, and \"portfolio "
                + Nearest.plain(name) + "\" shows it."));
    }

    private List<Scope> portfolios(Turn turn) {
        return scopes.scopes(turn.office()).stream().filter(Scope::isPortfolio).toList();
    }

    private static Button read(String key, String name) {
        return Button.of(PortfolioCommand.ACTION, key, "Read " + name);
    }

    private Button button(String label, String portfolio, String name) {
        return Button.of(action(), portfolio + BAR + name, label);
    }
}
