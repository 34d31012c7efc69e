package dev.runway.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every adapter does, whatever its platform. An adapter's test tells how a reader sees what was posted (markup
 * interpreted, escapes undone) and how the platform is made to fail.
 */
public abstract class PlatformContract {

    /** What no platform may take for markup, a mention or an end of its own syntax. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script> & <b>bold</b>",
            "*bold* _italic_ ~struck~ `code` ```block```",
            "> quoted, # heading, - item, 1. item",
            "<!channel> <!here> <@U0123456> <#C0123456|general> @everyone",
            "<at>Ana</at> and [a label](https://example.org) and ![](x)",
            "<https://example.org|our login page>",
            "&lt;already&gt; &amp; escaped &#60;",
            "\"quotes\" 'single' back\\slash \\n {\"json\": [1]} ${name} {{name}} %s",
            "𝄞 👩‍💻 ‏עברית‏ İstanbul ﷽ e\u0301",
            "one line\nand another");

    /**
     * A message as somebody reads it.
     *
     * @param words what is read, from top to bottom, without buttons
     * @param mentioned people whom the platform tells that they are mentioned, by their number in the directory
     */
    public record Shown(String words, List<Button> buttons, Set<Long> mentioned) {}

    protected abstract ChatPlatform platform();

    protected abstract Place channel();

    /** Where the platform lets us look up a message without anybody's further leave; not somebodyElse's direct place. */
    protected Place whereWeMayLook() {
        return channel();
    }

    protected abstract Account somebody();

    protected abstract Account somebodyElse();

    /** The number in the directory of {@link #somebody()}. */
    protected abstract long somebodysNumber();

    /** What stands there for everybody; empty when nothing does. A button has what a press of it would bring back. */
    protected abstract Optional<Shown> shown(MessageRef ref);

    /** What that person alone sees at the place, oldest first. */
    protected abstract List<Shown> seenAlone(Account who, Place place);

    /** Every way the platform can fail that asks for its own remedy; each makes the next call fail so. */
    protected abstract Map<Remedy, Runnable> failures();

    @Test
    void itIsNamedLikeItsWorkspaces() {
        assertThat(platform().name())
                .isEqualTo(channel().workspace().platform())
                .isEqualTo(somebody().workspace().platform());
    }

    @Test
    void itAlwaysTellsTheSameAbilitiesAndLimits() {
        assertThat(platform().abilities()).isEqualTo(platform().abilities());
        assertThat(platform().limits()).isEqualTo(platform().limits());
    }

    @Test
    void whatAShortMessageTakesOfTheLimitsIsOneCall() {
        var nothing = new Message(List.of());
        var ref = post(channel(), Message.of("Hello"));
        assertThat(platform().calls(Call.POST, channel(), Optional.empty(), Message.of("Hello")))
                .isEqualTo(Map.of(Call.POST, 1));
        assertThat(platform().calls(Call.REPLACE, channel(), Optional.of(ref), Message.of("Hello again")))
                .isEqualTo(Map.of(Call.REPLACE, 1));
        assertThat(platform().calls(Call.REMOVE, channel(), Optional.of(ref), nothing))
                .isEqualTo(Map.of(Call.REMOVE, 1));
        assertThat(platform().calls(Call.LOOK_UP, channel(), Optional.empty(), nothing))
                .isEqualTo(Map.of(Call.LOOK_UP, 1));
    }

    @Test
    void whatIsPostedStandsThereWithItsButtons() {
        var ref = post(channel(), Message.of("Shall I send it?").with(Button.of("send", "7", "Send")));
        assertThat(TranscriptPlatform.sameSpot(ref.place(), channel())).isTrue();
        assertThat(read(ref).words()).isEqualTo("Shall I send it?");
        if (has(Ability.BUTTONS)) {
            assertThat(read(ref).buttons()).containsExactly(Button.of("send", "7", "Send"));
        }
    }

