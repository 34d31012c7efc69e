package dev.runway.teams.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.DeliveryModes;
import dev.runway.faketeams.Activities;
import dev.runway.faketeams.Attacks;
import dev.runway.teams.token.Caller;
import dev.runway.testkit.ManualClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class BotTurnTest {

    private static final Caller TEAMS = new Caller(Attacks.APP, Attacks.SERVICE);
    private static final Ack ACK = Ack.bare(202);

    private final Activities activities = new Activities(Attacks.APP, Knock.TENANT, Attacks.SERVICE, new ManualClock());
    private final Outgoing outgoing = new Outgoing();
    private final List<Activity> taken = new ArrayList<>();
    private final BotTurn turn = new BotTurn(activity -> {
        taken.add(activity);
        return ACK;
    });

    @AfterEach
    void close() {
        outgoing.close();
    }

    private Activity said() {
        return activity(activities.personal(Knock.ANA, "status payments"));
    }

    private static Activity activity(ObjectNode body) {
        return ActivityReader.read(body.toString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    @Test
    void isOverWhenItReturns() {
        var activity = said();
        var here = Thread.currentThread();
        var ran = new ArrayList<Thread>();
        var ack = new BotTurn(given -> {
                    ran.add(Thread.currentThread());
                    return ACK;
                })
                .of(TEAMS, activity);

        assertThat(ack).isSameAs(ACK);
        assertThat(ran).containsExactly(here);
    }

    @Test
    void isGivenTheActivityAsItCame() {
        var activity = said();
        assertThat(turn.of(TEAMS, activity)).isSameAs(ACK);
        assertThat(taken).containsExactly(activity);
        assertThat(activity.getText()).isEqualTo("status payments");
    }

    /** Kinds of activities that the adapter answers in its own way if it is let. */
    @Test
    void isAnsweredByUsAlone() {
        var invoke = said();
        invoke.setType(ActivityTypes.INVOKE);
        var replies = said();
        replies.setDeliveryMode(DeliveryModes.EXPECT_REPLIES.toString());

        assertThat(turn.of(TEAMS, invoke)).isSameAs(ACK);
        assertThat(turn.of(TEAMS, replies)).isSameAs(ACK);
    }

    /** botbuilder sets the JVM's locale to the writer's, and fails on what is none. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "xx_!!", "", "a-very-long-thing-that-is-no-language"})
    void changesNoLanguage(String locale) {
        var usual = Locale.getDefault();
        var activity = said();
        activity.setLocale(locale);

        assertThat(turn.of(TEAMS, activity)).isSameAs(ACK);
        assertThat(Locale.getDefault()).isEqualTo(usual);
    }

    @Test
    void failsWithWhateverFailedInIt() {
        var away = new IllegalStateException("the store is away");
        assertThatThrownBy(() -> new BotTurn(activity -> {
                            throw away;
                        })
                        .of(TEAMS, said()))
                .hasRootCause(away);
    }

    @Test
    void failsWhenItIsNotRun() {
        assertThatThrownBy(() -> new BotTurn(activity -> null).of(TEAMS, said()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The turn was not run to its end.");
    }
}
