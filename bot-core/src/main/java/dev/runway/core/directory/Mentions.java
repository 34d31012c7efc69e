package dev.runway.core.directory;

import java.util.Optional;

/** From a person of the office to their user in a workspace. A port. */
@FunctionalInterface
public interface Mentions {

    /** @return {@link Account#user()}; empty where they have no account there, and are named instead */
    Optional<String> user(Workspace workspace, long person);

    /** By the directory. */
    static Mentions of(Directory directory) {
        return (workspace, person) -> directory.accounts(workspace.office(), person).stream()
                .filter(account -> account.workspace().equals(workspace))
                .map(Account::user)
                .findFirst();
    }
}
