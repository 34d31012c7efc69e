package dev.runway.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;

/** How plain Java values become parameters and come back: what PostgreSQL cannot store would abort a whole turn. */
public final class Stored {

    private Stored() {}

    /**
     * Words as both databases take them: PostgreSQL refuses a zero character, and half of an emoji (a label that was cut)
     * is no UTF-8. Each becomes the replacement character.
     */
    public static String text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return mended(words);
            }
        }
        return words;
    }

    private static String mended(String words) {
        var mended = new StringBuilder(words.length());
        words.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    /** With its type, since PostgreSQL must be told what a missing value would have been. */
    static SqlParameterValue text(Optional<String> words) {
        return new SqlParameterValue(Types.VARCHAR, words.map(Stored::text).orElse(null));
    }

    /** Microseconds: PostgreSQL keeps no more, and rounds. */
    public static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static SqlParameterValue at(Optional<Instant> instant) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, instant.map(Stored::at).orElse(null));
    }

    static SqlParameterValue id(Optional<UUID> id) {
        return new SqlParameterValue(Types.OTHER, id.orElse(null));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
