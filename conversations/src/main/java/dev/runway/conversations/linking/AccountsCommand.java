package dev.runway.conversations.linking;

import dev.runway.conversations.people.Whereabouts;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.Set;

/** {@code accounts}: where somebody writes from, and whether something about that is still to be answered. For them alone. */
final class AccountsCommand implements Command {

    private final Linking linking;
    private final Directory directory;

    AccountsCommand(Linking linking, Directory directory) {
        this.linking = linking;
        this.directory = directory;
    }

    @Override
    public String word() {
        return "accounts";
    }

    @Override
    public Set<String> alsoSaid() {
        return Set.of("my accounts", "link my accounts", "link accounts");
    }

    @Override
    public String usage() {
        return "accounts";
    }

    @Override
    public String what() {
        return "See from where I know you, and link Slack and Teams when you write from both.";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return words.isBlank();
    }

    @Override
    public Reply run(Turn turn, String words) {
        linking.look(turn, turn.person(), false);
        var me = turn.person();
        var open = linking.open(me);
        var said = Message.of(written(me));
        for (SamePerson pair : open) {
            said = said.then(about(me, pair));
        }
        if (open.isEmpty()) {
            said = said.then(
                    Message.of("When somebody with the same e-mail address writes to me from another chat, I ask"
                            + " whether that is you."));
        }
        return turn.place().isDirect() ? turn.answer(said) : Reply.privately(said);
    }

    private String written(Person me) {
        var accounts = directory.accounts(me.office(), me.id());
        if (accounts.size() < 2) {
            return "I know you from " + Whereabouts.of(directory, accounts) + " alone.";
        }
        return "I know you from " + Whereabouts.of(directory, accounts) + ", as one person. You wrote to me last in "
                + Whereabouts.of(directory, accounts.get(0).workspace()) + ", so that is where I ask you.";
    }

    private Message about(Person me, SamePerson pair) {
        if (pair.known() == me.id()) {
            return linking.words().question(pair, linking.person(pair.office(), pair.claimant()));
        }
        return linking.words().notice(List.of(linking.person(pair.office(), pair.known())));
    }
}
