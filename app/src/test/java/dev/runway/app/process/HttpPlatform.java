package dev.runway.app.process;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The adapter to {@link FakePlatform}: posts, and looks up where that is allowed. It has no limits. What is commanded is answered
 * in the acknowledgement; whoever speaks does so alone, so that what one person alone may see is posted like anything else.
 */
final class HttpPlatform implements ChatPlatform {

    static final String NAME = "fake";

    private static final int FORBIDDEN = 403;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final boolean canFind;

    HttpPlatform(String url, boolean canFind) {
        this.url = url;
        this.canFind = canFind;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Ability> abilities() {
        return canFind
                ? EnumSet.of(Ability.BUTTONS, Ability.PRIVATE, Ability.FIND)
                : EnumSet.of(Ability.BUTTONS, Ability.PRIVATE);
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public MessageRef post(UUID delivery, Place place, Message message) {
        var request = HttpRequest.newBuilder(address("/post", place, delivery))
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == FORBIDDEN) {
                throw PlatformException.tellAnAdministrator(
                        "The fake platform", "posting to " + place.name() + ", which it refuses", null);
            }
            return new MessageRef(place, answer.body());
        } catch (IOException e) {
            throw PlatformException.maybeSent("The fake platform", "posting to " + place.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformException.maybeSent("The fake platform", "posting to " + place.name(), e);
        }
    }

    @Override
    public Optional<MessageRef> find(Place place, UUID delivery) {
        var request = HttpRequest.newBuilder(address("/find", place, delivery))
                .timeout(Duration.ofSeconds(10))
                .GET()
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(new MessageRef(place, answer.body())) : Optional.empty();
        } catch (IOException e) {
            throw PlatformException.tryLater("The fake platform", "looking up", Duration.ofSeconds(1), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformException.tryLater("The fake platform", "looking up", Duration.ofSeconds(1), e);
        }
    }

    private URI address(String path, Place place, UUID delivery) {
        return URI.create(url + path + "?place=" + URLEncoder.encode(place.ref(), StandardCharsets.UTF_8) + "&delivery="
                + delivery);
    }

    @Override
    public MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        throw new UnsupportedOperationException("It has no such ability.");
    }

    @Override
    public void remove(MessageRef posted) {
        throw new UnsupportedOperationException("It has no such ability.");
    }

    @Override
    public void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
        post(delivery, place, message);
    }

    @Override
    public Place directPlace(Account account) {
        return new Place(account.workspace(), account.user(), Place.Kind.DIRECT, account.user());
    }

    @Override
    public void showHome(Account account, Message home) {
        throw new UnsupportedOperationException("It has no such ability.");
    }
}
