package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.runway.core.message.Message;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry.Draft;
import dev.runway.playground.room.Room;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class LookControllerTest {

    private final TestOffice office = new TestOffice();
    private final MockMvc mvc = office.mvc();

    @Test
    void theStateSaysWhoIsThereAndWhatWaits() throws Exception {
        say("wei", "hello");
        var state = look("state").isOk().json();

        assertThat(state.at("/office/name").asString()).isEqualTo("Acme Project Management Office");
        assertThat(state.at("/clock/now").asString()).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(state.at("/people/0/place").asString()).isEqualTo("direct:ana");
        assertThat(state.at("/people/0/unread/channel:portfolio").asInt()).isEqualTo(1);
        assertThat(state.at("/people/1/unread").isEmpty()).isTrue();
        assertThat(state.at("/channels/0/name").asString()).isEqualTo("#portfolio");
        assertThat(state.at("/seq").asLong()).isEqualTo(1);
    }

    @Test
    void aRoomIsReadInPages() throws Exception {
        for (int i = 1; i <= 70; i++) {
            say("wei", "message " + i);
        }
        var newest = look("history?as=ana&place=channel:portfolio").isOk().json();
        assertThat(newest.at("/entries").size()).isEqualTo(60);
        assertThat(newest.at("/entries/0/words").asString()).isEqualTo("message 11");
        assertThat(newest.at("/more").asBoolean()).isTrue();

        var older =
                look("history?as=ana&place=channel:portfolio&before=11").isOk().json();
        assertThat(older.at("/entries").size()).isEqualTo(10);
        assertThat(older.at("/more").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"history?as=ana&place=direct:wei", "history?as=ana&place=nowhere"})
    void aRoomOfSomebodyElseIsNotThere(String address) throws Exception {
        look(address).isRefused(404, "Ana Lima has no such place");
    }

    @Test
    void whatTheAddressLacksIsNamed() throws Exception {
        look("history?as=ana").isRefused(400, "Please say place");
        look("history?as=ana&place=direct:ana&before=yesterday").isRefused(400, "before as a whole number");
        look("live?as=bob").isRefused(404, "There is nobody by that name");
    }

    @Test
    void anOpenPageHearsWhatHappensFromThenOn() throws Exception {
        say("wei", "before");
        var page = open(get("/playground/api/live?as=ana&after=1"));
        say("wei", "after");

        assertThat(page.getContentType()).startsWith("text/event-stream");
        assertThat(entries(page)).containsExactly("2");
        assertThat(page.getContentAsString())
                .contains("event:clock", "\"words\":\"after\"")
                .doesNotContain("before");
    }

    @Test
    void whoConnectsAgainGetsWhatWasMissed() throws Exception {
        for (var words : new String[] {"one", "two", "three"}) {
            say("wei", words);
        }
        var page = open(get("/playground/api/live?as=ana&after=0").header("Last-Event-ID", "1"));

        assertThat(entries(page)).containsExactly("2", "3");
    }

    @Test
    void everyChangeOfAMessageIsHeard() throws Exception {
        var delivery = UUID.randomUUID();
        var ref = office.platform.post(delivery, TestOffice.CHANNEL, Message.of("Week 48"));
        var page = open(get("/playground/api/live?as=ana&after=1"));
        office.platform.replace(UUID.randomUUID(), ref, Message.of("Week 48 (updated)"));
        office.platform.remove(ref);

        assertThat(entries(page)).containsExactly("2", "3");
        assertThat(page.getContentAsString()).contains("Week 48 (updated)", "\"removed\":true");
    }

    @Test
    void ofWhatOthersSeeAloneOnlyThatItHappened() throws Exception {
        var page = open(get("/playground/api/live?as=ana&after=0"));
        office.platform.post(UUID.randomUUID(), office.direct("wei"), Message.of("Good morning, Wei."));

        assertThat(page.getContentAsString())
                .contains("event:elsewhere", "{\"user\":\"wei\",\"place\":\"direct:wei\"}")
                .doesNotContain("Good morning");
    }

    @Test
    void aPageThatKnowsMoreThanTheStoreIsToldToBeginAnew() throws Exception {
        var page = open(get("/playground/api/live?as=ana&after=99"));

        assertThat(page.getContentAsString()).contains("event:anew").doesNotContain("event:entry");
    }

    @Test
    void aNumberThatIsNoneIsRefused() throws Exception {
        var answer = Answer.of(mvc.perform(get("/playground/api/live?as=ana").header("Last-Event-ID", "x"))
                .andReturn()
                .getResponse());
        answer.isRefused(400, "Last-Event-ID is the number");
    }

    @Test
    void closingEndsEveryStreamSoThatTheServerCanStop() throws Exception {
        var result = mvc.perform(get("/playground/api/live?as=ana")).andReturn();
        office.live.close();

        assertThat(result.getAsyncResult(1_000)).isNull();
        say("wei", "after");
        assertThat(entries(result.getResponse())).isEmpty();
    }

    @Test
    void notEverybodyCanListenAtOnce() throws Exception {
        for (int i = 0; i < 100; i++) {
            open(get("/playground/api/live?as=ana"));
        }
        look("live?as=ana").isRefused(503, "Please close one");
    }

    private Answer look(String address) throws Exception {
        return Answer.of(
                mvc.perform(get("/playground/api/" + address)).andReturn().getResponse());
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static List<String> entries(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString()
                .lines()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3))
                .toList();
    }

    private void say(String user, String words) {
        office.rooms.post(Draft.open(
                UUID.randomUUID(),
                Room.of(TestOffice.CHANNEL),
                Optional.of(user),
                new Content.Words(words),
                TestOffice.NOW));
    }
}
