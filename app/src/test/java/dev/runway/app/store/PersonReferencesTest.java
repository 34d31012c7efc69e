package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase;
import dev.runway.app.database.TestDatabase.Vendor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A column that holds a person's number and is unknown to {@link PersonReferences} would lose what it says in a merge. */
class PersonReferencesTest {

    /** Every column of the schema that refers to a person's number. */
    private static final String REFERRING = """
            select lower(k.table_name) || '.' || lower(k.column_name)
              from information_schema.referential_constraints r
              join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema
                   and k.constraint_name = r.constraint_name
              join information_schema.key_column_usage u on u.constraint_schema = r.unique_constraint_schema
                   and u.constraint_name = r.unique_constraint_name
             where lower(u.table_name) = 'person' and lower(u.column_name) = 'id'
               and lower(k.table_schema) = 'public'""";

    /** Every number of the schema that refers to nothing. */
    private static final String NUMBERS = """
            select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c
             where lower(c.table_schema) = 'public' and lower(c.data_type) = 'bigint'
               and not exists (select 1 from information_schema.key_column_usage k
                                 join information_schema.referential_constraints r
                                   on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
                                where k.table_schema = c.table_schema and k.table_name = c.table_name
                                  and k.column_name = c.column_name)""";

    /** Numbers that are nobody's, by their names. */
    private static final Set<String> NOBODYS = Set.of(
            "id",
            "office",
            "number",
            "wake",
            "claim",
            "closed",
            "version",
            "latest",
            "position",
            "ahead_nanos",
            "failing_millis",
            "question");

    @ParameterizedTest
    @EnumSource
    void knowsEveryColumnThatHoldsAPersonsNumberAndNoOther(Vendor vendor) {
        try (var database = vendor.open()) {
            var referring = strings(database, REFERRING);
            var numbers = strings(database, NUMBERS);
            var unclear = new HashSet<>(numbers);
            unclear.removeIf(column -> NOBODYS.contains(column.substring(column.indexOf('.') + 1)));
            unclear.removeAll(PersonReferences.all());

            assertThat(referring).contains("prompt.person", "need.closed_by").hasSizeGreaterThan(30);
            assertThat(numbers).contains("project.leader", "dialog_run.person", "outbox.number");
            assertThat(PersonReferences.all()).containsAll(referring);
            assertThat(unclear)
                    .as("numbers of which nobody has said whether they are people's")
                    .isEmpty();
            var known = new TreeSet<>(referring);
            known.addAll(numbers);
            assertThat(known).containsAll(PersonReferences.all());
        }
    }

    private static List<String> strings(TestDatabase database, String sql) {
        return database.jdbc().sql(sql).query(String.class).list().stream()
                .distinct()
                .toList();
    }
}
