package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationReference;
import dev.runway.faketeams.Attacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a turn tries with botbuilder's own means fails, and goes nowhere. */
class MuteAdapterTest {

    private static final ClaimsIdentity TEAMS = new ClaimsIdentity(
            "https://api.botframework.com",
            Map.of(
                    AuthenticationConstants.AUDIENCE_CLAIM,
                    Attacks.APP,
                    AuthenticationConstants.SERVICE_URL_CLAIM,
                    Attacks.SERVICE));

    private final Outgoing outgoing = new Outgoing();
    private final Seen adapter = new Seen();

    @AfterEach
    void close() {
        assertThat(outgoing.gone()).isEmpty();
        outgoing.close();
    }

    private static Activity said(String service) {
        var activity = Activity.createMessageActivity();
        activity.setChannelId("msteams");
        activity.setServiceUrl(service);
        activity.setFrom(new ChannelAccount(Knock.ANA.id()));
        return activity;
    }

    private void turn(BotCallbackHandler callback) {
        adapter.processActivity(TEAMS, said(Attacks.SERVICE), callback).join();
    }

    private void fails(Function<TurnContext, CompletableFuture<?>> attempt) {
        assertThatThrownBy(() -> turn(context -> attempt.apply(context).thenApply(done -> null)))
                .hasRootCauseInstanceOf(UnsupportedOperationException.class)
                .hasRootCauseMessage("A turn calls nobody: what is to be said is an outbox row.");
    }

    @Test
    void sendsNothing() {
        fails(context -> context.sendActivity("words"));
        fails(context -> context.updateActivity(said(Attacks.SERVICE)));
        fails(context -> context.deleteActivity("1"));
        fails(context -> adapter.deleteActivity(context, new ConversationReference()));
    }

    @Test
    void hasAConnectorThatConnectsNothing() {
        fails(context -> {
            ConnectorClient client = context.getTurnState().get(BotFrameworkAdapter.CONNECTOR_CLIENT_KEY);
            return CompletableFuture.completedFuture(client.getConversations());
        });
    }

    @Test
    void hasNoPassword() {
        fails(context -> adapter.getUserToken(context, "connection", "code"));
    }

    @Test
    void looksAtNoToken() {
        assertThatThrownBy(() -> adapter.processActivity(
                                "Bearer a.b.c",
                                said(Attacks.SERVICE),
                                context -> CompletableFuture.completedFuture(null))
                        .join())
                .hasRootCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsNothingOfTheServicesItMeets() {
        var met = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            var service = "https://smba.trafficmanager.net/made-up-" + i + "/";
            adapter.processActivity(TEAMS, said(service), context -> {
                        met.add(context.getActivity().getServiceUrl());
                        return CompletableFuture.completedFuture(null);
                    })
                    .join();
        }
        assertThat(met).hasSize(1_000);
        assertThat(adapter.kept()).isEmpty();
    }

    private static final class Seen extends MuteAdapter {

        List<Object> kept() {
            var kept = new ArrayList<Object>(getConnectorClientCache().values());
            kept.addAll(getCredentialsCache().values());
            return kept;
        }
    }
}
