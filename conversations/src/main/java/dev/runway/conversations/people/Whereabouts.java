package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Workspace;
import java.util.List;

/** What people call the platforms and workspaces in which somebody has accounts. */
public final class Whereabouts {

    private Whereabouts() {}

    /** {@code Slack (Acme)}; the platform alone where the workspace has no name. */
    public static String of(Directory directory, Workspace workspace) {
        var platform = Words.capital(workspace.platform());
        var name = directory.called(workspace);
        return name.equals(workspace.id()) ? platform : platform + " (" + name + ")";
    }

    /** {@code Slack (Acme) and Teams}. */
    public static String of(Directory directory, List<Account> accounts) {
        return Words.list(accounts.stream()
                .map(account -> of(directory, account.workspace()))
                .distinct()
                .toList());
    }
}
