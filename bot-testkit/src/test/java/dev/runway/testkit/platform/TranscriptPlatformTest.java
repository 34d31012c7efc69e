package dev.runway.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Span;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranscriptPlatformTest extends PlatformContract {

    private final TranscriptPlatform platform =
            new TranscriptPlatform(new Workspace(1, "transcript", "test"), EnumSet.allOf(Ability.class));

    @Override
    protected ChatPlatform platform() {
        return platform;
    }

    @Override
    protected Place channel() {
        return platform.channel("#portfolio");
    }

    @Override
    protected Account somebody() {
        return platform.account("Ana");
    }

    @Override
    protected Account somebodyElse() {
        return platform.account("Ben");
    }

    @Override
    protected long somebodysNumber() {
        return 7;
    }

    @Override
    protected Optional<Shown> shown(MessageRef ref) {
        return platform.message(ref).map(TranscriptPlatformTest::shown);
    }

    @Override
    protected List<Shown> seenAlone(Account who, Place place) {
        return platform.transcript().all().stream()
                .filter(event -> event instanceof Transcript.Event.Whispered whispered
                        && whispered.who().equals(who)
                        && whispered.place().equals(place))
                .map(event -> shown(((Transcript.Event.Whispered) event).message()))
                .toList();
    }

    @Override
    protected Map<Remedy, Runnable> failures() {
        var who = "The transcript";
        var doing = "posting in #portfolio";
        return Stream.of(
                        PlatformException.tryLater(who, doing, Duration.ofSeconds(30), null),
                        PlatformException.stopPostingThere(who, doing, null),
                        PlatformException.tellAnAdministrator(who, doing, null),
                        PlatformException.fixOurCode(who, doing, null),
                        PlatformException.maybeSent(who, doing, null))
                .collect(Collectors.toMap(PlatformException::remedy, failure -> () -> platform.failNext(failure)));
    }

    private static Shown shown(Message message) {
        var mentioned = message.parts().stream()
                .filter(Part.Paragraph.class::isInstance)
                .flatMap(part -> ((Part.Paragraph) part).text().spans().stream())
                .filter(Span.Mention.class::isInstance)
                .map(span -> ((Span.Mention) span).person())
                .collect(Collectors.toSet());
        return new Shown(PlainText.of(message.withoutButtons()), message.buttons(), mentioned);
    }

    @Test
    void theNewestVisibleButtonIsPressed() {
        post(platform.channel("#portfolio"), "Old digest", "Follow");
        var newer = post(platform.channel("#portfolio"), "New digest", "Follow");
        post(platform.direct("Ben"), "For Ben", "Follow");
        platform.postPrivately(
                UUID.randomUUID(), platform.channel("#portfolio"), platform.account("Ben"), message("Psst", "Follow"));
        assertThat(platform.button("Ana", "Follow", Optional.empty()))
                .map(TranscriptPlatform.Found::message)
                .contains(newer);
        assertThat(platform.button("Ana", "Follow", Optional.of("Old"))).isPresent();
        assertThat(platform.button("Ana", "Unfollow", Optional.empty())).isEmpty();
        assertThat(platform.button("Ben", "Follow", Optional.of("Psst"))).isPresent();
        assertThat(platform.button("Ana", "Follow", Optional.of("For Ben"))).isEmpty();
    }

    @Test
    void whatWasReplacedIsPressedAsItReadsNow() {
        var ref = post(platform.direct("Ana"), "Shall I?", "Yes");
        platform.replace(UUID.randomUUID(), ref, message("Shall I, really?", "Yes, do"));
        assertThat(platform.button("Ana", "Yes", Optional.empty())).isEmpty();
        assertThat(platform.labels("Ana")).containsExactly("Yes, do");
    }

    private MessageRef post(Place place, String words, String label) {
        return platform.post(UUID.randomUUID(), place, message(words, label));
    }

    private static Message message(String words, String label) {
        return Message.of(words).with(Button.of("act", "1", label));
    }
}
