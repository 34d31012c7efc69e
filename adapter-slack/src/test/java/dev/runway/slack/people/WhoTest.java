package dev.runway.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoTest {

    private static Who who(Consumer<User> change) {
        var user = new User();
        user.setId("U0WEI");
        user.setTeamId("T0ACME");
        user.setName("wei.chen");
        user.setProfile(new User.Profile());
        change.accept(user);
        return Who.of(user, "T0ACME");
    }

    private static Who named(String display, String real) {
        return who(user -> {
            user.getProfile().setDisplayName(display);
            user.getProfile().setRealName(real);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Wei,  Wei Chen, Wei
            '',   Wei Chen, Wei Chen
            ,     Wei Chen, Wei Chen
            ' ',  '',       wei.chen
            @Wei, Wei Chen, Wei
            ---,  Wei Chen, Wei Chen
            """)
    void theDisplayNameElseTheRealNameElseTheHandle(String display, String real, String name) {
        assertThat(named(display, real).name()).contains(name);
    }

    @Test
    void whatHidesOrTurnsANameIsTakenOutOfIt() {
        assertThat(named("\u202Eeid\u202C W\u200Bei\n\t \u2066Chen\u0000", "").name())
                .contains("eid Wei Chen");
        assertThat(named("\u200B\u202E\u200D", "Wei Chen").name()).contains("Wei Chen");
    }

    @Test
    void whatScriptsAndEmojiNeedStays() {
        assertThat(named("Ana 👩‍🚀", "").name()).contains("Ana 👩‍🚀");
        assertThat(named("می‌خواهم", "").name()).contains("می‌خواهم");
    }

    @Test
    void aNameEndsAtEightySigns() {
        assertThat(named("😀".repeat(81), "").name()).contains("😀".repeat(80));
    }

    @Test
    void whoHasNoNameAtAllHasNone() {
        assertThat(who(user -> user.setName(null)).name()).isEmpty();
        assertThat(who(user -> user.setProfile(null)).name()).contains("wei.chen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wei", "wei@", "@acme.example", "wei chen@acme.example", "<wei@acme.example>"})
    void whatIsNoAddressIsNone(String email) {
        assertThat(who(user -> user.getProfile().setEmail(email)).email()).isEmpty();
    }

    @Test
    void aZoneThatNobodyKnowsIsNone() {
        assertThat(who(user -> user.setTz("Asia/Singapore")).zone()).contains(ZoneId.of("Asia/Singapore"));
        assertThat(who(user -> user.setTz("Mars/Olympus")).zone()).isEmpty();
        assertThat(who(user -> user.setTz("+25:00")).zone()).isEmpty();
        assertThat(who(user -> {}).zone()).isEmpty();
    }

    @Test
    void guestsArePeopleAndBotsAreNot() {
        assertThat(who(user -> user.setUltraRestricted(true)).kind()).isEqualTo(Who.Kind.PERSON);
        assertThat(who(user -> user.setAppUser(true)).kind()).isEqualTo(Who.Kind.PERSON);
        Stream.<Consumer<User>>of(
                        user -> user.setBot(true),
                        user -> user.setWorkflowBot(true),
                        user -> user.setConnectorBot(true),
                        user -> user.setId("USLACKBOT"))
                .forEach(bot -> assertThat(who(bot).kind()).isEqualTo(Who.Kind.BOT));
        assertThat(who(user -> user.setDeleted(true)).kind()).isEqualTo(Who.Kind.SWITCHED_OFF);
    }

    /** Somebody met in a channel that is shared with another company is none of this office's people. */
    @Test
    void anotherOrganisationsPeopleAreStrangers() {
        assertThat(who(user -> user.setStranger(true)).kind()).isEqualTo(Who.Kind.STRANGER);
        assertThat(who(user -> user.setTeamId("T0OTHER")).kind()).isEqualTo(Who.Kind.STRANGER);
        assertThat(who(user -> {
                            var organisation = new User.EnterpriseUser();
                            organisation.setTeams(List.of("T0ACME", "T0OTHER"));
                            user.setTeamId("T0OTHER");
                            user.setEnterpriseUser(organisation);
                        })
                        .kind())
                .isEqualTo(Who.Kind.PERSON);
        assertThat(who(user -> user.setTeamId(null)).kind()).isEqualTo(Who.Kind.PERSON);
    }
}
