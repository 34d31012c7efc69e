package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Form.FormPart;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.fakeslack.FakeView;
import dev.runway.fakeslack.Modal;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Payloads.Pressed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Each reply, as Slack is told it. */
class AnswersTest {

    private static final Account ANA = new Account(Knocks.ACME, Knocks.ANA);
    private static final Message WORDS = Message.of("Payments is on track.");
    private static final Message LONG = new Message(IntStream.range(0, 30)
            .mapToObj(number -> (Part) new Part.Paragraph(Text.of("Line " + number + " " + "x".repeat(900))))
            .toList());

    private final Knocks knocks = new Knocks();

    @AfterEach
    void close() {
        knocks.close();
    }

    private MockHttpServletResponse replied(Reply reply, Body body) {
        knocks.replies = incoming -> incoming instanceof Incoming.FormNotShown ? Reply.nothing() : reply;
        var response = knocks.sends(body);
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    private static void isEmpty(MockHttpServletResponse response) {
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private static JsonObject json(MockHttpServletResponse response) {
        assertThat(response.getContentType()).isEqualTo("application/json;charset=utf-8");
        return JsonParser.parseString(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static Form form(FormPart... parts) {
        return new Form("dialog", "run 7", "Intake", List.of(parts), "Go on");
    }

    private static FormPart field(String name, boolean unfolds) {
        return new FormPart.Asked(
                new Field(name, "What is " + name + "?", "", Field.Kind.TEXT, List.of(), List.of(), true, unfolds, ""));
    }

    private Body command() {
        return knocks.payloads.command(Knocks.ANA, Knocks.PORTFOLIO, "portfolio", "intake", "Ledger");
    }

    private Body press(String channel) {
        var standing = knocks.slack.workspace().says(Knocks.ANA, Knocks.PORTFOLIO, "a message with a button");
        return knocks.payloads.press(Knocks.ANA, new Pressed(channel, standing.ts(), false, "dialog", "x"));
    }

    private JsonObject shown() {
        replied(Reply.open(form(field("goal", true))), command());
        return Modal.opened(view().json("T0ACME")).payload();
    }

    private FakeView view() {
        return knocks.slack.view(Knocks.ANA).orElseThrow();
    }

    private List<String> whispers() {
        return knocks.slack.ephemerals(Knocks.ANA, Knocks.PORTFOLIO).stream()
                .map(FakeMessage::text)
                .toList();
    }

    private String whispered() {
        return knocks.slack.ephemerals(Knocks.ANA, Knocks.PORTFOLIO).stream()
                .map(message -> message.blocks().toString())
                .collect(Collectors.joining());
    }

    private static List<String> linesOf(String words) {
        return Pattern.compile("Line \\d+ ")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Nested
    class ToACommand {

        @Test
        void nothingIsAnEmptyAcknowledgement() {
            isEmpty(replied(Reply.nothing(), command()));
        }

        @Test
        void privateWordsStandInTheAcknowledgement() {
            var body = json(replied(Reply.privately(WORDS), command()));

            assertThat(body.get("response_type").getAsString()).isEqualTo("ephemeral");
            assertThat(body.get("text").getAsString()).isEqualTo("Payments is on track.");
            assertThat(body.getAsJsonArray("blocks")).isNotEmpty();
            assertThat(knocks.slack.calls()).isEmpty();
            assertThat(whispers()).isEmpty();
        }

        @Test
        void whatIsTooLongForItGoesOnBelow() {
            var first = json(replied(Reply.privately(LONG), command()))
                    .get("blocks")
                    .toString();

            assertThat(first).contains("Line 0 ").doesNotContain("Line 29 ");
            assertThat(linesOf(first + whispered())).isEqualTo(linesOf(LONG.toString()));
        }

        @Test
        void aFormIsOpenedAfterwards() {
            isEmpty(replied(Reply.open(form(field("goal", false))), command()));

            assertThat(view().view().get("callback_id").getAsString()).isEqualTo("dialog");
            assertThat(knocks.heard).hasSize(1);
        }

        @Test
        void whatWouldReplaceAMessageIsSaidPrivately() {
            assertThat(json(replied(Reply.replace(WORDS), command()))
                            .get("text")
                            .getAsString())
                    .isEqualTo("Payments is on track.");
        }

        @Test
        void isNotKeptWaitingForSlack() {
            var waiting = new ArrayList<Runnable>();
            knocks.afterwards = waiting::add;

            isEmpty(replied(Reply.open(form(field("goal", false))), command()));

            assertThat(knocks.slack.calls()).isEmpty();
            assertThat(waiting).hasSize(1);
        }
    }

    @Nested
    class ToAFormThatIsNotShown {

        private void goesOnInChat() {
            var command = command();
            isEmpty(replied(Reply.open(form(field("goal", false))), command));

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
                    .mapToObj(number -> field("f" + number, false))
                    .toArray(FormPart[]::new);
            replied(Reply.open(form(parts)), command());

            assertThat(knocks.heard(Incoming.FormNotShown.class).argument()).isEqualTo("run 7");
            assertThat(knocks.slack.calls()).isEmpty();
        }

        /** Its question then reaches them without a trigger. */
        @Test
        void isAskedPrivatelyWhereTheInboxSaysSo() {
            knocks.slack.failNext("views.open", "expired_trigger_id");
            knocks.replies = incoming -> incoming instanceof Incoming.FormNotShown
                    ? Reply.privately(WORDS)
                    : Reply.open(form(field("goal", false)));
            knocks.sends(command());

            verify(knocks.platform).postPrivately(any(), argThat(Knocks::isPortfolio), eq(ANA), eq(WORDS));
        }

        /** The acknowledgement is out, and the operator is told. */
        @Test
        void mayFailInTheInboxAsWell() {
            knocks.slack.failNext("views.open", "expired_trigger_id");
            knocks.replies = incoming -> {
                if (incoming instanceof Incoming.FormNotShown) {
                    throw new IllegalStateException("the store is away");
                }
                return Reply.open(form(field("goal", false)));
            };

            assertThat(knocks.sends(command()).getStatus()).isEqualTo(200);
        }
    }

    @Nested
    class ToAPress {

        @Test
        void privateWordsComeByTheResponseUrl() {
            isEmpty(replied(Reply.privately(WORDS), press(Knocks.PORTFOLIO)));

            assertThat(whispers()).containsExactly("Payments is on track.");
            verifyNoInteractions(knocks.platform);
        }

        /** Nobody has to let us into a channel for that. */
        @Test
        void privateWordsComeWhereWeAreNotAMemberToo() {
            knocks.slack.channel("C0ELSEWHERE", "elsewhere", Knocks.ANA);
            isEmpty(replied(Reply.privately(WORDS), press("C0ELSEWHERE")));

            assertThat(knocks.slack.ephemerals(Knocks.ANA, "C0ELSEWHERE")).hasSize(1);
        }

        @Test
        void longPrivateWordsComeInOrder() {
            replied(Reply.privately(LONG), press(Knocks.PORTFOLIO));

            assertThat(whispers()).hasSizeGreaterThan(1);
            assertThat(linesOf(whispered())).isEqualTo(linesOf(LONG.toString()));
        }

        @Test
        void privateWordsGoTheOtherWayWhenTheResponseUrlIsSpent() {
            replied(Reply.privately(WORDS), spent());

            assertThat(whispers()).isEmpty();
            verify(knocks.platform).postPrivately(any(), argThat(Knocks::isPortfolio), eq(ANA), eq(WORDS));
            verify(knocks.platform, never()).post(any(), any(), any());
        }

        @Test
        void privateWordsComeDirectlyWhereNothingElseIsTaken() {
            doThrow(PlatformException.stopPostingThere("Slack", "whispering", null))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            replied(Reply.privately(WORDS), spent());

            verify(knocks.platform).post(any(), argThat(Place::isDirect), eq(WORDS));
        }

        @Test
        void privateWordsAreTriedAgainALittle() {
            doThrow(PlatformException.tryLater("Slack", "whispering", null, null))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            replied(Reply.privately(WORDS), spent());

            verify(knocks.platform, times(3)).postPrivately(any(), any(), any(), any());
            verify(knocks.platform).post(any(), any(), eq(WORDS));
        }

        @Test
        void privateWordsThatMayHaveArrivedAreNotSaidTwice() {
            doThrow(PlatformException.maybeSent("Slack", "whispering", null))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            replied(Reply.privately(WORDS), spent());

            verify(knocks.platform, times(1)).postPrivately(any(), any(), any(), any());
            verify(knocks.platform, never()).post(any(), any(), any());
        }

        /** One delivery id for one answer, whichever way it goes. */
        @Test
        void theSameEventIsAnsweredByTheSameId() {
            var spent = spent();
            var ids = new HashSet<Object>();
            doAnswer(call -> ids.add(call.getArgument(0)))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            replied(Reply.privately(WORDS), spent);
            replied(Reply.privately(WORDS), spent);

            assertThat(ids).hasSize(1);
        }

        /** One that nobody issued. */
        private Body spent() {
            return new Payloads("T0ACME", "U0RUNWAY", knocks.slack.url().replace("/api/", "/response/unknown"))
                    .press(Knocks.ANA, new Pressed(Knocks.PORTFOLIO, "1795687200.000100", false, "dialog", "x"));
        }

        @Test
        void aResponseUrlOfSomebodyElsesIsNotCalled() {
            var foreign = new Payloads("T0ACME", "U0RUNWAY", "http://169.254.169.254/latest/")
                    .press(Knocks.ANA, new Pressed(Knocks.PORTFOLIO, "1795687200.000100", false, "dialog", "x"));
            replied(Reply.privately(WORDS), foreign);

            verify(knocks.platform).postPrivately(any(), any(), any(), eq(WORDS));
        }

        @Test
        void aFormIsOpened() {
            isEmpty(replied(Reply.open(form(field("goal", false))), press(Knocks.PORTFOLIO)));

            assertThat(view().view().get("callback_id").getAsString()).isEqualTo("dialog");
        }

        @Test
        void whatReplacesTheMessageStandsInItsStead() {
            var standing = knocks.slack.workspace().says(Knocks.ANA, Knocks.PORTFOLIO, "before");
            replied(
                    Reply.replace(WORDS),
                    knocks.payloads.press(
                            Knocks.ANA, new Pressed(Knocks.PORTFOLIO, standing.ts(), false, "dialog", "x")));

            assertThat(knocks.slack.messages(Knocks.PORTFOLIO))
                    .extracting(FakeMessage::text)
                    .containsExactly("Payments is on track.");
        }
    }

    @Nested
    class ToAForm {

        @Test
        void thatUnfoldsShowsItAnew() {
            var shown = shown();
            isEmpty(replied(
                    Reply.open(form(field("goal", true), field("market", false))),
                    knocks.payloads.change(Knocks.ANA, shown, "goal")));

            var changed = knocks.heard(Incoming.FormChanged.class);
            assertThat(changed.argument()).isEqualTo("run 7");
            assertThat(changed.envelope().place())
                    .satisfies(place -> assertThat(Knocks.isPortfolio(place)).isTrue());
            assertThat(view().view().getAsJsonArray("blocks")).hasSize(2);
            assertThat(knocks.slack.calls("views.update")).singleElement().satisfies(call -> assertThat(
                            call.arguments())
                    .containsEntry("hash", shown.get("hash").getAsString()));
        }

        /** Whoever is quick changes it again before the first answer: the second change's answer is the one that counts. */
        @Test
        void thatHasChangedMeanwhileStaysAsItIs() {
            var shown = shown();
            var reply = Reply.open(form(field("goal", true), field("market", false)));
            replied(reply, knocks.payloads.change(Knocks.ANA, shown, "goal"));
            var standing = view();
            replied(reply, knocks.payloads.change(Knocks.ANA, shown, "goal"));

            assertThat(view()).isEqualTo(standing);
            assertThat(knocks.heard).noneMatch(Incoming.FormNotShown.class::isInstance);
        }

        @Test
        void thatIsSentBringsItsValues() {
            var filled = Modal.opened(shown())
                    .filled(Map.of("goal", List.of("R&D <now>")))
                    .payload();
            isEmpty(replied(Reply.nothing(), knocks.payloads.submit(Knocks.ANA, filled)));

            var sent = knocks.heard(Incoming.FormFilledIn.class);
            assertThat(sent.action()).isEqualTo("dialog");
            assertThat(sent.values()).isEqualTo(Map.of("goal", List.of("R&D <now>")));
        }

        @Test
        void thatIsRefusedSaysWhyAtTheField() {
            var body = json(replied(
                    Reply.refuse(Map.of("goal", "Please give a goal.")), knocks.payloads.submit(Knocks.ANA, shown())));

            assertThat(body.toString())
                    .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"goal\":\"Please give a goal.\"}}");
        }

        @Test
        void thatHasAnotherBehindItShowsThat() {
            var body = json(
                    replied(Reply.open(form(field("market", false))), knocks.payloads.submit(Knocks.ANA, shown())));

            assertThat(body.get("response_action").getAsString()).isEqualTo("update");
            assertThat(body.getAsJsonObject("view").get("callback_id").getAsString())
                    .isEqualTo("dialog");
            assertThat(body.getAsJsonObject("view").getAsJsonArray("blocks")).hasSize(1);
        }

        @Test
        void thatIsAnsweredPrivatelyIsAnsweredWhereItStays() {
            isEmpty(replied(Reply.privately(WORDS), knocks.payloads.submit(Knocks.ANA, shown())));

            verify(knocks.platform).post(any(), argThat(Place::isDirect), eq(WORDS));
        }

        @Test
        void thatIsClosedIsHeardOfOnce() {
            var shown = shown();
            isEmpty(replied(Reply.privately(WORDS), knocks.payloads.close(Knocks.ANA, shown)));

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

            isEmpty(replied(Reply.nothing(), knocks.payloads.submit(Knocks.ANA, foreign)));
            isEmpty(replied(Reply.nothing(), knocks.payloads.close(Knocks.ANA, foreign)));
            isEmpty(replied(Reply.nothing(), knocks.payloads.change(Knocks.ANA, foreign, "goal")));
            assertThat(knocks.heard).hasSize(before);
        }

        @Test
        void thatNamesAnotherTeamIsAcknowledged() {
            knocks.connect(Knocks.OTHER, "U0RUNWAY", "xoxb-other");
            var foreign = shown();
            foreign.addProperty("app_installed_team_id", "T0OTHER");
            int before = knocks.heard.size();

            isEmpty(replied(Reply.nothing(), knocks.payloads.submit(Knocks.ANA, foreign)));
            assertThat(knocks.heard).hasSize(before);
        }
    }

    @Nested
    class ToAnEvent {

        private final Body event =
                knocks.payloads.message(Knocks.ANA, Knocks.ANAS, "1795687200.000100", "status payments");

        @Test
        void privateWordsComeByTheWebApi() {
            isEmpty(replied(Reply.privately(WORDS), event));

            verify(knocks.platform).post(any(), argThat(Place::isDirect), eq(WORDS));
        }

        /** There is no trigger to open it with. */
        @Test
        void aFormGoesOnInChat() {
            isEmpty(replied(Reply.open(form(field("goal", false))), event));

            assertThat(knocks.heard(Incoming.FormNotShown.class).argument()).isEqualTo("run 7");
        }
    }
}
