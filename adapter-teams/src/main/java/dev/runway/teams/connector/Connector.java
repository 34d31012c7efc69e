package dev.runway.teams.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.connector.rest.RestTeamsConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ConversationResourceResponse;
import com.microsoft.bot.schema.ResourceResponse;
import com.microsoft.bot.schema.teams.ChannelInfo;
import dev.runway.core.platform.PlatformException;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls Teams' connector. Every failure is a {@link PlatformException} with its remedy; neither a token nor anything of a body
 * gets into its message. {@code doing} says what for, as it reads after "Teams failed while": {@code posting in #portfolio}. Safe
 * for threads; one for the whole process.
 */
public final class Connector implements AutoCloseable {

    /** Who failed, in every failure. */
    public static final String NAME = "Teams";

    /** All of a call, with a token fetched for it and again where that is not taken; below half the courier's lease of 30 s. */
    public static final Duration LONGEST = Client.WHOLE_CALL.plus(Login.WHOLE_FETCH);

    /** In less, no other token is fetched and used. */
    private static final Duration ENOUGH = Login.WHOLE_FETCH.plusSeconds(1);

    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Tokens tokens;
    private final Predicate<String> hosts;
    private final Client client;
    private final Clock system;

    /** @param hosts whether a service URL is one of Teams' own; no token is even fetched for another */
    public Connector(Tokens tokens, Predicate<String> hosts, Clock system) {
        this(tokens, hosts, new Client(new Remedies(system)), system);
    }

    Connector(Tokens tokens, Predicate<String> hosts, Client client, Clock system) {
        this.tokens = tokens;
        this.hosts = hosts;
        this.client = client;
        this.system = system;
    }

    /** Says it in that conversation; in a channel it begins a thread. @return the message's id */
    public String post(Tenant tenant, Address to, Activity activity, String doing) {
        var posted =
                call(tenant, to.service(), doing, false, api -> api.sendToConversation(to.conversation(), activity));
        return named(Optional.ofNullable(posted).map(ResourceResponse::getId), doing, false);
    }

    /** Changes a message of ours that stands. Done twice it does no harm. */
    public void update(Tenant tenant, Address at, String id, Activity activity, String doing) {
        call(tenant, at.service(), doing, true, api -> api.updateActivity(at.conversation(), id, activity));
    }

    /** Takes a message of ours away. One that is gone already is as it should be. */
    public void delete(Tenant tenant, Address at, String id, String doing) {
        try {
            call(tenant, at.service(), doing, true, api -> api.deleteActivity(at.conversation(), id));
        } catch (PlatformException failure) {
            if (!Remedies.is(Remedies.NO_MESSAGE, failure)) {
                throw failure;
            }
        }
    }

    /**
     * The conversation of the bot and that person alone; the same however often it is asked for
     * (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages).
     *
     * @param user {@code 29:…}
     * @return its id
     */
    public String createConversation(Tenant tenant, String service, String user, String doing) {
        var parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(new ChannelAccount(tenant.bot()));
        parameters.setMembers(List.of(new ChannelAccount(user)));
        parameters.setTenantId(tenant.workspace().id());
        var data = JsonNodeFactory.instance.objectNode();
        data.putObject("tenant").put("id", tenant.workspace().id());
        parameters.setChannelData(data);
        try {
            var created = call(tenant, service, doing, true, api -> api.createConversation(parameters));
            return named(Optional.ofNullable(created).map(ConversationResourceResponse::getId), doing, true);
        } catch (PlatformException failure) {
            throw Remedies.is(Remedies.FORBIDDEN_SOMEHOW, failure) ? Remedies.ofNoApp(doing) : failure;
        }
    }

    /** Somebody in that conversation. */
    public Member member(Tenant tenant, Address in, String user, String doing) {
        var told = call(tenant, in.service(), doing, true, api -> api.getConversationMember(user, in.conversation()));
        if (told == null) {
            throw Remedies.ofUnreadable(doing, true);
        }
        return new Member(
                user, said(told.getName()), property(told, "email").or(() -> property(told, "userPrincipalName")));
    }

    /** Whether the conversation is no more, so that nothing was done there. */
    public static boolean isConversationGone(PlatformException failure) {
        return Remedies.is(Remedies.NO_CONVERSATION, failure);
    }

    /** For a tenant in which Teams has named no service yet. */
    public static PlatformException unheardOf(String doing) {
        return PlatformException.tellAnAdministrator(
                NAME, doing, new TeamsError("", "nobody of that tenant has written to the bot or installed it yet"));
    }

    /** What a team is called; empty where Teams does not say. */
    public Optional<String> teamName(Tenant tenant, String service, String team, String doing) {
        var told = asked(tenant, service, doing, true, rest -> new TeamsApi(rest)
                .getTeams()
                .fetchTeamDetails(team));
        return Optional.ofNullable(told).flatMap(known -> said(known.getName()));
    }

    /** The names of a team's channels by their ids, but General's, which has none. */
    public Map<String, String> channelNames(Tenant tenant, String service, String team, String doing) {
        var told = asked(tenant, service, doing, true, rest -> new TeamsApi(rest)
                .getTeams()
                .fetchChannelList(team));
        return Stream.ofNullable(told)
                .flatMap(known -> Stream.ofNullable(known.getConversations()))
                .flatMap(List::stream)
                .filter(channel ->
                        channel.getId() != null && said(channel.getName()).isPresent())
                .collect(Collectors.toMap(ChannelInfo::getId, ChannelInfo::getName, (one, another) -> one));
    }

    /** botbuilder's client for what only Teams has, made as the other one is. */
    private static final class TeamsApi extends RestTeamsConnectorClient {
        TeamsApi(RestClient rest) {
            super(rest);
        }

        /** Holds nothing that is not shared. */
        @Override
        public void close() {}
    }

    /** Lets go of idle connections and threads. */
    @Override
    public void close() {
        client.close();
    }

    /** A token that is not taken was revoked, or the bot's keys were changed: one more is fetched, for nothing was done yet. */
    private <T> T call(
            Tenant tenant,
            String service,
            String doing,
            boolean harmless,
            Function<Conversations, CompletableFuture<T>> call) {
        return asked(
                tenant, service, doing, harmless, rest -> call.apply(new RestConnectorClient(rest).getConversations()));
    }

    private <T> T asked(
            Tenant tenant,
            String service,
            String doing,
            boolean harmless,
            Function<RestClient, CompletableFuture<T>> call) {
        if (!hosts.test(service)) {
            throw Remedies.ofForeignHost(doing);
        }
        var ends = system.instant().plus(LONGEST);
        var token = tokens.of(tenant);
        var answer = client.call(service, token, within(ends), doing, harmless, call);
        if (answer.status() == Remedies.UNAUTHORIZED) {
            tokens.refused(tenant, token);
            if (Duration.between(system.instant(), ends).compareTo(ENOUGH) < 0) {
                throw Remedies.ofNoTimeLeft(doing);
            }
            answer = client.call(service, tokens.of(tenant), within(ends), doing, harmless, call);
        }
        return answer.orThrow();
    }

    private Duration within(Instant ends) {
        var left = Duration.between(system.instant(), ends);
        return left.compareTo(Client.WHOLE_CALL) > 0 ? Client.WHOLE_CALL : left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    private static String named(Optional<String> id, String doing, boolean harmless) {
        return id.orElseThrow(() -> Remedies.ofUnreadable(doing, harmless));
    }

    private static Optional<String> property(ChannelAccount account, String name) {
        var value = account.getProperties().get(name);
        return value == null ? Optional.empty() : said(value.asText(""));
    }

    private static Optional<String> said(String words) {
        return Optional.ofNullable(words).filter(some -> !some.isBlank());
    }
}
