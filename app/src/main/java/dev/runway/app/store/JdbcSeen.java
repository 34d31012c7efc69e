package dev.runway.app.store;

import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Seen;
import dev.runway.core.platform.Reply;
import dev.runway.core.platform.ReplyCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The insert is what makes the second one wait: until the first transaction ends, both databases let nobody else insert the
 * same key. A reply of nothing, which most turns give, is the row without one and costs no second statement.
 */
final class JdbcSeen implements Seen {

    /** A key of a PostgreSQL index holds 2,704 bytes; a longer id than this is kept as its beginning and its hash. */
    private static final int LONGEST_EVENT = 500;

    private final JdbcClient jdbc;
    private final ReplyCodec codec;
    private final Clock clock;

    JdbcSeen(JdbcClient jdbc, ReplyCodec codec, Clock clock) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> before(Workspace workspace, String event) {
        int inserted = jdbc.sql("insert into seen (office, platform, workspace, event, seen_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        workspace.office(),
                        workspace.platform(),
                        workspace.id(),
                        key(event),
                        Stored.at(clock.instant()))
                .update();
        if (inserted == 1) {
            return Optional.empty();
        }
        var reply = jdbc.sql("select reply from seen where office = ? and platform = ? and workspace = ? and event = ?")
                .params(workspace.office(), workspace.platform(), workspace.id(), key(event))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
        return Optional.of(reply.map(codec::decode).orElseGet(Reply::nothing));
    }

    @Override
    public void keep(Workspace workspace, String event, Reply reply) {
        if (reply instanceof Reply.Nothing) {
            return;
        }
        jdbc.sql("update seen set reply = ? where office = ? and platform = ? and workspace = ? and event = ?")
                .params(
                        Stored.text(codec.encode(reply)),
                        workspace.office(),
                        workspace.platform(),
                        workspace.id(),
                        key(event))
                .update();
    }

    private static String key(String event) {
        var stored = Stored.text(event);
        if (stored.length() <= LONGEST_EVENT) {
            return stored;
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
            return Stored.text(event.substring(0, 100)) + "#" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
