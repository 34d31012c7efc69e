package dev.runway.teams;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.CardAction;
import dev.runway.faketeams.CardReader;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.faketeams.FakeMessage;
import dev.runway.teams.card.ActionData;
import dev.runway.testkit.platform.PlatformContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;

/** A reader sees Adaptive Cards; the fake Teams behind real HTTP keeps Teams' rules. */
class TeamsContractTest extends PlatformContract {

    /** What cannot be seen is shown by its number; to compare, a reader takes it for what it stands for. */
    private static final Pattern SHOWN_BY_NUMBER = Pattern.compile("\\[U\\+([0-9A-F]{4,6})]");

    private final TeamsStage stage = new TeamsStage();
    private final CardReader reader = new CardReader(TeamsContractTest::pressed);

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
        return TeamsStage.ANA;
    }

    @Override
    protected Optional<Shown> shown(MessageRef ref) {
        var conversation = ref.place().isDirect()
                ? stage.fake.direct(ref.place().ref())
                : ref.place().ref();
        var standing = new ArrayList<FakeMessage>();
        for (var id : ref.id().split(",")) {
            stage.fake.message(conversation, id).ifPresent(standing::add);
        }
        return standing.isEmpty() ? Optional.empty() : Optional.of(read(standing));
    }

    /** What one person alone sees in a channel is not among Teams' abilities. */
    @Override
    protected List<Shown> seenAlone(Account who, Place place) {
        return List.of();
    }

    @Override
    protected Map<Remedy, Runnable> failures() {
        return Map.of(
                Remedy.TRY_LATER, () -> stage.fake.retryAfter(30),
                Remedy.STOP_POSTING_THERE, () -> stage.fake.failNext(403, "BotNotInConversationRoster"),
                Remedy.TELL_AN_ADMINISTRATOR, () -> stage.fake.failNext(403, "NotEnoughPermissions"),
                Remedy.FIX_OUR_CODE, () -> stage.fake.failNext(400, "BadSyntax"),
                Remedy.MAYBE_SENT, () -> stage.fake.loseNext(Kind.POST));
    }

    /** Messages one below the other; one that breaks off at a blank is read on in the next. */
    private Shown read(List<FakeMessage> messages) {
        var words = new StringBuilder();
        var buttons = new ArrayList<Button>();
        var mentioned = new TreeSet<Long>();
        for (FakeMessage each : messages) {
            var card = each.card().orElseThrow();
            var message = reader.message(card);
            if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append('\n');
            }
            words.append(words(message));
            buttons.addAll(message.buttons());
            reader.mentioned(card).forEach(user -> mentioned.add(user.equals(stage.ana.user()) ? TeamsStage.ANA : -1));
        }
        return new Shown(words.toString(), buttons, Set.copyOf(mentioned));
    }

    private static String words(Message message) {
        return meant(String.join("\n", PlainText.lines(message.withoutButtons())));
    }

    private static String meant(String words) {
        return SHOWN_BY_NUMBER
                .matcher(words)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private static Button pressed(CardAction action) {
        var data = ActionData.of(action.verb(), TeamsJson.of(action.data())).orElseThrow();
        return Button.of(data.action(), data.argument(), meant(action.title()));
    }
}
