package dev.runway.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.platform.Remedy;
import dev.runway.faketeams.FakeCall.Kind;
import dev.runway.teams.place.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is posted, changed, taken away and asked. */
class ConnectorTest extends Calling {

    @Test
    void whatIsPostedIsChangedAndTakenAway() {
        var id = post();
        connector.update(TENANT, there, id, words("Hello again"), DOING);
        assertThat(fake.messages(CHANNEL)).extracting(message -> message.text()).containsExactly("Hello again");
        connector.delete(TENANT, there, id, DOING);
        assertThat(fake.messages(CHANNEL)).isEmpty();
    }

    @Test
    void whatIsGoneNeedNotBeTakenAway() {
        connector.delete(TENANT, there, "1", DOING);
        assertThat(fake.calls(Kind.DELETE)).hasSize(1);
    }

    @Test
    void whatIsGoneCannotBeChanged() {
        var failure = failure(() -> connector.update(TENANT, there, "1", words("Hello"), DOING));
        assertThat(failure.remedy()).isEqualTo(Remedy.TELL_AN_ADMINISTRATOR);
        assertThat(failure)
                .hasMessage("Teams failed while posting in #portfolio: somebody took the message away"
                        + " (ActivityNotFoundInConversation)");
    }

    @Test
    void aPersonsConversationIsTheSameHoweverOftenItIsAskedFor() {
        var ana = fake.user("29:ana", "Ana Lima", "ana@example.org");
        fake.install(ana);
        var first = connector.createConversation(TENANT, fake.url(), ana, DOING);
        assertThat(connector.createConversation(TENANT, fake.url(), ana, DOING)).isEqualTo(first);
    }

    @Test
    void whoHasNoAppIsSkippedWithThatReason() {
        var ana = fake.user("29:ana", "Ana Lima", "ana@example.org");
        var failure = failure(() -> connector.createConversation(TENANT, fake.url(), ana, "writing to Ana"));
        assertThat(failure.remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(failure)
                .hasMessage("Teams failed while writing to Ana: the app is not installed for them"
                        + " (ForbiddenOperationException)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Forbidden", "BotNotInConversationRoster"})
    void whomTeamsDoesNotLetUsTalkToIsSkippedWhateverItCallsThat(String code) {
        fake.failNext(403, code);
        var failure = failure(() -> connector.createConversation(TENANT, fake.url(), "29:ana", "writing to Ana"));
        assertThat(failure.remedy()).isEqualTo(Remedy.STOP_POSTING_THERE);
        assertThat(failure).hasMessageContaining("the app is not installed");
    }

    @Test
    void whatIsChangedOrTakenAwayNeedsNoWordsBack() {
        var id = post();
        for (int status : List.of(200, 202, 204)) {
            fake.failNext(status, "", Map.of());
            connector.update(TENANT, there, id, words("Hello again"), DOING);
            fake.failNext(status, "", Map.of());
            connector.delete(TENANT, there, id, DOING);
        }
        assertThat(fake.calls(Kind.UPDATE)).hasSize(3);
        assertThat(fake.calls(Kind.DELETE)).hasSize(3);
    }

    @Test
    void aMemberIsToldWithTheirAddress() {
        var ana = fake.user("29:ana", "Ana Lima", "ana@example.org");
        fake.channel(CHANNEL, "Portfolio", ana);
        assertThat(connector.member(TENANT, there, ana, "asking who Ana is"))
                .isEqualTo(new Member(ana, Optional.of("Ana Lima"), Optional.of("ana@example.org")));
        assertThat(failure(() -> connector.member(TENANT, there, "29:wei", "asking"))
                        .remedy())
                .isEqualTo(Remedy.STOP_POSTING_THERE);
    }

    @Test
    void aThreadIsCalledByItsOwnId() {
        var root = post();
        var thread = new Address(CHANNEL + ";messageid=" + root, fake.url());
        connector.post(TENANT, thread, words("An answer"), DOING);
        assertThat(fake.messages(CHANNEL)).hasSize(1);
        assertThat(fake.messages(thread.conversation()))
                .extracting(message -> message.text())
                .containsExactly("An answer");
    }
}
