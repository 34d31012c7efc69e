package dev.runway.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.faketeams.FakeMessage;
import dev.runway.teams.card.Cards;
import dev.runway.teams.card.Rendered;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.place.Address;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** Each part of a message is one of Teams' here, so that what is split need not be long. */
class TeamsPlatformTest {

    private static final Message ONE = Message.of("one");
    private static final Message THREE = lines("one", "two", "three");

    private final TeamsStage stage = new TeamsStage(aPartEach());
    private final Place direct = stage.direct(stage.ana);
    private final String anas = stage.fake.direct(stage.ana.user());

    @AfterEach
    void close() {
        stage.close();
    }

    private static Cards aPartEach() {
        var cards = Mockito.mock(Cards.class);
        Mockito.when(cards.of(any(), any())).thenAnswer(asked -> asked.getArgument(1, Message.class).parts().stream()
                .map(part -> rendered(new Message(List.of(part))))
                .toList());
        return cards;
    }

    private static Rendered rendered(Message message) {
        var card = JsonNodeFactory.instance.objectNode();
        card.put("type", "AdaptiveCard").put("version", "1.5");
        var words = PlainText.of(message);
        card.putArray("body").addObject().put("type", "TextBlock").put("text", words);
        return new Rendered(card, words, message);
    }

    private static Message lines(String... lines) {
        var message = Message.builder();
        for (var line : lines) {
            message.line(line);
        }
        return message.build();
    }

    private MessageRef post(Place place, Message message) {
        return stage.platform.post(UUID.randomUUID(), place, message);
    }

    private MessageRef replace(MessageRef posted, Message message) {
        return stage.platform.replace(UUID.randomUUID(), posted, message);
    }

    private List<String> standing(String conversation) {
        return stage.fake.messages(conversation).stream()
                .map(FakeMessage::summary)
                .toList();
    }

    private static PlatformException failure(ThrowingCallable call) {
        return catchThrowableOfType(PlatformException.class, call);
    }

    @Test
    void aDirectPlaceNeedsNoCall() {
        var alone = stage.platform.directPlace(stage.wei);
        assertThat(alone.ref()).isEqualTo(stage.wei.user());
        assertThat(alone.name()).as("whoever reads why it failed").doesNotContain(stage.wei.user());
        assertThat(stage.fake.calls()).isEmpty();
        assertThat(stage.issuer.calls()).isEmpty();
    }

    @Test
    void aPersonsConversationIsOpenedOnceAndKept() {
        post(direct, ONE);
        post(direct, lines("two"));
        assertThat(stage.fake.calls(Kind.CREATE)).hasSize(1);
        assertThat(standing(anas)).containsExactly("one", "two");
        assertThat(stage.addresses.of(direct)).contains(new Address(anas, stage.fake.url()));
    }

