package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class DoorGuardTest {

    /** What is behind the door. */
    @RestController
    static class Room {
        @GetMapping("/playground")
        String page() {
            return "{}";
        }

        @GetMapping("/playground/api/state")
        String state() {
            return "{}";
        }

        @PostMapping("/playground/api/say")
        String say() {
            return "{}";
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Room())
            .addFilters(new DoorGuard())
            .build();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8080",
        "127.0.0.1, LOCALHOST",
        "127.0.0.53, 127.0.0.1:8080",
        "::1, [::1]:8080",
    })
    void thisMachineComesIn(String address, String host) throws Exception {
        visit(from(address, get("/playground/api/state")).header("Host", host)).isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "10.0.0.1", "2001:db8::1", "203.0.113.9", "0.0.0.0"})
    void otherMachinesStayOutside(String address) throws Exception {
        visit(from(address, get("/playground/api/state")).header("Host", "localhost:8080"))
                .isRefused(403, "this machine's own browser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP"})
    void aProxyInFrontBringsOthersSoItStaysOutside(String header) throws Exception {
        visit(get("/playground/api/state").header("Host", "localhost").header(header, "127.0.0.1"))
                .isRefused(403, "this machine's own browser");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runway.example",
                "localhost.evil.example",
                "evil.example:8080",
                "localhost:8080@evil.example",
                "localhost:",
                "127.0.0.1.nip.io",
                "127.0.0.2",
                "[::2]"
            })
    void aNameThatIsPointedHereIsNotOurs(String host) throws Exception {
        visit(get("/playground/api/state").header("Host", host)).isRefused(403, "the name localhost only");
    }

    @Test
    void noNameIsNoName() throws Exception {
        visit(get("/playground/api/state")).isRefused(403, "the name localhost only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:9999", "https://localhost:8080"})
    void anotherSitesPageCannotAct(String origin) throws Exception {
        visit(json(post("/playground/api/say")).header("Origin", origin))
                .isRefused(403, "Only the playground's own page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSitesPageCannotLookOrAct(String site) throws Exception {
        visit(get("/playground/api/state").header("Host", "localhost").header("Sec-Fetch-Site", site))
                .isRefused(403, "Only the playground's own page");
        visit(json(post("/playground/api/say")).header("Sec-Fetch-Site", site).header("Sec-Fetch-Mode", "navigate"))
                .isRefused(403, "Only the playground's own page");
    }

    @Test
    void aLinkOnAnotherSiteMayLeadHere() throws Exception {
        visit(get("/playground")
                        .header("Host", "localhost")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Mode", "navigate"))
                .isOk();
    }

    @Test
    void ourOwnPageActs() throws Exception {
        visit(json(post("/playground/api/say"))
                        .header("Origin", "http://localhost:8080")
                        .header("Sec-Fetch-Site", "same-origin"))
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void whatAnotherSitesFormCanSendIsNotTaken(String type) throws Exception {
        visit(post("/playground/api/say")
                        .header("Host", "localhost:8080")
                        .contentType(type)
                        .content("{}"))
                .isRefused(415, "Please send application/json");
    }

    @Test
    void aBodyHasALimit() throws Exception {
        visit(json(post("/playground/api/say")).content("x".repeat(DoorGuard.LARGEST_BODY + 1)))
                .isRefused(413, "at most 262144 bytes");
    }

    @Test
    void nothingFromElsewhereRunsOnThePage() throws Exception {
        var response = mvc.perform(get("/playground").header("Host", "localhost"))
                .andReturn()
                .getResponse();

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request) {
        return request.header("Host", "localhost:8080")
                .contentType("application/json;charset=UTF-8")
                .content("{}");
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(visitor -> {
            visitor.setRemoteAddr(address);
            return visitor;
        });
    }

    private Answer visit(MockHttpServletRequestBuilder request) throws Exception {
        return Answer.of(mvc.perform(request).andReturn().getResponse());
    }
}
