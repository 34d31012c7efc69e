package dev.runway.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.runway.core.platform.PlatformException;
import dev.runway.slack.workspace.Connection;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Calls Slack's Web API with a connection's token. Every failure is a {@link PlatformException} with its remedy; neither a
 * token nor an answer's body gets into its message. Safe for threads; one for the whole process.
 */
public final class SlackApi implements AutoCloseable {

    /** Who failed, in every failure. */
    public static final String NAME = "Slack";

    /** Where Slack answers; {@code SLACK_API_URL} may name another. */
    public static final String SLACKS_OWN_URL = "https://slack.com/api/";

    /** How {@link #errorOf} begins when not Slack answered but something else at its address, by HTTP's status. */
    public static final String NOT_SLACKS = "http_";

    private static final int FIRST_REFUSAL = 400;
    private static final int TOO_MANY = 429;
    private static final int FIRST_FAULT = 500;
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    /** Where a {@code response_url} and an upload's URL lead. */
    private static final Set<String> HOSTS = Set.of("hooks.slack.com", "files.slack.com");

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);

    /** All of a call, below half the courier's lease of 30 s. */
    public static final Duration WHOLE_CALL = Duration.ofSeconds(14);

    private final HttpUrl base;
    private final OkHttpClient http;
    private final Slack slack;

    /** One call of the SDK's client. */
    @FunctionalInterface
    public interface Call<T> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** @param url the Web API's base, with or without a slash at its end */
    public SlackApi(String url) {
        base = HttpUrl.get(url.endsWith("/") ? url : url + "/");
        var sent = new SentOrNot();
        http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(READ)
                .writeTimeout(READ)
                .callTimeout(WHOLE_CALL)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(sent.aroundTheCall())
                .addNetworkInterceptor(sent.onTheWire())
                .build();
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(base.toString());
        config.setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        slack = Slack.getInstance(config, new SlackHttpClient(http));
    }

    /**
     * A call that changes something: when its answer is lost, it may have been done.
     *
     * @param doing what for, as it reads after "Slack failed while": {@code posting in #portfolio}
     */
    public <T extends SlackApiTextResponse> T call(Connection connection, String doing, Call<T> call) {
        return answered(connection, doing, call, false);
    }

    /** A call that only reads, or that does no harm when it is done twice: whatever goes wrong on the way is tried again. */
    public <T extends SlackApiTextResponse> T ask(Connection connection, String doing, Call<T> call) {
        return answered(connection, doing, call, true);
    }

    /**
     * Posts to a {@code response_url}.
     *
     * @param json a message payload
     * @throws PlatformException FIX_OUR_CODE when the URL is none of Slack's, or Slack takes no more answers there
     */
    public void postJson(String url, String json, String doing) {
        var address = HttpUrl.parse(url);
        if (address == null || !isSlacks(address)) {
            throw Remedies.refused("foreign_response_url", doing);
        }
        sent(address, RequestBody.create(json, JSON), doing, "response_url_refused", false);
    }

    /**
     * Sends a file's bytes to the URL that {@code files.getUploadURLExternal} gave.
     *
     * @throws PlatformException FIX_OUR_CODE when the URL is none of Slack's, or Slack does not take them
     */
    public void upload(String url, byte[] bytes, String doing) {
        var address = HttpUrl.parse(url);
        if (address == null || !isSlacks(address)) {
            throw Remedies.refused("foreign_upload_url", doing);
        }
        sent(address, RequestBody.create(bytes, BYTES), doing, "upload_refused", true);
    }

    /** @param refused our word for it where Slack has none */
    private void sent(HttpUrl address, RequestBody body, String doing, String refused, boolean harmless) {
        var request = new Request.Builder().url(address).post(body).build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() >= FIRST_REFUSAL && response.code() < FIRST_FAULT) {
                var error = response.code() == TOO_MANY ? "" : refused;
                throw Remedies.ofStatus(response.code(), response.header("Retry-After"), error, doing, harmless);
            } else if (!response.isSuccessful()) {
                throw Remedies.ofStatus(response.code(), null, "", doing, harmless);
            }
        } catch (IOException lost) {
            throw Remedies.ofLost(lost, doing, harmless);
        }
    }

    /** Slack's own word for what went wrong, such as {@code expired_trigger_id}; empty where Slack said nothing. */
    public static Optional<String> errorOf(PlatformException failure) {
        return failure.getCause() instanceof SlackError error ? Optional.of(error.code()) : Optional.empty();
    }

    /** Lets go of idle connections and threads. */
    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private <T extends SlackApiTextResponse> T answered(
            Connection connection, String doing, Call<T> call, boolean harmless) {
        T answer;
        try {
            answer = harmless ? again(connection, call) : call.on(slack.methods(connection.token()));
        } catch (SlackApiException refused) {
            var error = refused.getError() == null ? null : refused.getError().getError();
            var response = refused.getResponse();
            throw Remedies.ofStatus(
                    response.code(), response.header("Retry-After"), error == null ? "" : error, doing, harmless);
        } catch (IOException lost) {
            throw Remedies.ofLost(lost, doing, harmless);
        } catch (JsonParseException | NullPointerException unreadable) {
            // The SDK trips over an answer without a body.
            throw Remedies.ofUnreadable(doing, harmless);
        }
        if (!answer.isOk()) {
            throw Remedies.ofError(answer.getError(), doing, harmless);
        }
        return answer;
    }

    /** A connection that lay idle may be met closed: what does no harm is asked once more at once, unless time was the matter. */
    private <T> T again(Connection connection, Call<T> call) throws IOException, SlackApiException {
        try {
            return call.on(slack.methods(connection.token()));
        } catch (InterruptedIOException late) {
            throw late;
        } catch (IOException lost) {
            return call.on(slack.methods(connection.token()));
        }
    }

    private boolean isSlacks(HttpUrl url) {
        boolean local = base.host().equals(url.host()) && base.port() == url.port();
        return local || url.isHttps() && HOSTS.contains(url.host());
    }
}
