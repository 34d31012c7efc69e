package dev.runway.teams.receive;

import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.integration.BotFrameworkHttpAdapter;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import dev.runway.teams.token.Caller;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * One turn of botbuilder-java's adapter, with an identity of our own making: all that is used of it on the way in but its
 * schema. Left to itself it would make an HTTP client for every service URL it meets and keep it, look for our password, and set
 * the whole JVM's locale to that of whoever wrote; here it can do none of that, and send nothing. The turn runs on the thread
 * that brings it, so that it is over when this returns. Safe for threads.
 */
final class BotTurn {

    private final Adapter adapter = new Adapter();
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

    /** It has no password, and no way out. */
    private static final class Adapter extends BotFrameworkHttpAdapter {

        private static final ConnectorClient NO_WAY_OUT = (ConnectorClient) Proxy.newProxyInstance(
                ConnectorClient.class.getClassLoader(),
                new Class<?>[] {ConnectorClient.class},
                (proxy, method, with) -> {
                    throw sendsNothing();
                });

        Adapter() {
            super(new SimpleCredentialProvider("", ""), null);
        }

        @Override
        public CompletableFuture<ConnectorClient> createConnectorClient(
                String serviceUrl, ClaimsIdentity identity, String audience) {
            return CompletableFuture.completedFuture(NO_WAY_OUT);
        }

        @Override
        public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
            return CompletableFuture.failedFuture(sendsNothing());
        }

        @Override
        public CompletableFuture<ResourceResponse> updateActivity(TurnContext context, Activity activity) {
            return CompletableFuture.failedFuture(sendsNothing());
        }

        @Override
        public CompletableFuture<Void> deleteActivity(TurnContext context, ConversationReference reference) {
            return CompletableFuture.failedFuture(sendsNothing());
        }

        private static UnsupportedOperationException sendsNothing() {
            return new UnsupportedOperationException("A turn sends nothing: what is to be said is an outbox row.");
        }
    }
}
