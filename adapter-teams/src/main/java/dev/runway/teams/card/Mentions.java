package dev.runway.teams.card;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Workspace;
import java.util.Optional;

/** From a person of the office to their account in a tenant. A port. */
@FunctionalInterface
public interface Mentions {

    /** @return {@code 29:…}; empty where they have no account there, and are named instead */
    Optional<String> user(Workspace workspace, long person);

    /** By the directory. */
    static Mentions of(Directory directory) {
        return (workspace, person) -> directory.accounts(workspace.office(), person).stream()
                .filter(account -> account.workspace().equals(workspace))
                .map(Account::user)
                .findFirst();
    }
}
