package dev.runway.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.Text;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import dev.runway.fakeslack.Body;
import dev.runway.fakeslack.FakeMessage;
import dev.runway.fakeslack.Payloads;
import dev.runway.fakeslack.Payloads.Pressed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private static final Message CHARTED = Message.of("In short:")
            .with(new Part.Chart(
                    "Points",
                    Part.Chart.Kind.BAR,
                    List.of("Ledger"),
                    List.of(new Part.Chart.Series("all", Part.Chart.Tone.PLAIN, List.of(3.0)))));
    private static final Message LONG = new Message(IntStream.range(0, 30)
            .mapToObj(number -> (Part) new Part.Paragraph(Text.of("Line " + number + " " + "x".repeat(900))))
            .toList());

    private final Knocks knocks = new Knocks();

    @AfterEach
    void close() {
        knocks.close();
    }

    private Body press(String channel) {
        var standing = knocks.slack.workspace().says(Knocks.ANA, Knocks.PORTFOLIO, "a message with a button");
        return knocks.payloads.press(Knocks.ANA, new Pressed(channel, standing.ts(), false, "dialog", "x"));
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
            Knocks.isEmpty(knocks.replied(Reply.nothing(), knocks.command()));
        }

        @Test
        void privateWordsStandInTheAcknowledgement() {
            var body = Knocks.json(knocks.replied(Reply.privately(WORDS), knocks.command()));

            assertThat(body.get("response_type").getAsString()).isEqualTo("ephemeral");
            assertThat(body.get("text").getAsString()).isEqualTo("Payments is on track.");
            assertThat(body.getAsJsonArray("blocks")).isNotEmpty();
            assertThat(knocks.slack.calls()).isEmpty();
            assertThat(whispers()).isEmpty();
        }

        @Test
        void whatIsTooLongForItGoesOnBelow() {
            var first = Knocks.json(knocks.replied(Reply.privately(LONG), knocks.command()))
                    .get("blocks")
                    .toString();

            assertThat(first).contains("Line 0 ").doesNotContain("Line 29 ");
            assertThat(linesOf(first + whispered())).isEqualTo(linesOf(LONG.toString()));
        }

        /** An acknowledgement would never hear that Slack refused it. */
        @Test
        void aChartIsShownAfterwards() {
            Knocks.isEmpty(knocks.replied(Reply.privately(CHARTED), knocks.command()));

            assertThat(whispered()).contains("data_visualization");
            assertThat(whispers()).containsExactly("In short:\nPoints: Ledger: 3");
        }

        @Test
        void aChartThatSlackRefusesIsSaidInWordsOnce() {
            knocks.slack.workspace().takesNoCharts();
            Knocks.isEmpty(knocks.replied(Reply.privately(CHARTED), knocks.command()));

            assertThat(whispered()).contains("Points: Ledger: 3").doesNotContain("data_visualization");
            assertThat(whispers()).hasSize(1);
        }

        @Test
        void aFormIsOpenedAfterwards() {
            Knocks.isEmpty(knocks.replied(Reply.open(Knocks.form(Knocks.field("goal", false))), knocks.command()));

            assertThat(knocks.view().view().get("callback_id").getAsString()).isEqualTo("dialog");
            assertThat(knocks.heard).hasSize(1);
        }

        @Test
        void whatWouldReplaceAMessageIsSaidPrivately() {
            assertThat(Knocks.json(knocks.replied(Reply.replace(WORDS), knocks.command()))
                            .get("text")
                            .getAsString())
                    .isEqualTo("Payments is on track.");
        }

        /** Or the second part would stand above the first. */
        @Test
        void goesOnOnceTheAcknowledgementIsWritten() throws IOException {
            knocks.replies = incoming -> Reply.privately(LONG);
            var response = new MockHttpServletResponse();
            var written = new ArrayList<String>();
            knocks.afterwards = work -> written.add(
                    response.isCommitted() + " " + linesOf(text(response)).contains("Line 0 "));

            knocks.door().receive(knocks.signed(knocks.command()), response);

            assertThat(written).containsExactly("true true");
        }

        /** It may be the end of a long answer, whose beginning Slack got all the same. */
        @Test
        void goesOnWhenTheAcknowledgementCouldNotBeWritten() {
            knocks.replies = incoming -> Reply.privately(LONG);
            var response = new MockHttpServletResponse() {
                @Override
                public void flushBuffer() {
                    throw new IllegalStateException("the line is dead");
                }
            };

            assertThatThrownBy(() -> knocks.door().receive(knocks.signed(knocks.command()), response))
                    .hasMessage("the line is dead");
            assertThat(whispers()).isNotEmpty();
        }

        private String text(MockHttpServletResponse response) {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        @Test
        void isNotKeptWaitingForSlack() {
            var waiting = new ArrayList<Runnable>();
            knocks.afterwards = waiting::add;

            Knocks.isEmpty(knocks.replied(Reply.open(Knocks.form(Knocks.field("goal", false))), knocks.command()));

            assertThat(knocks.slack.calls()).isEmpty();
            assertThat(waiting).hasSize(1);
        }
    }

    @Nested
    class ToAPress {

        @Test
        void privateWordsComeByTheResponseUrl() {
            Knocks.isEmpty(knocks.replied(Reply.privately(WORDS), press(Knocks.PORTFOLIO)));

            assertThat(whispers()).containsExactly("Payments is on track.");
            verifyNoInteractions(knocks.platform);
        }

        /** Nobody has to let us into a channel for that. */
        @Test
        void privateWordsComeWhereWeAreNotAMemberToo() {
            knocks.slack.channel("C0ELSEWHERE", "elsewhere", Knocks.ANA);
            Knocks.isEmpty(knocks.replied(Reply.privately(WORDS), press("C0ELSEWHERE")));

            assertThat(knocks.slack.ephemerals(Knocks.ANA, "C0ELSEWHERE")).hasSize(1);
        }

        @Test
        void longPrivateWordsComeInOrder() {
            knocks.replied(Reply.privately(LONG), press(Knocks.PORTFOLIO));

            assertThat(whispers()).hasSizeGreaterThan(1);
            assertThat(linesOf(whispered())).isEqualTo(linesOf(LONG.toString()));
        }

        @Test
        void privateWordsGoTheOtherWayWhenTheResponseUrlIsSpent() {
            knocks.replied(Reply.privately(WORDS), spent());

            assertThat(whispers()).isEmpty();
            verify(knocks.platform).postPrivately(any(), argThat(Knocks::isPortfolio), eq(ANA), eq(WORDS));
            verify(knocks.platform, never()).post(any(), any(), any());
        }

        @Test
        void privateWordsComeDirectlyWhereNothingElseIsTaken() {
            doThrow(PlatformException.stopPostingThere("Slack", "whispering", null))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            knocks.replied(Reply.privately(WORDS), spent());

            verify(knocks.platform).post(any(), argThat(Place::isDirect), eq(WORDS));
        }

        @Test
        void privateWordsAreTriedAgainALittle() {
            doThrow(PlatformException.tryLater("Slack", "whispering", null, null))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            knocks.replied(Reply.privately(WORDS), spent());

            verify(knocks.platform, times(3)).postPrivately(any(), any(), any(), any());
            verify(knocks.platform).post(any(), any(), eq(WORDS));
            assertThat(knocks.waited).as("between two tries").hasSize(2);
        }

        @Test
        void privateWordsAreTriedAgainWhenSlackSaysButSoon() {
            doThrow(PlatformException.tryLater("Slack", "whispering", Duration.ofSeconds(2), null))
                    .doThrow(PlatformException.tryLater("Slack", "whispering", Duration.ofSeconds(30), null))
                    .doNothing()
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            knocks.replied(Reply.privately(WORDS), spent());

            assertThat(knocks.waited).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3));
            verify(knocks.platform, never()).post(any(), any(), any());
        }

        /** A request's own thread is needed for the next request. */
        @Test
        void nobodyWaitsWhereTooMuchIsWaiting() {
            knocks.afterwards = work -> {
                throw new RejectedExecutionException("full");
            };
            doThrow(PlatformException.tryLater("Slack", "whispering", Duration.ofSeconds(2), null))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            knocks.replied(Reply.privately(WORDS), spent());

            verify(knocks.platform).post(any(), any(), eq(WORDS));
            assertThat(knocks.waited).isEmpty();
        }

        /** Slack takes five answers at a {@code response_url}. */
        @Test
        void longPrivateWordsGoOnAnotherWayWhereTheResponseUrlIsSpent() {
            var rest = new ArrayList<Message>();
            doAnswer(call -> {
                        rest.add(call.getArgument(3));
                        return null;
                    })
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            var longer = new Message(IntStream.range(0, 100)
                    .mapToObj(number -> (Part) new Part.Paragraph(Text.of("Line " + number + " " + "x".repeat(900))))
                    .toList());
            knocks.replied(Reply.privately(longer), press(Knocks.PORTFOLIO));

            assertThat(whispers()).hasSize(5);
            assertThat(rest).hasSize(1);
            assertThat(linesOf(whispered() + rest)).isEqualTo(linesOf(longer.toString()));
        }

        @Test
        void privateWordsThatMayHaveArrivedAreNotSaidTwice() {
            doThrow(PlatformException.maybeSent("Slack", "whispering", null))
                    .when(knocks.platform)
                    .postPrivately(any(), any(), any(), any());
            knocks.replied(Reply.privately(WORDS), spent());

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
            knocks.replied(Reply.privately(WORDS), spent);
            knocks.replied(Reply.privately(WORDS), spent);

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
            knocks.replied(Reply.privately(WORDS), foreign);

            verify(knocks.platform).postPrivately(any(), any(), any(), eq(WORDS));
        }

        @Test
        void aFormIsOpened() {
            Knocks.isEmpty(
                    knocks.replied(Reply.open(Knocks.form(Knocks.field("goal", false))), press(Knocks.PORTFOLIO)));

            assertThat(knocks.view().view().get("callback_id").getAsString()).isEqualTo("dialog");
        }

        @Test
        void whatReplacesTheMessageStandsInItsStead() {
            var standing = knocks.slack.workspace().says(Knocks.ANA, Knocks.PORTFOLIO, "before");
            knocks.replied(
                    Reply.replace(WORDS),
                    knocks.payloads.press(
                            Knocks.ANA, new Pressed(Knocks.PORTFOLIO, standing.ts(), false, "dialog", "x")));

            assertThat(knocks.slack.messages(Knocks.PORTFOLIO))
                    .extracting(FakeMessage::text)
                    .containsExactly("Payments is on track.");
        }
    }

    @Nested
    class ToAnEvent {

        private final Body event =
                knocks.payloads.message(Knocks.ANA, Knocks.ANAS, "1795687200.000100", "status payments");

        /** There is no trigger to open it with. */
        @Test
        void aFormGoesOnInChat() {
            Knocks.isEmpty(knocks.replied(Reply.open(Knocks.form(Knocks.field("goal", false))), event));

            assertThat(knocks.heard(Incoming.FormNotShown.class).argument()).isEqualTo("run 7");
        }
    }
}
