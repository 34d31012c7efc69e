package dev.runway.app.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runway.app.settings.UnfitSettings;
import dev.runway.core.platform.PlatformException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LetInTest {

    private static final PlatformException REFUSED = PlatformException.tellAnAdministrator(
            "Microsoft's login",
            "letting the bot in",
            new IllegalStateException("it does not take TEAMS_APP_PASSWORD; please make a new client secret"));
    private static final PlatformException AWAY = PlatformException.tryLater(
            "Microsoft's login", "letting the bot in", null, new IllegalStateException("it cannot be reached"));

    private final AtomicReference<PlatformException> login = new AtomicReference<>();
    private final AtomicBoolean keys = new AtomicBoolean(true);
    private final LetIn letIn = new LetIn(
            () -> {
                if (login.get() != null) {
                    throw login.get();
                }
            },
            keys::get);

    @Test
    void nothingIsTheMatterWhenBothAnswer() {
        letIn.begin();
        letIn.look();

        assertThat(letIn.trouble()).isEmpty();
    }

    @Test
    void credentialsThatAreRefusedStopTheStartWithOneSentence() {
        login.set(REFUSED);

        assertThatThrownBy(letIn::begin)
                .isInstanceOf(UnfitSettings.class)
                .hasMessage(
                        "Microsoft's login failed while letting the bot in: it does not take TEAMS_APP_PASSWORD; please"
                                + " make a new client secret, and start Runway again.");
    }

    @Test
    void aLoginThatIsAwayDoesNot() {
        login.set(AWAY);

        letIn.begin();

        assertThat(letIn.trouble().orElseThrow())
                .isEqualTo(
                        "Microsoft gives no token, so messages to Teams wait; it is tried again by itself. Microsoft's"
                                + " login failed while letting the bot in: it cannot be reached.");
    }

    @Test
    void aSecretThatExpiresLaterIsSaidUntilThereIsAnother() {
        letIn.begin();
        login.set(REFUSED);

        letIn.look();
        assertThat(letIn.trouble().orElseThrow()).contains("TEAMS_APP_PASSWORD");

        login.set(null);
        letIn.look();
        assertThat(letIn.trouble()).isEmpty();
    }

    @Test
    void keysThatCannotBeReadAreSaid() {
        keys.set(false);

        letIn.begin();

        assertThat(letIn.trouble().orElseThrow()).startsWith("The keys that Teams signs with can't be read");
    }
}
