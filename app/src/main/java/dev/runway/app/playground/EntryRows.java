package dev.runway.app.playground;

import dev.runway.core.message.MessageCodec;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Entry.Press;
import dev.runway.playground.room.Room;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Rows of {@code playground_entry} as entries, without their presses, and contents as two columns. */
final class EntryRows implements RowMapper<Entry> {

    private static final String WORDS = "words";
    private static final String TYPED = "typed";
    private static final String SPOKEN = "spoken";

    private final MessageCodec codec;

    EntryRows(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public Entry mapRow(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new Room(row.getLong("office"), row.getString("room")),
                Optional.ofNullable(row.getString("author")),
                Optional.ofNullable(row.getString("audience")),
                content(row.getString("kind"), row.getString("content")),
                row.getObject("posted", OffsetDateTime.class).toInstant(),
                row.getInt("revision"),
                row.getBoolean("removed"),
                row.getLong("position"),
                row.getLong("latest"),
                List.of());
    }

    private Content content(String kind, String stored) {
        return switch (kind) {
            case WORDS -> new Content.Words(stored);
            case TYPED -> new Content.Typed(stored);
            case SPOKEN -> new Content.Spoken(codec.decode(stored));
            default ->
                throw new IllegalStateException("The playground's store holds an entry of the kind " + kind
                        + ", which this release cannot read.");
        };
    }

    static String kind(Content content) {
        if (content instanceof Content.Words) {
            return WORDS;
        }
        return content instanceof Content.Typed ? TYPED : SPOKEN;
    }

    String stored(Content content) {
        if (content instanceof Content.Words words) {
            return words.words();
        } else if (content instanceof Content.Typed typed) {
            return typed.words();
        }
        return codec.encode(((Content.Spoken) content).message());
    }

    static Entry with(Entry entry, List<Press> presses) {
        return new Entry(
                entry.id(),
                entry.room(),
                entry.author(),
                entry.audience(),
                entry.content(),
                entry.at(),
                entry.revision(),
                entry.removed(),
                entry.position(),
                entry.latest(),
                presses);
    }
}
