package dev.runway.slack.form;

import static dev.runway.slack.form.Sample.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.message.Field;
import dev.runway.core.message.Field.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form that is shown anew while somebody fills it in: what they typed stays, and what the bot changed is seen. */
class UnfoldingTest {

    private final Screen screen =
            Screen.showing(Views.view(Sample.form(size("fix"), text("title", "Old"), text("today", "")), PLACE)
                    .orElseThrow());

    @Test
    void whatWasTypedStaysWhileABranchUnfolds() {
        screen.type("title", "New");
        screen.choose("size", 1);
        var changed = screen.payload();
        screen.type("today", "typed while the answer was on its way");
        again(changed, size("launch"), text("title", "New"), text("today", ""), text("proof", "from before"));

        assertThat(screen.inputs().keySet()).containsExactly("size", "title", "today", "proof");
        assertThat(Views.values(screen.payload()))
                .containsEntry("size", List.of("launch"))
                .containsEntry("title", List.of("New"))
                .containsEntry("today", List.of("typed while the answer was on its way"))
                .containsEntry("proof", List.of("from before"));
    }

    @Test
    void blanksAroundNothingAreNothing() {
        screen.type("title", "   ");
        again(screen.payload(), size("fix"), text("title", ""), text("today", ""));

        assertThat(screen.inputs()).containsKey("title");
        assertThat(Views.values(screen.payload())).containsEntry("title", List.of("   "));
    }

    @Test
    void aValueThatTheBotChangedIsSeen() {
        screen.type("title", "40k eur");
        again(screen.payload(), size("fix"), text("title", "40,000 EUR"), text("today", ""));
        assertThat(Views.values(screen.payload())).containsEntry("title", List.of("40,000 EUR"));

        screen.type("title~1", "50k eur");
        again(screen.payload(), size("fix"), text("title", "50k eur"), text("today", ""));
        assertThat(screen.inputs()).containsKey("title~1");

        again(screen.payload(), size("fix"), text("title", "50,000 EUR"), text("today", ""));
        assertThat(screen.inputs().keySet()).containsExactly("size", "title~2", "today");
        assertThat(Views.values(screen.payload())).containsEntry("title", List.of("50,000 EUR"));
    }

    @Test
    void aFieldThatWasClearedStaysCleared() {
        screen.clear("title");
        again(screen.payload(), size("fix"), text("title", ""), text("today", ""));

        assertThat(screen.inputs()).containsKey("title");
        assertThat(Views.values(screen.payload())).containsEntry("title", List.of());
    }

    @Test
    void aChoiceThatIsNoLongerOfferedIsTakenBack() {
        screen.choose("size", 1);
        var fewer = Sample.field("size", Kind.ONE_OF, List.of(new Field.Option("fix", "Fix")), "launch");
        again(screen.payload(), fewer, text("title", "Old"), text("today", ""));

        assertThat(screen.inputs()).containsKey("size~1");
        assertThat(Views.values(screen.payload())).containsEntry("size", List.of());
    }

    @Test
    void aFieldOfAnotherKindIsAnotherInput() {
        var more = Stream.concat(Stream.of(new Field.Option("fix", "Fix")), Sample.options(10).stream());
        again(
                screen.payload(),
                Sample.field("size", Kind.ONE_OF, more.toList(), "fix"),
                text("title", "Old"),
                text("today", ""));

        assertThat(screen.inputs()).containsKey("size~1");
        assertThat(Views.values(screen.payload())).containsEntry("size", List.of("fix"));
    }

    @Test
    void severalChoicesHaveNoOrder() {
        var some = Sample.field("some", Kind.SEVERAL_OF, Sample.options(3), "key-0", "key-2");
        again(screen.payload(), some);
        screen.check("some", 2, 0);
        again(screen.payload(), some);

        assertThat(screen.inputs()).containsOnlyKeys("some");
    }

    private void again(com.slack.api.model.view.View changed, Field... fields) {
        screen.update(Views.again(Sample.form(fields), PLACE, changed).orElseThrow());
    }

    private static Field size(String value) {
        var sizes = List.of(new Field.Option("fix", "Fix"), new Field.Option("launch", "Launch"));
        return new Field("size", "How big?", "", Kind.ONE_OF, sizes, List.of(value), true, true, "");
    }

    private static Field text(String name, String value) {
        return Sample.field(name, Kind.TEXT, List.of(), value);
    }
}
