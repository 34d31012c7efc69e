package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.runway.playground.stage.TimeTravel;
import dev.runway.playground.stage.TimeTravel.Move;
import dev.runway.playground.stage.TimeTravel.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

class TimeControllerTest {

    private static final String ONE = "7e1c4a52-0a5e-4f7b-9d43-5c2f1f0e8a11";
    private static final String OTHER = "0b9f1a52-0a5e-4f7b-9d43-5c2f1f0e8a11";
    private static final long PATIENCE = 10_000;

    private final TestOffice office = new TestOffice();
    private final TimeTravel travel = mock();
    private final MockMvc mvc = office.mvc(travel);
    private final CountDownLatch arrival = new CountDownLatch(1);

    @BeforeEach
    void anHourFromNow() {
        when(travel.target(any())).thenReturn(Optional.empty());
        when(travel.target(Move.HOUR)).thenReturn(Optional.of(TestOffice.NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void aMoveSetsOffAndIsToldToOpenPages() throws Exception {
        underWayUntilArrival();
        var page = mvc.perform(get("/playground/api/live?as=ana")).andReturn().getResponse();
        var answer = go(ONE, "hour");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/moving").asString()).isEqualTo("2026-11-26T11:00:00Z");
        assertThat(answer.json().at("/moves").isEmpty()).isTrue();

        arrival.countDown();
        settled();
        assertThat(page.getContentAsString())
                .contains("\"moving\":\"2026-11-26T11:00:00Z\"")
                .contains("\"moving\":null");
    }

    @Test
    void aSecondMoveWaitsForTheFirst() throws Exception {
        underWayUntilArrival();
        go(ONE, "HOUR");
        go(OTHER, "HOUR").isRefused(409, "Time is moving already");
        arrival.countDown();
        settled();

        assertThat(go(OTHER, "HOUR").status()).isEqualTo(202);
    }

    @Test
    void theSameMoveAgainLeadsToTheSameInstant() throws Exception {
        go(ONE, "HOUR");
        settled();
        when(travel.target(Move.HOUR)).thenReturn(Optional.of(TestOffice.NOW.plus(Duration.ofHours(2))));
        go(ONE, "HOUR");
        settled();

        verify(travel, timeout(PATIENCE).times(2)).moveTo(org.mockito.ArgumentMatchers.eq(at("11:00")), any());
        verify(travel, never()).moveTo(org.mockito.ArgumentMatchers.eq(at("12:00")), any());
    }

    @Test
    void theSameMoveAgainWhileItIsUnderWayIsTheSameJourney() throws Exception {
        underWayUntilArrival();
        go(ONE, "HOUR");
        when(travel.target(Move.HOUR)).thenReturn(Optional.of(at("12:00")));
        assertThat(go(ONE, "HOUR").status()).isEqualTo(202);
        arrival.countDown();
        settled();

        verify(travel).moveTo(any(), any());
    }

    @Test
    void whatIsNotPlannedCannotBeMovedTo() throws Exception {
        go(ONE, "NEXT_PROMPT").isRefused(409, "Nobody is to be asked");
        go(ONE, "NEXT_DIGEST").isRefused(409, "No digest is due");
        go(ONE, "YESTERDAY").isRefused(400, "HOUR, DAY, NEXT_PROMPT, NEXT_DIGEST");
        go("x", "HOUR").isRefused(400, "is no UUID");
    }

    @Test
    void aJourneyThatFailsSaysSoAndTheNextMayBegin() throws Exception {
        doThrow(new IllegalStateException("busy")).when(travel).moveTo(any(), any());
        go(ONE, "HOUR");
        settled();
        assertThat(state("/clock/trouble")).contains("please move on in a moment");

        org.mockito.Mockito.doNothing().when(travel).moveTo(any(), any());
        assertThat(go(OTHER, "HOUR").json().at("/trouble").isNull()).isTrue();
    }

    @Test
    void closingEndsAJourneyAfterItsStep() throws Exception {
        var reached = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var journey = new Journey(travel, office.clock, office.live);
        doAnswer(invocation -> {
                    reached.countDown();
                    arrival.await(PATIENCE, TimeUnit.MILLISECONDS);
                    try {
                        invocation.<Progress>getArgument(1).at(at("10:30"));
                    } finally {
                        ended.countDown();
                    }
                    throw new AssertionError("The journey went on.");
                })
                .when(travel)
                .moveTo(any(), any());
        journey.setOff(at("11:00"));
        assertThat(reached.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
        journey.close();
        arrival.countDown();

        assertThat(ended.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(journey.clock().trouble()).isNull();
    }

    private void underWayUntilArrival() {
        doAnswer(invocation -> {
                    assertThat(arrival.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
                    invocation.<Progress>getArgument(1).at(at("11:00"));
                    return null;
                })
                .when(travel)
                .moveTo(any(), any());
    }

    /** Waits until the clock only ticks. */
    private void settled() throws Exception {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (state("/clock/moving") != null) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private String state(String pointer) throws Exception {
        return Answer.of(mvc.perform(get("/playground/api/state")).andReturn().getResponse())
                .json()
                .at(pointer)
                .asStringOpt()
                .orElse(null);
    }

    private Answer go(String event, String move) throws Exception {
        var body = "{\"event\": \"" + event + "\", \"move\": \"" + move + "\"}";
        return Answer.of(mvc.perform(post("/playground/api/time")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-26T" + time + ":00Z");
    }
}
