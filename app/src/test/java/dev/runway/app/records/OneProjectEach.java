package dev.runway.app.records;

import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.Records;
import dev.runway.conversations.portfolio.Portfolio;
import dev.runway.conversations.portfolio.Program;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People who can be written to, and each of whom reports on a running project of her own. */
public final class OneProjectEach {

    /** @param account by its user the direct conversation goes as well */
    public record Reporter(Account account, Profile profile) {}

    private OneProjectEach() {}

    /**
     * In one transaction, all in one program.
     *
     * @return who they are; the number in this list is in the key and the name of her project, as in {@code project-0}
     */
    public static List<Person> begin(JdbcStore store, Records records, long office, List<Reporter> reporters) {
        return store.transactions().run(() -> {
            var portfolio = records.portfolios().save(new Portfolio(null, office, "Technology"));
            var program = records.programs().save(new Program(null, office, portfolio.id(), "All"));
            var people = new ArrayList<Person>();
            for (var reporter : reporters) {
                var account = reporter.account();
                var met = store.directory().welcome(account, reporter.profile());
                var direct = new Place(
                        account.workspace(),
                        account.user(),
                        Place.Kind.DIRECT,
                        reporter.profile().name());
                store.directory().remember(direct, Optional.of(account));
                records.projects().save(project(office, program, people.size(), met));
                people.add(met);
            }
            return people;
        });
    }

    private static Project project(long office, Program program, int number, Person lead) {
        return new Project(
                null,
                office,
                program.id(),
                "project-" + number,
                "Project " + number,
                null,
                lead.id(),
                null,
                Project.Size.PROJECT,
                Project.Stage.RUNNING,
                "",
                "",
                List.of(),
                List.of());
    }
}
