package dev.runway.teams.connector;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import dev.runway.core.directory.Workspace;
import dev.runway.core.platform.PlatformException;
import dev.runway.faketeams.FakeTeams;
import dev.runway.teams.place.Address;
import dev.runway.teams.tenant.Tenant;
import dev.runway.testkit.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A connector that may call a fake Teams, with a token that is taken. */
abstract class Calling {

    static final Tenant TENANT = new Tenant(new Workspace(1, "teams", FakeTeams.TENANT), FakeTeams.APP);
    static final String DOING = "posting in #portfolio";
    static final String CHANNEL = "19:portfolio@thread.tacv2";

    final ManualClock clock = new ManualClock();
    final Handed tokens = new Handed();
    final FakeTeams fake = FakeTeams.start(clock, header -> ("Bearer good").equals(header));
    final Address there = new Address(fake.channel(CHANNEL, "Portfolio"), fake.url());
    final Connector connector = new Connector(tokens, url -> true, clock);

    /** Hands out these tokens, the last one for ever, and counts. */
    static final class Handed implements Tokens {
        final List<String> next = new ArrayList<>(List.of("good"));
        final AtomicInteger asked = new AtomicInteger();
        Runnable onRefused = () -> {};

        @Override
        public String of(Tenant tenant) {
            asked.incrementAndGet();
            return next.get(0);
        }

        @Override
        public void refused(Tenant tenant, String token) {
            onRefused.run();
            if (next.size() > 1) {
                next.remove(0);
            }
        }
    }

    @AfterEach
    void close() {
        connector.close();
        fake.close();
    }

    static Activity words(String words) {
        var activity = new Activity(ActivityTypes.MESSAGE);
        activity.setText(words);
        return activity;
    }

    String post() {
        return connector.post(TENANT, there, words("Hello"), DOING);
    }

    static PlatformException failure(ThrowingCallable call) {
        return catchThrowableOfType(PlatformException.class, call);
    }
}