    @Test
    void twoMessagesAreTwo() {
        var one = post(channel(), Message.of("The same"));
        var other = post(channel(), Message.of("The same"));
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void everyPartIsReadInItsOrder() {
        var ref = post(
                channel(),
                Message.builder()
                        .heading("Week 48")
                        .line(Text.of("Counts: ").strong("6 on track"))
                        .outline(List.of(
                                new Part.Line(1, Text.of("Ledger Move: at risk")),
                                new Part.Line(2, Text.of("card payments start late"))))
                        .line(Text.of("See ").link("the page", URI.create("https://example.org/a?b=1&c=2")))
                        .build());
        assertThat(read(ref).words())
                .containsSubsequence(
                        "Week 48",
                        "Counts: 6 on track",
                        "Ledger Move: at risk",
                        "card payments start late",
                        "See ",
                        "the page");
    }

    @Test
    void aChartIsReadAsItsNumbers() {
        needs(Ability.CHARTS);
        var chart = new Part.Chart(
                "Health by week",
                Part.Chart.Kind.STACKED,
                List.of("week 47", "week 48"),
                List.of(
                        new Part.Chart.Series("on track", Part.Chart.Tone.GOOD, List.of(8.0, 7.0)),
                        new Part.Chart.Series("at risk", Part.Chart.Tone.WATCH, List.of(0.0, 1.0))));
        var read = read(post(
                channel(),
                Message.builder().line("Above").chart(chart).line("Below").build()));
        assertThat(read.words()).containsSubsequence("Above", PlainText.of(chart), "Below");
    }

    @TestFactory
    Stream<DynamicTest> hostileWordsAreReadAsTheyWereWritten() {
        return HOSTILE.stream()
                .map(words -> DynamicTest.dynamicTest(words.replace('\n', ' '), () -> {
                    var shown = read(post(
                            channel(),
                            Message.builder()
                                    .line(Text.of(words))
                                    .outline(List.of(new Part.Line(1, Text.of(words))))
                                    .build()));
                    assertThat(shown.words()).containsSubsequence(words, words);
                    assertThat(shown.mentioned()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> hostileWordsOnAButtonAreReadAsTheyWereWritten() {
        needs(Ability.BUTTONS);
        return HOSTILE.stream()
                .filter(words -> !words.contains("\n") && words.length() <= Button.LONGEST_LABEL)
                .map(words -> DynamicTest.dynamicTest(words, () -> {
                    var button = Button.of("act", words, words);
                    assertThat(read(post(channel(), Message.of("Choose.").with(button)))
                                    .buttons())
                            .containsExactly(button);
                }));
    }

    @Test
    void aMentionTellsThatPersonAlone() {
        var shown = read(post(channel(), Message.of(Text.of("Over to ").mention(somebodysNumber(), "Ana *Lima*"))));
        assertThat(shown.words()).contains("Over to ").contains("Ana *Lima*");
        assertThat(shown.mentioned()).isSubsetOf(somebodysNumber());
    }

    @Test
    void aLongTextIsReadWholeOrEndsVisibly() {
        var words = "A long story. ".repeat(1_500).strip();
        var read = read(post(channel(), Message.of(words))).words();
        assertThat(read).startsWith(words.substring(0, 2_500));
        assertThat(read.equals(words) || read.endsWith("…"))
                .as("read whole, or ends with …")
                .isTrue();
    }

    @Test
    void aDigestOfManyLinesIsReadWhole() {
        var lines = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> new Part.Line(1, Text.of("Project number " + number + " is on track")))
                .toList();
        assertThat(read(post(channel(), Message.builder().outline(lines).build()))
                        .words())
                .contains("Project number 1 is on track", "Project number 120 is on track");
    }

    @Test
    void manyButtonsWithLongArgumentsComeBackWhole() {
        needs(Ability.BUTTONS);
        var buttons = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> Button.of("act", ("|ä\"" + number).repeat(200), "Choice " + number))
                .toList();
        var ref = post(
                channel(), Message.builder().line("Choose.").buttons(buttons).build());
        assertThat(read(ref).buttons()).containsExactlyElementsOf(buttons);
    }

    @Test
    void aDirectPlaceIsOnePersonsOwnAndStays() {
        var direct = platform().directPlace(somebody());
        assertThat(direct.isDirect()).isTrue();
        assertThat(direct.workspace()).isEqualTo(somebody().workspace());
        assertThat(TranscriptPlatform.sameSpot(direct, platform().directPlace(somebody())))
                .isTrue();
        assertThat(TranscriptPlatform.sameSpot(direct, platform().directPlace(somebodyElse())))
                .isFalse();
        assertThat(read(post(direct, Message.of("Good morning"))).words()).isEqualTo("Good morning");
    }

    @Test
    void aReplacedMessageReadsDifferentlyWhereItStood() {
        needs(Ability.REPLACE);
        var ref = post(channel(), Message.of("Week 48").with(Button.of("a", "1", "Follow")));
        var since = platform().replace(UUID.randomUUID(), ref, Message.of("Week 48 (updated Monday)"));
        assertThat(read(since)).isEqualTo(new Shown("Week 48 (updated Monday)", List.of(), Set.of()));
    }

    @Test
    void replacingWhatIsGoneIsNotTriedForEver() {
        needs(Ability.REPLACE);
        needs(Ability.REMOVE);
        var ref = post(channel(), Message.of("Week 48"));
        platform().remove(ref);
        var failure = catchThrowableOfType(PlatformException.class, () -> platform()
                .replace(UUID.randomUUID(), ref, Message.of("Week 48 (updated)")));
        assertThat(failure.remedy()).isNotIn(Remedy.TRY_LATER, Remedy.MAYBE_SENT);
    }

    @Test
    void aRemovedMessageIsGoneAndMayBeRemovedAgain() {
        needs(Ability.REMOVE);
        var ref = post(channel(), Message.of("Never mind"));
        platform().remove(ref);
        assertThat(shown(ref)).isEmpty();
        assertThatCode(() -> platform().remove(ref)).doesNotThrowAnyException();
    }

    @Test
    void aDeliveryIsFoundWhereItWasPostedAndNowhereElse() {
        needs(Ability.FIND);
        var delivery = UUID.randomUUID();
        var ref = platform().post(delivery, whereWeMayLook(), Message.of("Once"));
        assertThat(platform().find(whereWeMayLook(), delivery))
                .map(MessageRef::id)
                .contains(ref.id());
        assertThat(platform().find(whereWeMayLook(), UUID.randomUUID())).isEmpty();
        assertThat(platform().find(platform().directPlace(somebodyElse()), delivery))
                .isEmpty();
    }

    @Test
    void aPrivateMessageIsSeenByOneAlone() {
        needs(Ability.PRIVATE);
        platform().postPrivately(UUID.randomUUID(), channel(), somebody(), Message.of("For you alone"));
        assertThat(seenAlone(somebody(), channel())).extracting(Shown::words).containsExactly("For you alone");
        assertThat(seenAlone(somebodyElse(), channel())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyFailureNamesItsRemedyWhoAndDoingWhat() {
        assertThat(failures()).as("a platform can always fail somehow").isNotEmpty();
        return failures().entrySet().stream()
                .map(failure -> DynamicTest.dynamicTest(failure.getKey().name(), () -> {
                    failure.getValue().run();
                    assertThatThrownBy(() -> post(channel(), Message.of("Hello")))
                            .isInstanceOfSatisfying(PlatformException.class, thrown -> {
                                assertThat(thrown.remedy()).isEqualTo(failure.getKey());
                                assertThat(thrown.getMessage()).contains(" failed while ");
                            });
                    assertThatCode(() -> post(channel(), Message.of("Hello again")))
                            .doesNotThrowAnyException();
                }));
    }

    private MessageRef post(Place place, Message message) {
        return platform().post(UUID.randomUUID(), place, message);
    }

    private Shown read(MessageRef ref) {
        return shown(ref).orElseThrow(() -> new AssertionError("Nothing stands at " + ref + "."));
    }

    private boolean has(Ability ability) {
        return platform().abilities().contains(ability);
    }

    private void needs(Ability ability) {
        Assumptions.assumeTrue(has(ability), () -> platform().name() + " says that it cannot " + ability + ".");
    }
}
