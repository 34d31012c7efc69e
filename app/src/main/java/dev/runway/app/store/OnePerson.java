package dev.runway.app.store;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people who are one. The number that is given up leads to the other, so that whatever still says it is understood. */
final class OnePerson {

    /** Whom a number means now. */
    static final String NOW = "(select coalesce(q.merged_into, q.id) from person q where q.id = ?)";

    private final JdbcClient jdbc;
    private final PersonReferences references;

    OnePerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.references = new PersonReferences(jdbc);
    }

    List<Person> reachedAt(long office, String email) {
        return jdbc.sql(PersonRows.SELECT + " where p.email = ? and p.office = ? and not p.has_left"
                        + " and p.merged_into is null order by p.id")
                .params(email, office)
                .query((row, number) -> PersonRows.person(row))
                .list();
    }

    /** Whoever was merged into the one before goes along. */
    void merge(long from, long into) {
        references.move(from, into);
        jdbc.sql("update account set was = coalesce(was, person), person = ? where person = ?")
                .params(into, from)
                .update();
        jdbc.sql("update person set merged_into = ? where id = ? or merged_into = ?")
                .params(into, from, from)
                .update();
    }

    /** @return the number of whose it is again */
    Optional<Long> part(Account account) {
        var workspace = account.workspace();
        var was = jdbc.sql("select was from account where office = ? and platform = ? and workspace = ? and user_id = ?"
                        + " and was is not null for update")
                .params(workspace.office(), workspace.platform(), workspace.id(), Stored.text(account.user()))
                .query(Long.class)
                .optional();
        was.ifPresent(person -> {
            jdbc.sql("update account set person = was, was = null where was = ?")
                    .param(person)
                    .update();
            jdbc.sql("update person set merged_into = null where id = ?")
                    .param(person)
                    .update();
        });
        return was;
    }

    Map<Long, List<Account>> linked(long office) {
        return jdbc
                .sql("select a.person, a.platform, a.workspace, a.user_id from account a where a.office = ?"
                        + " and exists (select 1 from account b where b.person = a.person and b.office = a.office"
                        + " and (b.platform <> a.platform or b.workspace <> a.workspace or b.user_id <> a.user_id))"
                        + " order by a.person, a.platform, a.workspace, a.user_id")
                .param(office)
                .query((row, number) -> Map.entry(
                        row.getLong(1),
                        new Account(new Workspace(office, row.getString(2), row.getString(3)), row.getString(4))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
