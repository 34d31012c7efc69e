package dev.runway.app.store;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of the directory. */
final class PlaceRows {

    private static final String SELECT =
            "select office, platform, workspace, ref, kind, name from place where office = ? and kind = 'CHANNEL'";

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the place is stored just so, and whether its workspace is where that account's person spoke last. */
    record Known(boolean place, boolean spoke) {}

    /** One statement, which is all that a turn in a known place costs. */
    Known known(Place place, Optional<Account> whose) {
        var workspace = place.workspace();
        return jdbc.sql("select l.kind, l.name, l.whose, p.platform, p.workspace from place l"
                        + " left join account a on a.office = l.office and a.platform = ? and a.workspace = ? and a.user_id = ?"
                        + " left join person p on p.id = a.person"
                        + " where l.office = ? and l.platform = ? and l.workspace = ? and l.ref = ?")
                .params(
                        whose.map(account -> account.workspace().platform()).orElse(""),
                        whose.map(account -> account.workspace().id()).orElse(""),
                        whose.map(account -> Stored.text(account.user())).orElse(""),
                        workspace.office(),
                        workspace.platform(),
                        workspace.id(),
                        Stored.text(place.ref()))
                .query((row, number) -> known(row, place, whose))
                .optional()
                .orElse(new Known(false, false));
    }

    private static Known known(ResultSet row, Place place, Optional<Account> whose) throws SQLException {
        var owner = owner(place, whose);
        boolean same = place.kind().name().equals(row.getString(1))
                && Stored.text(place.name()).equals(row.getString(2))
                && (owner.isEmpty() || owner.get().equals(row.getString(3)));
        boolean spoke = whose.isEmpty()
                || whose.get().workspace().platform().equals(row.getString(4))
                        && whose.get().workspace().id().equals(row.getString(5));
        return new Known(same, spoke);
    }

    /** A direct place keeps its owner when nobody is named. */
    void write(Place place, Optional<Account> whose) {
        var workspace = place.workspace();
        jdbc.sql("insert into place (office, platform, workspace, ref, kind, name, called) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        workspace.office(),
                        workspace.platform(),
                        workspace.id(),
                        Stored.text(place.ref()),
                        place.kind().name(),
                        Stored.text(place.name()),
                        called(place.name()))
                .update();
        jdbc.sql("update place set kind = ?, name = ?, called = ?, whose = coalesce(cast(? as varchar), whose)"
                        + " where office = ? and platform = ? and workspace = ? and ref = ?")
                .params(
                        place.kind().name(),
                        Stored.text(place.name()),
                        called(place.name()),
                        Stored.text(owner(place, whose)),
                        workspace.office(),
                        workspace.platform(),
                        workspace.id(),
                        Stored.text(place.ref()))
                .update();
        owner(place, whose).ifPresent(user -> disown(place, user));
    }

    /** Whatever else was that account's direct place is not where it is reached any more. */
    private void disown(Place place, String user) {
        var workspace = place.workspace();
        jdbc.sql("update place set whose = null where whose = ? and office = ? and platform = ? and workspace = ?"
                        + " and ref <> ?")
                .params(user, workspace.office(), workspace.platform(), workspace.id(), Stored.text(place.ref()))
                .update();
    }

    Optional<Place> channel(Workspace named, String name) {
        return jdbc.sql(SELECT + " and called = ? order by case when platform = ? and workspace = ? then 0 else 1 end,"
                        + " platform, workspace, ref limit 1")
                .params(named.office(), called(name), named.platform(), named.id())
                .query((row, number) -> place(row))
                .optional();
    }

    List<Place> channels(long office) {
        return jdbc.sql(SELECT).param(office).query((row, number) -> place(row)).list().stream()
                .sorted(Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Place::ref))
                .toList();
    }

    void forget(Place place) {
        var workspace = place.workspace();
        jdbc.sql("delete from place where office = ? and platform = ? and workspace = ? and ref = ?")
                .params(workspace.office(), workspace.platform(), workspace.id(), Stored.text(place.ref()))
                .update();
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                new Workspace(row.getLong("office"), row.getString("platform"), row.getString("workspace")),
                row.getString("ref"),
                Place.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }

    private static Optional<String> owner(Place place, Optional<Account> whose) {
        return whose.filter(account -> place.isDirect()).map(account -> Stored.text(account.user()));
    }

    private static String called(String name) {
        var words = Stored.text(name).strip();
        return (words.startsWith("#") ? words.substring(1) : words).toLowerCase(Locale.ROOT);
    }
}
