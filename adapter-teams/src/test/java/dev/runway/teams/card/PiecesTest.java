package dev.runway.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void aPieceHasTwelveThousandCharactersAtMost() {
        assertThat(Pieces.isShort(Json.array().add("x".repeat(12_000 - 4)))).isTrue();
        assertThat(Pieces.isShort(Json.array().add("x".repeat(12_000 - 3)))).isFalse();
    }

    @Test
    void aLineThatIsTooLongGoesOnInAnother() {
        var pieces = Pieces.of(Message.of("x".repeat(30_000))).get(0);

        assertThat(pieces).hasSize(3);
        assertThat(pieces).extracting(piece -> ((Piece.Words) piece).goesOn()).containsExactly(false, true, true);
    }

    @Test
    void buttonsWithMuchToBringBackAreRows() {
        var buttons = IntStream.range(0, 25)
                .mapToObj(i -> Button.of("a", "x".repeat(1_000), "B" + i))
                .toList();
        var rows = Pieces.of(new Message(List.of()).with(buttons.toArray(Button[]::new)))
                .get(0);

        assertThat(rows).hasSize(3);
        assertThat(rows.stream().flatMap(row -> ((Piece.Row) row).buttons().stream()))
                .containsExactlyElementsOf(buttons);
    }
}
