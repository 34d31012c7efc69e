package dev.runway.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.teams.place.Address;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Teams is to be called, and what conversation a place stands for. */
class ConversationsTest extends PartByPart {

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
    void aConversationWhoseOpeningHasNoAnswerIsOpenedAgain() {
        stage.fake.loseNext(Kind.CREATE);
        assertThat(failure(() -> post(direct, ONE)).remedy()).isEqualTo(Remedy.TRY_LATER);
        post(direct, ONE);
        assertThat(standing(anas)).containsExactly("one");
    }
}
