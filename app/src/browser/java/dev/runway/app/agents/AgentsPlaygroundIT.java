package dev.runway.app.agents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.app.browser.Chromium;
import dev.runway.app.emulator.TimeMachine;
import dev.runway.app.process.Node;
import dev.runway.faketeams.FakeIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as it is shipped, its door shut to whoever has no token, with Microsoft's Agents Playground before it: from a request
 * to the digest that a late answer changes. Runway's own playground is open as well, for its time machine.
 */
class AgentsPlaygroundIT {

    private static final String SECRET = "a-client-secret-of-the-agents-playground";
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int ASKED_AT = 10;

    @TempDir
    Path folder;

    private FakeIssuer issuer;
    private TokenProxy proxy;
    private AgentsPlayground playground;
    private Node runway;
    private TimeMachine time;
    private Chromium chromium;
    private AgentsPage page;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(Path.of("target", "screenshots"));
        issuer = FakeIssuer.start(Clock.systemUTC()).bot(AgentsPlayground.TENANT, AgentsPlayground.APP, SECRET);
        int port = AgentsPlayground.freePort();
        runway = Node.jar(Path.of(System.getProperty("java.home")), folder)
                .with("TEAMS_APP_ID", AgentsPlayground.APP)
                .with("TEAMS_APP_PASSWORD", SECRET)
                .with("TEAMS_TENANT_ID", AgentsPlayground.TENANT)
                .with("TEAMS_OPENID_METADATA_URL", issuer.metadataUrl())
                .with("TEAMS_LOGIN_URL", issuer.loginUrl())
                .with("TEAMS_SERVICE_URLS", AgentsPlayground.serviceUrl(port))
                .with("RUNWAY_PLAYGROUND", "true")
                .with("RUNWAY_OFFICE_ZONE", UTC.getId())
                .with("RUNWAY_ADMINS", "iris@acme.example")
                .with("SPRING_DATASOURCE_URL", store())
                .with("SPRING_DATASOURCE_USERNAME", "sa")
                .with("SPRING_DATASOURCE_PASSWORD", "")
                .go();
        time = new TimeMachine(runway);
        proxy = new TokenProxy(issuer, runway::port);
        runway.port();
        playground = AgentsPlayground.start(folder, port, "Iris", proxy.url());
        chromium = Chromium.start();
        page = new AgentsPage(chromium.browser(), playground.url());
    }

    @AfterEach
    void stop() {
        page.close();
        chromium.close();
        playground.close();
        runway.close();
        proxy.close();
        issuer.close();
    }

    @Test
    void fromARequestToADigestThatALateAnswerChanges() throws SQLException {
        try {
            fromTheFirstWordOn();
        } catch (AssertionError | RuntimeException failure) {
            page.shoot("failed");
            throw new AssertionError(failure.getMessage() + "\nRunway printed:\n" + runway.printed(), failure);
        }
    }

    private void fromTheFirstWordOn() throws SQLException {
        page.goTo("Personal Chat");
        page.somewhere("Hello, Iris. I am Runway");
        page.shoot("01-hello");
        aRequestByCard();
        itIsAccepted();
        theWeeklyStatusByButton();
        andByText();
        theDigestIsPosted();
        andReplaced();
        theStoreHoldsIt();
    }

    private void aRequestByCard() {
        page.say("intake Invoices print twice");
        page.reads("How big is it?");
        page.say("form");
        page.reads("Here it is as a form");
        page.press("Go on in a form");
        page.reads("What goes wrong today");
        page.choose("A fix, days");
        page.fill("What goes wrong today", "Shops in Spain send *two* copies & <at>Iris</at>");
        page.fillDay("When does it start to cost us?");
        page.fill("Who can we ask about it?", "Iriss");
        page.fill("What do you need", "nothing");
        page.shoot("02-a-form");
        page.press("Go on");
        page.reads("I don't know \"Iriss\". Is it one of these? Iris?");
        assertThat(page.input("What goes wrong today")).hasValue("Shops in Spain send *two* copies & <at>Iris</at>");
        page.shoot("03-a-refused-field");

        page.fill("Who can we ask about it?", "Iris");
        page.press("Go on");
        page.reads("Here is your request. Shall I send it?");
        page.reads("Shops in Spain send *two* copies & <at>Iris</at>");
        assertThat(page.card("What goes wrong today").locator("input")).hasCount(0);
        page.shoot("04-a-form-that-was-taken");
        page.press("Send");
        page.somewhere("Sent. The project office answers by ");
    }

    private void itIsAccepted() {
        page.somewhere("Iris asks for a fix: Invoices print twice.");
        page.shoot("05-a-request");
        page.press("Accept");
        page.reads("Who leads \"Invoices print twice\"?");
        page.choose("Iris");
        page.choose("Everyday");
        page.press("Go on");
        page.reads("Shall I make it a project and tell Iris?");
        page.press("Send");
        page.somewhere("Invoices print twice is a project now, and you lead it.");
        page.somewhere("How confident are you to start it");
        page.say("4");
        // Said before the clock goes on, or it would be heard as an answer to the weekly question.
        page.somewhere("Noted for Invoices print twice: confidence 4 of 5.");
    }

    private void theWeeklyStatusByButton() {
        while (time.next("NEXT_PROMPT").atZone(UTC).getHour() != ASKED_AT) {
            time.goTo("NEXT_PROMPT");
        }
        time.goTo("NEXT_PROMPT");
        page.reads("weekly update, for Invoices print twice.");
        page.shoot("06-the-weekly-question");
        page.press("At risk");
        page.reads("What is going on, in a sentence or two?");
        var answered = page.card("weekly update, for Invoices print twice.");
        assertThat(answered.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(answered).containsText("At risk");
        page.shoot("07-answered-by-a-button");
    }

    private void andByText() {
        page.say("The printer's driver is old");
        page.reads("What would help most?");
        page.press("Skip");
        page.reads("What does it mean for the business");
        page.say("skip");
        assertThat(page.card("What does it mean for the business").getByRole(AriaRole.BUTTON))
                .hasCount(0);
        page.reads("How confident are you in Invoices print twice now");
        page.press("3");
        page.reads("Shall I send this?");
        page.press("Send");
        page.reads("you can edit it any time");
        page.shoot("08-answered-by-text");
    }

    private void theDigestIsPosted() {
        // Not before: on the way to the weekly question there may be another week's digest.
        page.goTo(AgentsPlayground.CHANNEL);
        page.reads("I am quiet here until the project office says");
        page.goTo("Personal Chat");
        page.say("digest in #" + AgentsPlayground.CHANNEL);
        page.somewhere("Digests go to #" + AgentsPlayground.CHANNEL + " from now on.");
        time.goTo("NEXT_DIGEST");
        page.goTo(AgentsPlayground.CHANNEL);
        var digest = page.somewhere("▲ Invoices print twice");
        assertThat(digest).containsText("The printer's driver is old");
        assertThat(digest).not().containsText("updated");
        page.shoot("09-the-digest");
    }

    /** By an update that is typed from its first word to its last. */
    private void andReplaced() {
        page.goTo("Personal Chat");
        page.say("update invoices print twice");
        page.reads("Invoices print twice was at risk. How is it now?");
        page.say("on track");
        page.reads("Anything worth telling others");
        page.say("A new driver is in");
        page.reads("How confident are you in Invoices print twice now");
        page.say("5");
        page.reads("Shall I send this?");
        page.say("send");
        page.reads("I have changed it in ");
        page.goTo(AgentsPlayground.CHANNEL);
        var digest = page.somewhere("A new driver is in");
        assertThat(digest).containsText("(updated ");
        assertThat(digest).not().containsText("▲ Invoices print twice");
        assertThat(page.cards().filter(new Locator.FilterOptions().setHasText(" · week ")))
                .hasCount(1);
        page.shoot("10-the-digest-replaced");
    }

    private void theStoreHoldsIt() throws SQLException {
        assertThat(runway.killHard()).isNotZero();
        assertThat(rows("select p.name from person p join account a on a.person = p.id where a.platform = 'teams'"))
                .containsExactly("Iris");
        assertThat(
                        rows(
                                "select title || ', ' || size || ', ' || state from intake_request where title like 'Invoices%'"))
                .containsExactly("Invoices print twice, FIX, ACCEPTED");
        assertThat(rows("select s.health || ', ' || s.words || ', ' || s.revisions from status_report s"
                        + " join project p on p.id = s.project where p.name = 'Invoices print twice'"))
                .hasSize(1)
                .first()
                .asString()
                .contains("A new driver is in");
        assertThat(rows("select distinct o.state from outbox o join destination d on d.id = o.destination"
                        + " where d.platform = 'teams'"))
                .containsExactly("SENT");
    }

    private String store() {
        return "jdbc:h2:file:" + folder.resolve("runway").toAbsolutePath()
                + ";MODE=PostgreSQL;WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    }

    private List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(store(), "sa", "");
                var found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
