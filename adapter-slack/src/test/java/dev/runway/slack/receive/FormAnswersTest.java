package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import com.google.gson.JsonObject;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Modal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Forms: opened, unfolded, refused, sent and closed; and those that Slack does not show. */
class FormAnswersTest {

    private static final Account ANA = new Account(Knocks.ACME, Knocks.ANA);
    private static final Message WORDS = Message.of("Payments is on track.");

    private final Knocks knocks = new Knocks();

    @AfterEach
    void close() {
        knocks.close();
    }

    private JsonObject shown() {
        knocks.replied(Reply.open(Knocks.form(Knocks.field("goal", true))), knocks.command());
        return Modal.opened(knocks.view().json("T0ACME")).payload();
    }

    @Nested
    class Shown {

        @Test
        void thatUnfoldsShowsItAnew() {
            var shown = shown();
            Knocks.isEmpty(knocks.replied(
                    Reply.open(Knocks.form(Knocks.field("goal", true), Knocks.field("market", false))),
                    knocks.payloads.change(Knocks.ANA, shown, "goal")));

            var changed = knocks.heard(Incoming.FormChanged.class);
            assertThat(changed.argument()).isEqualTo("run 7");
            assertThat(changed.envelope().place())
                    .satisfies(place -> assertThat(Knocks.isPortfolio(place)).isTrue());
            assertThat(knocks.view().view().getAsJsonArray("blocks")).hasSize(2);
            assertThat(knocks.slack.calls("views.update")).singleElement().satisfies(call -> assertThat(
                            call.arguments())
                    .containsEntry("hash", shown.get("hash").getAsString()));
        }

        private Reply with(String field) {
            return Reply.open(Knocks.form(Knocks.field("goal", true), Knocks.field(field, false)));
        }

        private List<String> fields() {
            return knocks.view().view().getAsJsonArray("blocks").asList().stream()
                    .map(block -> block.getAsJsonObject().get("block_id").getAsString())
                    .toList();
        }

        /** Whoever is quick changes it again before the first answer: both changes are to the same form. */
        @Test
        void thatWasChangedTwiceUnfoldsAsTheLaterChangeSays() {
            var shown = shown();
            knocks.replied(with("market"), knocks.payloads.change(Knocks.ANA, shown, "goal"));
            knocks.replied(with("budget"), knocks.payloads.change(Knocks.ANA, shown, "goal"));

            assertThat(fields()).containsExactly("goal", "budget");
            assertThat(knocks.heard).noneMatch(Incoming.FormNotShown.class::isInstance);
        }

        @Test
        void thatWasChangedTwiceIsNotFoldedBackByTheEarlierAnswer() {
            var shown = shown();
            var waiting = new ArrayList<Runnable>();
            knocks.afterwards = waiting::add;
            knocks.replied(with("market"), knocks.payloads.change(Knocks.ANA, shown, "goal"));
            knocks.replied(with("budget"), knocks.payloads.change(Knocks.ANA, shown, "goal"));
            waiting.get(1).run();
            waiting.get(0).run();

            assertThat(fields()).containsExactly("goal", "budget");
        }

        /** What stands there by then is the answer to the sent one. */
        @Test
        void thatWasSentSinceIsNotUnfoldedAnyMore() {
            var shown = shown();
            var waiting = new ArrayList<Runnable>();
            knocks.afterwards = waiting::add;
            knocks.replied(with("market"), knocks.payloads.change(Knocks.ANA, shown, "goal"));
            knocks.replied(with("budget"), knocks.payloads.submit(Knocks.ANA, shown));
            knocks.slack.failNext("views.update", "hash_conflict");
            waiting.forEach(Runnable::run);

            assertThat(knocks.slack.calls("views.update")).hasSize(1);
        }

        @Test
        void thatIsClosedMeanwhileStaysClosed() {
            var shown = shown();
            knocks.slack.failNext("views.update", "not_found");
            knocks.replied(with("market"), knocks.payloads.change(Knocks.ANA, shown, "goal"));

            assertThat(knocks.slack.calls("views.update")).hasSize(1);
            assertThat(fields()).containsExactly("goal");
        }

        @Test
        void thatIsSentBringsItsValues() {
            var filled = Modal.opened(shown())
                    .filled(Map.of("goal", List.of("R&D <now>")))
                    .payload();
            Knocks.isEmpty(knocks.replied(Reply.nothing(), knocks.payloads.submit(Knocks.ANA, filled)));

            var sent = knocks.heard(Incoming.FormFilledIn.class);
            assertThat(sent.action()).isEqualTo("dialog");
            assertThat(sent.values()).isEqualTo(Map.of("goal", List.of("R&D <now>")));
        }

        @Test
        void thatIsRefusedSaysWhyAtTheField() {
            var body = Knocks.json(knocks.replied(
                    Reply.refuse(Map.of("goal", "Please give a goal."), Knocks.form(Knocks.field("goal", true))),
                    knocks.payloads.submit(Knocks.ANA, shown())));

            assertThat(body.toString())
                    .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"goal\":\"Please give a goal.\"}}");
        }