    @Test
    void manyAtOnceOpenItOnce() throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var together = new CountDownLatch(1);
            var posts = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        together.await();
                        return post(direct, ONE);
                    }))
                    .toList();
            together.countDown();
            for (var each : posts) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stage.fake.calls(Kind.CREATE)).hasSize(1);
        assertThat(stage.fake.messages(anas)).hasSize(8);
    }

    @Test
    void aConversationThatTeamsToldOfIsNotOpened() {
        stage.fake.says(anas, stage.ana.user(), "hello");
        stage.addresses.keep(direct, new Address(anas, stage.fake.url()));
        post(direct, ONE);
        assertThat(stage.fake.calls(Kind.CREATE)).isEmpty();
    }

    @Test
    void aConversationThatIsGoneIsOpenedAnewByTheNextTry() {
        stage.addresses.keep(direct, new Address("a:before", stage.fake.url()));
        assertThat(failure(() -> post(direct, ONE)).remedy()).isEqualTo(Remedy.TRY_LATER);
        post(direct, ONE);
        assertThat(standing(anas)).containsExactly("one");
        assertThat(stage.addresses.of(direct)).contains(new Address(anas, stage.fake.url()));
    }

    @Test
    void aConversationThatIsGoneAsSoonAsItIsOpenedIsNotTriedForEver() {
        stage.fake.failNext(Kind.POST, 404, "ConversationNotFound");
        assertThat(failure(() -> post(direct, ONE)).remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
    }

    @Test
    void whoHasNoAppIsSkippedWithThatReason() {
        stage.fake.uninstall(stage.ana.user());
        var failure = failure(() -> post(direct, ONE));
        assertThat(failure.remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(failure).hasMessageContaining("the app is not installed for them");
        assertThat(stage.addresses.of(direct)).isEmpty();
    }

    @Test
    void whoBlockedTheBotIsSkippedWithThatReason() {
        stage.fake.block(stage.ana.user());
        var failure = failure(() -> post(direct, ONE));
        assertThat(failure.remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(failure).hasMessageContaining("they blocked or removed the bot");
    }

    @Test
    void aChannelsPostBeginsAThreadAndAnAnswerStandsInIt() {
        var root = post(stage.channel, ONE);
        var thread = new Place(
                stage.workspace, stage.channel.ref() + ";messageid=" + root.id(), Place.Kind.CHANNEL, "#portfolio");
        var answer = post(thread, lines("an answer"));
        assertThat(answer.place()).isEqualTo(thread);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread.ref())).containsExactly("an answer");
        replace(answer, lines("changed"));
        assertThat(standing(thread.ref())).containsExactly("changed");
    }

    @Test
    void aGroupIsWrittenToAsItIsCalled() {
        var group = stage.fake.group("19:some@thread.v2", stage.ana.user());
        post(new Place(stage.workspace, group, Place.Kind.CHANNEL, "a group"), ONE);
        assertThat(standing(group)).containsExactly("one");
    }

    @Test
    void whereTeamsNeverNamedAServiceNothingIsSent() {
        stage.addresses.kept.clear();
        for (Place place : List.of(direct, stage.channel)) {
            var failure = failure(() -> post(place, ONE));
            assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        }
        assertThat(stage.fake.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://169.254.169.254/latest/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://smba.trafficmanager.net@evil.example/",
                "http://smba.trafficmanager.net/emea/",
                "https://evil.example/https://smba.trafficmanager.net/"
            })
    void aServiceOffTheListGetsNothing(String service) {
        stage.addresses.kept.clear();
        stage.addresses.keep(stage.channel, new Address(stage.channel.ref(), service));
        for (Place place : List.of(stage.channel, direct)) {
            assertThat(failure(() -> post(place, ONE)).remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        }
        assertThat(failure(() -> replace(new MessageRef(stage.channel, "1"), ONE))
                        .remedy())
                .isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(stage.issuer.calls()).as("not even a token").isEmpty();
        assertThat(stage.fake.calls()).isEmpty();
    }

    @Test
    void anotherTenantsPlaceIsNotWrittenTo() {
        var elsewhere = new Workspace(2, TeamsPlatform.NAME, "7a1f0c1d-56c1-4dcd-9b2c-0f6a1f320000");
        var place = stage.platform.directPlace(new Account(elsewhere, stage.ana.user()));
        assertThat(failure(() -> post(place, ONE)).remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(stage.fake.calls()).isEmpty();
    }

    @Test
    void aLongMessageIsOneThreadOfAChannelWithAPauseAfterEachPart() {
        var ref = post(stage.channel, THREE);
        assertThat(ref.place()).isEqualTo(stage.channel);
        assertThat(ref.id().split(",")).hasSize(3).doesNotHaveDuplicates();
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).containsExactly("two", "three");
        assertThat(stage.pauses).hasSize(3).containsOnly(TeamsPlatform.BETWEEN_PARTS);
    }

    @Test
    void elsewhereThanInAChannelAllPartsStandThere() {
        var group = stage.fake.group("19:some@thread.v2", stage.ana.user());
        var root = post(stage.channel, ONE);
        var thread = new Place(stage.workspace, thread(root), Place.Kind.CHANNEL, "#portfolio");
        var places = Map.of(
                new Place(stage.workspace, group, Place.Kind.CHANNEL, "a group"),
                group,
                direct,
                anas,
                thread,
                thread.ref());
        places.forEach((place, conversation) -> {
            var ref = post(place, THREE);
            assertThat(standing(conversation)).containsExactly("one", "two", "three");
            var fewer = replace(ref, lines("a", "b"));
            assertThat(standing(conversation)).containsExactly("a", "b");
            stage.platform.remove(fewer);
            assertThat(standing(conversation)).isEmpty();
        });
    }

    @Test
    void aPartWhoseThreadIsGoneMeanwhileIsNotPostedElsewhere() {
        stage.onPause = () -> {
            var root = stage.fake.messages(stage.channel.ref()).get(0);
            stage.platform.remove(new MessageRef(stage.channel, root.id()));
            stage.onPause = () -> {};
        };
        var failure = failure(() -> post(stage.channel, THREE));
        assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(failure).hasMessageContaining("somebody took the message away");
        assertThat(stage.fake.sights(0)).as("the first came and went").hasSize(2);
    }

    /** The conversation that is the thread of what was posted in the channel. */
    private String thread(MessageRef posted) {
        return stage.channel.ref() + ";messageid=" + posted.id().split(",")[0];
    }

    @Test
    void aShortMessagePausesForNothing() {
        var ref = post(stage.channel, ONE);
        replace(ref, lines("two"));
        stage.platform.remove(ref);
        assertThat(stage.pauses).isEmpty();
    }

    @Test
    void ofATornMessageNothingStays() {
        stage.onPause = () -> {
            if (stage.pauses.size() == 2) {
                stage.fake.retryAfter(9);
            }
        };
        var failure = failure(() -> post(stage.channel, THREE));
        assertThat(failure.remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(failure.after()).contains(Duration.ofSeconds(9));
        assertThat(standing(stage.channel.ref())).isEmpty();
    }

    /** Teams asks to wait for the whole conversation, for what is taken back as well. */
    @Test
    void aPartIsTakenBackOnceTeamsTakesCallsAgain() {
        stage.onPause = () -> {
            if (stage.pauses.size() == 1) {
                stage.fake.failNext(Kind.POST, 429, "Throttled");
                stage.fake.failNext(Kind.DELETE, 429, "Throttled");
            }
        };
        assertThat(failure(() -> post(stage.channel, THREE)).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(standing(stage.channel.ref())).isEmpty();
    }

    @Test
    void aPartThatCannotBeTakenBackIsADoubt() {
        stage.onPause = () -> {
            stage.fake.failNext(Kind.POST, 429, "Throttled");
            stage.fake.failNext(Kind.DELETE, 502, "ServiceError");
        };
        assertThat(failure(() -> post(stage.channel, THREE)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
    }

    @Test
    void aPartWhoseAnswerIsLostIsADoubt() {
        stage.onPause = () -> stage.fake.loseNext(Kind.POST);
        assertThat(failure(() -> post(stage.channel, THREE)).remedy()).isEqualTo(Remedy.MAYBE_SENT);
        assertThat(standing(stage.channel.ref())).as("the first was taken back").isEmpty();
        assertThat(stage.fake.sights(0)).as("the second came and may stand").hasSize(3);
    }

    @Test
    void aMessageIsReplacedWhereItStoodByMoreOrFewer() {
        var ref = post(stage.channel, lines("a", "b"));
        var more = replace(ref, THREE);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).containsExactly("two", "three");
        assertThat(more.id()).startsWith(ref.id() + ",");
        var fewer = replace(more, lines("z"));
        assertThat(standing(stage.channel.ref())).containsExactly("z");
        assertThat(standing(thread(ref))).isEmpty();
        assertThat(ref.id()).startsWith(fewer.id() + ",");
    }

    @Test
    void whatAMessageGrewByIsTakenBackWhenItIsTorn() {
        var ref = post(stage.channel, ONE);
        stage.fake.failNext(Kind.POST, 412, "PreconditionFailed");
        assertThat(failure(() -> replace(ref, THREE)).remedy()).isEqualTo(Remedy.TRY_LATER);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).isEmpty();
        replace(ref, THREE);
        assertThat(standing(stage.channel.ref())).containsExactly("one");
        assertThat(standing(thread(ref))).containsExactly("two", "three");
    }

    @Test
    void aReplacementWhoseAnswerIsLostIsMadeAgain() {
        var ref = post(stage.channel, ONE);
        stage.fake.loseNext(Kind.UPDATE);
        assertThat(failure(() -> replace(ref, lines("two"))).remedy()).isEqualTo(Remedy.TRY_LATER);
    }

    @Test
    void allPartsAreRemovedAndThoseThatAreGoneAreNoMatter() {
        var ref = post(stage.channel, THREE);
        stage.platform.remove(new MessageRef(stage.channel, ref.id().split(",")[1]));
        stage.platform.remove(ref);
        assertThat(standing(stage.channel.ref())).isEmpty();
        assertThat(standing(thread(ref))).isEmpty();
        assertThat(stage.fake.calls(Kind.DELETE).get(3).activity())
                .as("what began the thread goes last")
                .isEqualTo(ref.id().split(",")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "1,,2", "1,"})
    void whatIsNoMessageOfTeamsIsOurMistake(String id) {
        assertThat(failure(() -> stage.platform.remove(new MessageRef(stage.channel, id)))
                        .remedy())
                .isEqualTo(Remedy.FIX_OUR_CODE);
        assertThat(stage.fake.calls()).isEmpty();
    }

    @Test
    void whatItTakesOfTheLimitsIsToldBeforehand() {
        var ref = Optional.of(new MessageRef(stage.channel, "1,2"));
        assertThat(calls(Call.POST, stage.channel, Optional.empty(), THREE)).isEqualTo(Map.of(Call.POST, 3));
        assertThat(calls(Call.REPLACE, stage.channel, ref, THREE)).isEqualTo(Map.of(Call.REPLACE, 2, Call.POST, 1));
        assertThat(calls(Call.REPLACE, stage.channel, ref, ONE)).isEqualTo(Map.of(Call.REPLACE, 1, Call.REMOVE, 1));
        assertThat(calls(Call.REMOVE, stage.channel, ref, new Message(List.of())))
                .isEqualTo(Map.of(Call.REMOVE, 2));
    }

    @Test
    void aConversationThatHasToBeOpenedTakesACallMore() {
        assertThat(calls(Call.POST, direct, Optional.empty(), ONE)).isEqualTo(Map.of(Call.POST, 2));
        post(direct, ONE);
        assertThat(calls(Call.POST, direct, Optional.empty(), ONE)).isEqualTo(Map.of(Call.POST, 1));
    }

    private Map<Call, Integer> calls(Call what, Place place, Optional<MessageRef> posted, Message message) {
        return stage.platform.calls(what, place, posted, message);
    }

    @Test
    void thePlaceIsHeldForAsLongAsAllPartsAndTheirTakingBackMayTake() {
        assertThat(stage.platform.longest(stage.channel, Map.of(Call.POST, 1), ONE))
                .isEqualTo(Connector.LONGEST);
        assertThat(stage.platform.longest(stage.channel, Map.of(Call.POST, 2), lines("one", "two")))
                .isGreaterThanOrEqualTo(
                        Connector.LONGEST.multipliedBy(3).plus(TeamsPlatform.BETWEEN_PARTS.multipliedBy(2)));
        assertThat(stage.platform.longest(stage.channel, Map.of(Call.REPLACE, 2, Call.POST, 1), THREE))
                .isGreaterThanOrEqualTo(
                        Connector.LONGEST.multipliedBy(4).plus(TeamsPlatform.BETWEEN_PARTS.multipliedBy(3)));
    }

    @Test
    void whoIsWrittenToForTheFirstTimeIsHeldNoLongerThanTheLease() {
        assertThat(stage.platform.longest(direct, calls(Call.POST, direct, Optional.empty(), ONE), ONE))
                .isEqualTo(Connector.LONGEST.multipliedBy(2))
                .isLessThan(CourierSettings.usual().lease());
        assertThat(stage.platform.longest(direct, Map.of(Call.REPLACE, 1), ONE))
                .as("its address was forgotten")
                .isEqualTo(Connector.LONGEST.multipliedBy(2));
        assertThat(stage.platform.longest(direct, Map.of(Call.POST, 4), THREE))
                .isEqualTo(stage.platform
                        .longest(stage.channel, Map.of(Call.POST, 3), THREE)
                        .plus(Connector.LONGEST));
        post(direct, ONE);
        assertThat(stage.platform.longest(direct, Map.of(Call.POST, 1), ONE)).isEqualTo(Connector.LONGEST);
    }

    @Test
    void aConversationWhoseOpeningHasNoAnswerIsOpenedAgain() {
        stage.fake.loseNext(Kind.CREATE);
        assertThat(failure(() -> post(direct, ONE)).remedy()).isEqualTo(Remedy.TRY_LATER);
        post(direct, ONE);
        assertThat(standing(anas)).containsExactly("one");
    }

    @Test
    void partsKeepTheLimitsOfOneConversation() {
        var rate = TeamsPlatform.BETWEEN_PARTS.toMillis();
        assertThat(1_000 / rate + 1).isLessThanOrEqualTo(7);
        assertThat(2_000 / rate + 1).isLessThanOrEqualTo(8);
    }

    @Test
    void aThreadCountsForItsChannelAndWaitsAlone() {
        var thread = new Place(stage.workspace, stage.channel.ref() + ";messageid=1", Place.Kind.CHANNEL, "#portfolio");
        assertThat(stage.platform.countedAt(thread)).isEqualTo(stage.channel);
        assertThat(new TeamsPlatform(stage.posts, Mockito.mock(Cards.class), wait -> {}).limits())
                .isEqualTo(TeamsLimits.all());
    }

    @Test
    void whatTeamsCannotDoIsNotAskedOfIt() {
        List<ThrowingCallable> calls = List.of(
                () -> stage.platform.find(stage.channel, UUID.randomUUID()),
                () -> stage.platform.postPrivately(UUID.randomUUID(), stage.channel, stage.ana, ONE),
                () -> stage.platform.showHome(stage.ana, ONE));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
