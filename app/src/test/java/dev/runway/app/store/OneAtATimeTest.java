package dev.runway.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.runway.app.database.TestDatabase;
import dev.runway.testkit.store.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;

class OneAtATimeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Together together = new Together();

    @AfterEach
    void close() {
        together.close();
    }

    /** On the store as every test and the application open it. */
    @Test
    void nobodyCommitsWhileAnotherIsInTheMidstOfATransaction() {
        try (var database = TestDatabase.h2()) {
            var jdbc = database.jdbc();
            jdbc.sql("create table kept (words varchar)").update();
            var other = database.transactions().execute(status -> {
                jdbc.sql("insert into kept values ('one')").update();
                var begun = together.begin(
                        () -> jdbc.sql("insert into kept values ('other')").update());
                assertThat(Together.isWaiting(begun)).isTrue();
                jdbc.sql("insert into kept values ('two')").update();
                return begun;
            });

            assertThat(Together.result(other)).isEqualTo(1);
            assertThat(jdbc.sql("select words from kept").query(String.class).list())
                    .containsExactly("one", "two", "other");
        }
    }

    @Test
    void whatFailsLetsTheNextOneIn() {
        try (var database = TestDatabase.h2()) {
            assertThatThrownBy(() -> database.jdbc()
                            .sql("insert into nowhere values (1)")
                            .update())
                    .isInstanceOf(BadSqlGrammarException.class);

            assertThat(Together.result(together.begin(() ->
                            database.jdbc().sql("select 1").query(Integer.class).single())))
                    .isEqualTo(1);
        }
    }

    @Test
    void aThreadThatHasOneOpensAnotherAndTheOthersWaitForItsLast() throws Exception {
        var target = target();
        var one = new OneAtATime(target, PATIENCE);

        var first = one.getConnection();
        var second = one.getConnection("sa", "");
        second.close();
        second.close();
        var other = together.begin(() -> one.getConnection());
        assertThat(Together.isWaiting(other)).isTrue();
        first.close();

        assertThat(Together.result(other)).isNotNull();
    }

    @Test
    void aConnectionThatCannotBeOpenedOrClosedKeepsNobodyOut() throws Exception {
        var target = mock(DataSource.class);
        var connection = mock(Connection.class);
        when(target.getConnection()).thenThrow(new SQLException("no")).thenReturn(connection);
        doThrow(new SQLException("broken")).when(connection).close();
        var one = new OneAtATime(target, PATIENCE);

        assertThatThrownBy(one::getConnection).isInstanceOf(SQLException.class).hasMessage("no");
        var broken = Together.result(together.begin(() -> {
            var opened = one.getConnection();
            assertThatThrownBy(opened::close).isInstanceOf(SQLException.class).hasMessage("broken");
            return opened;
        }));

        assertThat(broken).isNotNull();
        assertThat(one.getConnection()).isNotNull();
    }

    /** A pool, or whoever ends what hangs, may close what another thread opened. */
    @Test
    void whatAnotherThreadClosesOrBreaksOffLetsTheNextOneIn() throws Exception {
        var one = new OneAtATime(target(), PATIENCE);

        for (int i = 0; i < 2; i++) {
            boolean closes = i == 0;
            var opened = Together.result(together.begin(() -> one.getConnection()));
            Together.result(together.begin(() -> {
                if (closes) {
                    opened.close();
                } else {
                    opened.abort(Runnable::run);
                }
                return closes;
            }));
        }

        assertThat(Together.result(together.begin(() -> one.getConnection()))).isNotNull();
    }

    /** Its connection is closed elsewhere in the midst of its work; what it opens then waits like anybody's. */
    @Test
    void whoseTurnWasEndedByAnotherWaitsAgain() throws Exception {
        var one = new OneAtATime(target(), Duration.ofMillis(1));
        var mine = one.getConnection();
        var other = Together.result(together.begin(() -> {
            mine.close();
            return one.getConnection();
        }));

        assertThatThrownBy(one::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        other.close();
        mine.close();
        try (var again = one.getConnection()) {
            assertThat(again).isEqualTo(again).isNotEqualTo(mine);
        }
    }

    @Test
    void whoIsToldToEndWhileWaitingIsNotToldToTryAgain() throws Exception {
        var one = new OneAtATime(target(), PATIENCE);
        try (var held = one.getConnection()) {
            assertThat(held).isNotNull();
            var told = Together.result(together.begin(() -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(one::getConnection)
                        .isInstanceOf(SQLTransientConnectionException.class)
                        .hasMessageContaining("told to end");
                return Thread.interrupted();
            }));
            assertThat(told).isTrue();
        }
    }

    @Test
    void anErrorWhileOpeningKeepsNobodyOut() throws Exception {
        var target = mock(DataSource.class);
        when(target.getConnection()).thenThrow(new NoClassDefFoundError("no")).thenReturn(mock(Connection.class));
        var one = new OneAtATime(target, PATIENCE);

        assertThatThrownBy(one::getConnection).isInstanceOf(NoClassDefFoundError.class);

        assertThat(Together.result(together.begin(() -> one.getConnection()))).isNotNull();
    }

    @Test
    void whoWaitsTooLongIsToldWhy() throws Exception {
        var one = new OneAtATime(target(), Duration.ofMillis(1));
        try (var held = one.getConnection()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> Together.result(together.begin(() -> one.getConnection())))
                    .hasCauseInstanceOf(SQLTransientConnectionException.class)
                    .hasMessageContaining("The store was in use by others for 0 seconds; please try again.");
        }
    }

    private static DataSource target() throws SQLException {
        var target = mock(DataSource.class);
        var connection = mock(Connection.class);
        when(target.getConnection()).thenReturn(connection);
        when(target.getConnection("sa", "")).thenReturn(connection);
        return target;
    }
}
