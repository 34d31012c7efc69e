package dev.runway.teams.connector;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import dev.runway.core.platform.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import retrofit2.Retrofit;

/**
 * botbuilder's connector client, held to our rules: it follows no redirect, keeps no cookie, tries nothing again by itself and
 * gives up in time. One is made for each call, for it carries that call's token; all share their connections.
 */
final class Client implements AutoCloseable {

    static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration READ = Duration.ofSeconds(8);
    static final Duration WHOLE_CALL = Duration.ofSeconds(10);

    private static final int AT_ONCE = 64;

    private static final RetryStrategy NEVER = new RetryStrategy("never", false) {
        @Override
        public boolean shouldRetry(int tries, Response response) {
            return false;
        }
    };

    private final Remedies remedies;
    private final OkHttpClient http;
    private final JacksonAdapter json = new JacksonAdapter();
    private final Duration read;

    Client(Remedies remedies) {
        this(remedies, READ);
    }

    Client(Remedies remedies, Duration read) {
        this.remedies = remedies;
        this.read = read;
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        http = new OkHttpClient.Builder().dispatcher(dispatcher).build();
    }

    /** What came of it: a result, null where Teams told none that can be read; or a failure, with HTTP's status, 0 for none. */
    record Answer<T>(T result, int status, Optional<PlatformException> failure) {
        T orThrow() {
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            return result;
        }
    }

    <T> Answer<T> call(
            String service,
            String token,
            Duration within,
            String doing,
            boolean harmless,
            Function<RestClient, CompletableFuture<T>> call) {
        var left = new AtomicBoolean();
        var pending = call.apply(rest(service, token, within, left));
        try {
            return new Answer<>(pending.get(), 200, Optional.empty());
        } catch (ExecutionException failure) {
            return failed(failure.getCause(), left.get(), doing, harmless);
        } catch (InterruptedException stopping) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw Remedies.ofInterrupted(left.get(), doing, harmless);
        }
    }

    private <T> Answer<T> failed(Throwable failure, boolean left, String doing, boolean harmless) {
        if (failure instanceof ErrorResponseException refused) {
            var response = refused.response();
            if (response.isSuccessful()) {
                return new Answer<>(null, response.code(), Optional.empty());
            }
            return new Answer<>(
                    null,
                    response.code(),
                    Optional.of(remedies.ofAnswer(
                            response.code(),
                            code(refused),
                            Optional.ofNullable(response.headers().get("Retry-After")),
                            doing,
                            harmless)));
        }
        var lost = failure instanceof IOException io ? io : new IOException();
        return new Answer<>(null, 0, Optional.of(Remedies.ofLost(lost, left, doing, harmless)));
    }

    private static String code(ErrorResponseException refused) {
        var body = refused.body();
        return body == null || body.getError() == null || body.getError().getCode() == null
                ? ""
                : body.getError().getCode();
    }

    /** @param left raised once the request has a connection, so that it may have been done */
    private RestClient rest(String service, String token, Duration within, AtomicBoolean left) {
        var own = http.newBuilder();
        var builder = new RestClient.Builder(own, new Retrofit.Builder());
        own.cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT)
                .readTimeout(read)
                .writeTimeout(READ)
                .callTimeout(within)
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .header("User-Agent", "Runway")
                        .build()))
                .addNetworkInterceptor(chain -> {
                    left.set(true);
                    return chain.proceed(chain.request());
                });
        return builder.withBaseUrl(service)
                .withSerializerAdapter(json)
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(NEVER)
                .build();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