        @Test
        void thatHasAnotherBehindItShowsThat() {
            var body = Knocks.json(knocks.replied(
                    Reply.open(Knocks.form(Knocks.field("market", false))),
                    knocks.payloads.submit(Knocks.ANA, shown())));

            assertThat(body.get("response_action").getAsString()).isEqualTo("update");
            assertThat(body.getAsJsonObject("view").get("callback_id").getAsString())
                    .isEqualTo("dialog");
            assertThat(body.getAsJsonObject("view").getAsJsonArray("blocks")).hasSize(1);
        }

        @Test
        void thatIsAnsweredPrivatelyIsAnsweredWhereItStays() {
            Knocks.isEmpty(knocks.replied(Reply.privately(WORDS), knocks.payloads.submit(Knocks.ANA, shown())));

            verify(knocks.platform).post(any(), argThat(Place::isDirect), eq(WORDS));
        }

        @Test
        void thatIsClosedIsHeardOfOnce() {
            var shown = shown();
            Knocks.isEmpty(knocks.replied(Reply.privately(WORDS), knocks.payloads.close(Knocks.ANA, shown)));

            var closed = knocks.heard(Incoming.FormClosed.class);
            assertThat(closed.envelope().event())
                    .isEqualTo("closed:" + shown.get("id").getAsString());
            assertThat(closed.argument()).isEqualTo("run 7");
            verify(knocks.platform).post(any(), argThat(Place::isDirect), eq(WORDS));
        }

        @Test
        void thatIsNoneOfOursIsAcknowledged() {
            var foreign = shown();
            foreign.addProperty("private_metadata", "{\"theirs\":1}");
            int before = knocks.heard.size();

            Knocks.isEmpty(knocks.replied(Reply.nothing(), knocks.payloads.submit(Knocks.ANA, foreign)));
            Knocks.isEmpty(knocks.replied(Reply.nothing(), knocks.payloads.close(Knocks.ANA, foreign)));
            Knocks.isEmpty(knocks.replied(Reply.nothing(), knocks.payloads.change(Knocks.ANA, foreign, "goal")));
            assertThat(knocks.heard).hasSize(before);
        }

        @Test
        void thatNamesAnotherTeamIsAcknowledged() {
            knocks.connect(Knocks.OTHER, "U0RUNWAY", "xoxb-other");
            var foreign = shown();
            foreign.addProperty("app_installed_team_id", "T0OTHER");
            int before = knocks.heard.size();

            Knocks.isEmpty(knocks.replied(Reply.nothing(), knocks.payloads.submit(Knocks.ANA, foreign)));
            assertThat(knocks.heard).hasSize(before);
        }
    }

    @Nested
    class NotShown {

        private void goesOnInChat() {
            var command = knocks.command();
            Knocks.isEmpty(knocks.replied(Reply.open(Knocks.form(Knocks.field("goal", false))), command));

            assertThat(knocks.heard).hasSize(2);
            var first = knocks.heard.get(0).envelope();
            var notShown = knocks.heard(Incoming.FormNotShown.class);
            assertThat(notShown.action()).isEqualTo("dialog");
            assertThat(notShown.argument()).isEqualTo("run 7");
            assertThat(notShown.envelope().event()).isEqualTo("not-shown:" + first.event());
            assertThat(notShown.envelope().account()).isEqualTo(ANA);
            assertThat(notShown.envelope().place()).isEqualTo(first.place());
        }

        @Test
        void forATriggerThatIsTooOldGoesOnInChat() {
            knocks.slack.failNext("views.open", "expired_trigger_id");
            goesOnInChat();
        }

        @Test
        void forATriggerThatWasUsedGoesOnInChat() {
            knocks.slack.failNext("views.open", "exchanged_trigger_id");
            goesOnInChat();
        }

        @Test
        void becauseSlackIsOutOfOrderGoesOnInChat() {
            knocks.slack.breakNext("views.open", 503);
            goesOnInChat();
        }

        @Test
        void becauseTooMuchIsWaitingGoesOnInChatAtOnce() {
            knocks.afterwards = work -> {
                throw new RejectedExecutionException("full");
            };
            goesOnInChat();
            assertThat(knocks.slack.calls()).isEmpty();
        }

        @Test
        void becauseItIsLongerThanAModalGoesOnInChat() {
            var parts = IntStream.range(0, 120)
                    .mapToObj(number -> Knocks.field("f" + number, false))
                    .toArray(FormPart[]::new);
            knocks.replied(Reply.open(Knocks.form(parts)), knocks.command());

            assertThat(knocks.heard(Incoming.FormNotShown.class).argument()).isEqualTo("run 7");
            assertThat(knocks.slack.calls()).isEmpty();
        }

        /** The acknowledgement is out, and the operator is told. */
        @Test
        void mayFailInTheInboxAsWell() {
            knocks.slack.failNext("views.open", "expired_trigger_id");
            knocks.replies = incoming -> {
                if (incoming instanceof Incoming.FormNotShown) {
                    throw new IllegalStateException("the store is away");
                }
                return Reply.open(Knocks.form(Knocks.field("goal", false)));
            };

            assertThat(knocks.sends(knocks.command()).getStatus()).isEqualTo(200);
        }
    }
}
