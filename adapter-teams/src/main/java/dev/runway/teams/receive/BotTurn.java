package dev.runway.teams.receive;

import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import dev.runway.teams.token.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * One turn of botbuilder-java's adapter, with an identity of our own making. It runs on the thread that brings it, so that it is
 * over when this returns. The adapter would set the whole JVM's locale to that of whoever wrote, so it is not told it. Safe for
 * threads.
 */
final class BotTurn {

    private final MuteAdapter adapter = new MuteAdapter();
    private final Function<Activity, Ack> turns;

    BotTurn(Function<Activity, Ack> turns) {
        this.turns = turns;
    }

    /** What a turn throws comes out of here, in whatever the adapter wraps it. */
    Ack of(Caller caller, Activity activity) {
        activity.setLocale(null);
        var ack = new AtomicReference<Ack>();
        adapter.processActivity(identity(caller), activity, context -> {
                    ack.set(turns.apply(context.getActivity()));
                    return CompletableFuture.completedFuture(null);
                })
                .getNow(null);
        return Optional.ofNullable(ack.get())
                .orElseThrow(() -> new IllegalStateException("The turn was not run to its end."));
    }

    private static ClaimsIdentity identity(Caller caller) {
        return new ClaimsIdentity(
                AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER,
                Map.of(
                        AuthenticationConstants.AUDIENCE_CLAIM,
                        caller.appId(),
                        AuthenticationConstants.SERVICE_URL_CLAIM,
                        caller.serviceUrl()));
    }
}
