package dev.runway.app.store;

import dev.runway.core.directory.Away;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person as one row: away dates and roles come along as lists in a column. */
final class PersonRows {

    static final String SELECT = """
            select p.id, p.office, p.name, p.email, p.zone, p.working_days, p.has_left, p.zone_chosen,
                   (select string_agg(cast(w.first_day as varchar) || '/' || cast(w.last_day as varchar), ','
                                      order by w.first_day, w.last_day)
                      from person_away w where w.person = p.id) as away,
                   (select string_agg(r.role, ',' order by r.role) from person_role r where r.person = p.id) as roles
              from person p""";

    private PersonRows() {}

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("office"),
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                items(row.getString("working_days"))
                        .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                        .collect(Collectors.toSet()),
                items(row.getString("away")).map(PersonRows::away).toList(),
                items(row.getString("roles")).map(Role::valueOf).collect(Collectors.toSet()),
                row.getBoolean("has_left"),
                row.getBoolean("zone_chosen"));
    }

    /** Monday is 1. */
    static String written(Collection<DayOfWeek> days) {
        return days.stream()
                .map(DayOfWeek::getValue)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Away away(String days) {
        int slash = days.indexOf('/');
        return new Away(LocalDate.parse(days.substring(0, slash)), LocalDate.parse(days.substring(slash + 1)));
    }

    private static Stream<String> items(String list) {
        return Optional.ofNullable(list).filter(words -> !words.isEmpty()).stream()
                .flatMap(words -> Arrays.stream(words.split(",")));
    }
}
