package dev.runway.app.teams;

import dev.runway.app.settings.UnfitSettings;
import dev.runway.app.workspace.Trouble;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether we and Teams know each other: we get tokens to speak with, and can tell by whose keys it signs. Safe for threads. */
public final class LetIn {

    private final Runnable login;
    private final BooleanSupplier keys;
    private final Trouble trouble = new Trouble("Teams");

    /**
     * @param login asks for a token; throws a {@link PlatformException} when there is none
     * @param keys whether the keys that Teams signs with are known, asked for where they are not
     */
    public LetIn(Runnable login, BooleanSupplier keys) {
        this.login = login;
        this.keys = keys;
    }

    /**
     * To be called before anything is opened.
     *
     * @throws UnfitSettings when Microsoft answers and does not accept our credentials
     */
    public void begin() {
        try {
            ask();
        } catch (PlatformException failure) {
            if (failure.remedy() == Remedy.TELL_AN_ADMINISTRATOR) {
                throw new UnfitSettings(inWords(failure));
            }
        }
    }

    /** Asks anew. */
    public void look() {
        try {
            ask();
        } catch (PlatformException known) {
            // Noted, and said to whoever asks how it is.
        }
    }

    /** What somebody should look at, in a sentence or two, as it was when Microsoft was asked last. */
    public Optional<String> trouble() {
        return trouble.now();
    }

    private void ask() {
        try {
            login.run();
        } catch (PlatformException failure) {
            trouble.is(inWords(failure));
            throw failure;
        }
        if (keys.getAsBoolean()) {
            trouble.none();
        } else {
            trouble.is(
                    "The keys that Teams signs with can't be read, so nothing that it sends is taken in; it is tried again"
                            + " by itself. Please look whether TEAMS_OPENID_METADATA_URL, or Microsoft's own, can be reached from"
                            + " here.");
        }
    }

    private static String inWords(PlatformException failure) {
        return failure.remedy() == Remedy.TELL_AN_ADMINISTRATOR
                ? failure.getMessage() + ", and start Runway again."
                : "Microsoft gives no token, so messages to Teams wait; it is tried again by itself. "
                        + failure.getMessage() + ".";
    }
}
