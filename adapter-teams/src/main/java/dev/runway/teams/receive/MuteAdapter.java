package dev.runway.teams.receive;

import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.integration.BotFrameworkHttpAdapter;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * botbuilder-java's adapter without a mouth: it runs a turn, and that is all. Left to itself it checks tokens less well than we do,
 * makes an HTTP client for every service URL it meets and keeps it, and looks for a password; here it has neither client nor
 * password, and what would need one fails.
 */
class MuteAdapter extends BotFrameworkHttpAdapter {

    /** It asks its credentials whether anybody may come; with an empty name they would say yes. */
    private static final String NOBODY = "nobody";

    private static final ConnectorClient NO_WAY_OUT = (ConnectorClient) Proxy.newProxyInstance(
            ConnectorClient.class.getClassLoader(), new Class<?>[] {ConnectorClient.class}, (proxy, method, with) -> {
                throw mute();
            });

    MuteAdapter() {
        super(new SimpleCredentialProvider(NOBODY, ""), null);
    }

    /** Its own look at a token, which is not trusted. */
    @Override
    public CompletableFuture<InvokeResponse> processActivity(
            String authorization, Activity activity, BotCallbackHandler callback) {
        return CompletableFuture.failedFuture(mute());
    }

    @Override
    public CompletableFuture<ConnectorClient> createConnectorClient(
            String serviceUrl, ClaimsIdentity identity, String audience) {
        return CompletableFuture.completedFuture(NO_WAY_OUT);
    }

    @Override
    protected CompletableFuture<AppCredentials> buildAppCredentials(String appId, String scope) {
        return CompletableFuture.failedFuture(mute());
    }

    @Override
    public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
        return CompletableFuture.failedFuture(mute());
    }

    @Override
    public CompletableFuture<ResourceResponse> updateActivity(TurnContext context, Activity activity) {
        return CompletableFuture.failedFuture(mute());
    }

    @Override
    public CompletableFuture<Void> deleteActivity(TurnContext context, ConversationReference reference) {
        return CompletableFuture.failedFuture(mute());
    }

    private static UnsupportedOperationException mute() {
        return new UnsupportedOperationException("A turn calls nobody: what is to be said is an outbox row.");
    }
}
