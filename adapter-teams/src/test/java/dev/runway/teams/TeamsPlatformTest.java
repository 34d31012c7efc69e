package dev.runway.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.core.delivery.CourierSettings;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Call;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Remedy;
import dev.runway.teams.card.Cards;
import dev.runway.teams.connector.Connector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** What the courier is told beforehand: what Teams can do, what a message takes of its limits, and for how long. */
class TeamsPlatformTest extends PartByPart {

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
