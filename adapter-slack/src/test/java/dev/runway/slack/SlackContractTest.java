package dev.runway.slack;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Remedy;
import dev.runway.fakeslack.BlockReader;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.slack.send.ActionIds;
import dev.runway.testkit.platform.PlatformContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** A reader sees Block Kit; the fake Slack behind real HTTP keeps Slack's limits. */
class SlackContractTest extends PlatformContract {

    /** What cannot be seen is shown by its number; to compare, a reader takes it for what it stands for. */
    private static final Pattern SHOWN_BY_NUMBER = Pattern.compile("\\[U\\+([0-9A-F]{4,6})]");

    private final SlackStage stage = new SlackStage();
    private final BlockReader reader = new BlockReader(user -> user.equals("U0ANA") ? "Ana *Lima*" : user);

    @AfterEach
    void close() {
        stage.close();
    }

    @Override
    protected ChatPlatform platform() {
        return stage.platform;
    }

    @Override
    protected Place channel() {
        return stage.channel;
    }

    /** With the scopes that we ask for. */
    @Override
    protected Place whereWeMayLook() {
        return stage.platform.directPlace(stage.ana);
    }

    @Override
    protected Account somebody() {
        return stage.ana;
    }

    @Override
    protected Account somebodyElse() {
        return stage.wei;
    }

    @Override
    protected long somebodysNumber() {
        return SlackStage.ANA;
    }

    @Override
    protected Optional<Shown> shown(MessageRef ref) {
        var channel = ref.id().substring(0, ref.id().indexOf(':'));
        var ids = List.of(ref.id().substring(channel.length() + 1).split(","));
        var standing = stage.fake.messages(channel).stream()
                .filter(message -> ids.contains(message.ts()))
                .toList();
        return standing.isEmpty() ? Optional.empty() : Optional.of(read(standing));
    }

    @Override
    protected List<Shown> seenAlone(Account who, Place place) {
        return stage.fake.ephemerals(who.user(), place.ref()).stream()
                .map(message -> read(List.of(message)))
                .toList();
    }

    @Override
    protected Map<Remedy, Runnable> failures() {
        return Map.of(
                Remedy.TRY_LATER, () -> stage.fake.retryAfter("chat.postMessage", 30),
                Remedy.STOP_POSTING_THERE, () -> stage.fake.failNext("chat.postMessage", "is_archived"),
                Remedy.TELL_AN_ADMINISTRATOR, () -> stage.fake.failNext("chat.postMessage", "token_revoked"),
                Remedy.FIX_OUR_CODE, () -> stage.fake.failNext("chat.postMessage", "invalid_blocks"),
                Remedy.MAYBE_SENT, () -> stage.fake.loseNext("chat.postMessage"));
    }

    /** Messages one below the other; one that breaks off at a blank is read on in the next. */
    private Shown read(List<FakeMessage> messages) {
        var words = new StringBuilder();
        var buttons = new ArrayList<Button>();
        var mentioned = new TreeSet<Long>();
        for (FakeMessage each : messages) {
            var message = reader.message(each.blocks());
            if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append('\n');
            }
            words.append(words(message));
            message.buttons().forEach(button -> buttons.add(pressed(button)));
            reader.mentioned(each.blocks()).forEach(user -> mentioned.add(user.equals("U0ANA") ? SlackStage.ANA : -1));
        }
        return new Shown(words.toString(), buttons, Set.copyOf(mentioned));
    }

    private static String words(Message message) {
        return meant(PlainText.lines(message.withoutButtons()).stream().collect(Collectors.joining("\n")));
    }

    private static String meant(String words) {
        return SHOWN_BY_NUMBER
                .matcher(words)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static Button pressed(Button button) {
        return new Button(ActionIds.action(button.action()), button.argument(), meant(button.label()), button.style());
    }
}
