package dev.runway.conversations.broadcast;

import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.Scope;
import dev.runway.conversations.portfolio.Scopes;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.Map;

/** {@code broadcast}, {@code broadcast report}: send a summary now, or read how the last one went. For the project office. */
final class BroadcastCommand implements Command {

    private static final int MOST_NAMES = 10;

    private final Rights rights;
    private final Scopes scopes;
    private final Reports reports;

    BroadcastCommand(Rights rights, Scopes scopes, Reports reports) {
        this.rights = rights;
        this.scopes = scopes;
        this.reports = reports;
    }

    @Override
    public String word() {
        return "broadcast";
    }

    @Override
    public String usage() {
        return "broadcast";
    }

    @Override
    public String what() {
        return "Send a summary to channels and people now; \"broadcast report\" tells how it went (project office).";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return isReport(words);
    }

    @Override
    public boolean isListedFor(Person person) {
        return Rights.may(person, Right.BROADCAST);
    }

    @Override
    public Reply run(Turn turn, String words) {
        var refused = rights.refusal(turn, Right.BROADCAST);
        if (refused.isPresent()) {
            return refused.get();
        } else if (isReport(words)) {
            return report(turn);
        }
        var names = scopes.scopes(turn.office()).stream().map(Scope::name).toList();
        if (names.isEmpty()) {
            return turn.answer(Message.of("There is no portfolio to tell of yet. When the first project is here, say"
                    + " \"broadcast\" again."));
        }
        var shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMES, names.size())));
        if (names.size() > MOST_NAMES) {
            shown.add((names.size() - MOST_NAMES) + " more");
        }
        return turn.begin(BroadcastDialog.NAME, Given.of(Map.of(BroadcastDialog.THERE_ARE, Words.list(shown))));
    }

    private Reply report(Turn turn) {
        return turn.answer(reports.newest(turn.office())
                .map(newest -> reports.page(
                        newest, reports.read(newest), turn.now(), turn.person().zone()))
                .orElseGet(() -> Message.of("Nothing was broadcast yet. Say \"broadcast\" to begin.")));
    }

    private static boolean isReport(String words) {
        return Nearest.plain(words).equals("report");
    }
}
