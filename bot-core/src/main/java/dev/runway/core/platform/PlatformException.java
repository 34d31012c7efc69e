package dev.runway.core.platform;

import java.time.Duration;
import java.util.Optional;

/** A platform failed: who, doing what, and the remedy. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Remedy remedy;
    private final Duration after;
    private final transient MessageRef begun;

    private PlatformException(Remedy remedy, String who, String doing, Duration after, Throwable cause) {
        this(remedy, who, doing, after, cause, null);
    }

    private PlatformException(
            Remedy remedy, String who, String doing, Duration after, Throwable cause, MessageRef begun) {
        super(who + " failed while " + doing + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.remedy = remedy;
        this.after = after;
        this.begun = begun;
    }

    /** @param after how long the platform asks us to wait, for this method and workspace alone */
    public static PlatformException tryLater(String who, String doing, Duration after, Throwable cause) {
        return new PlatformException(Remedy.TRY_LATER, who, doing, after, cause);
    }

    /**
     * Try later, and go on there: the first part of a message that takes several stands, and could not be taken back. Only where
     * messages can be replaced.
     *
     * @param begun all that stands of it, and nothing else does
     */
    public static PlatformException goOnLater(
            String who, String doing, Duration after, MessageRef begun, Throwable cause) {
        return new PlatformException(Remedy.TRY_LATER, who, doing, after, cause, begun);
    }

    public static PlatformException stopPostingThere(String who, String doing, Throwable cause) {
        return new PlatformException(Remedy.STOP_POSTING_THERE, who, doing, null, cause);
    }

    public static PlatformException tellAnAdministrator(String who, String doing, Throwable cause) {
        return new PlatformException(Remedy.TELL_AN_ADMINISTRATOR, who, doing, null, cause);
    }

    public static PlatformException fixOurCode(String who, String doing, Throwable cause) {
        return new PlatformException(Remedy.FIX_OUR_CODE, who, doing, null, cause);
    }

    public static PlatformException maybeSent(String who, String doing, Throwable cause) {
        return new PlatformException(Remedy.MAYBE_SENT, who, doing, null, cause);
    }

    public Remedy remedy() {
        return remedy;
    }

    public Optional<Duration> after() {
        return Optional.ofNullable(after);
    }

    /** What stands of a message that the next try makes whole. */
    public Optional<MessageRef> begun() {
        return Optional.ofNullable(begun);
    }
}
