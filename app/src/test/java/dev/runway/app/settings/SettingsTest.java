package dev.runway.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

    private static final String TEAMS =
            "TEAMS_APP_ID=0F0E0D0C-1111-2222-3333-abcdefABCDEF;TEAMS_APP_PASSWORD=pass~w0rd;"
                    + "TEAMS_TENANT_ID=5e6f7a8b-4444-5555-6666-ABCDEFabcdef";

    /** As if these, and nothing else, stood in the environment. */
    private static StandardEnvironment environment(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        return environment;
    }

    private static Settings read(Map<String, String> variables) {
        return Settings.read(environment(variables));
    }

    private static Map<String, String> parse(String variables) {
        var map = new HashMap<String, String>();
        for (var pair : variables.split(";")) {
            map.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return map;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUNWAY_PUBLIC_URL=runway.example | RUNWAY_PUBLIC_URL is "runway.example"; please give the address that people's browsers use, like https://runway.example.
            RUNWAY_PUBLIC_URL=https://runway.example/?x=1 | RUNWAY_PUBLIC_URL is "https://runway.example/?x=1"; please give the address that people's browsers use, like https://runway.example.
            RUNWAY_SECRET_KEY=hunter2 | RUNWAY_SECRET_KEY has 7 characters; please set at least 32 that nobody can guess.
            """)
    void whatLinksAreMadeWithIsChecked(String variables, String sentence) {
        assertThatThrownBy(() -> read(parse(variables)))
                .isInstanceOf(UnfitSettings.class)
                .hasMessage(sentence);
    }

    @Test
    void theKeyIsReadAndNeverShown() {
        var key = "0123456789abcdef0123456789abcdef";

        var settings = read(Map.of("RUNWAY_SECRET_KEY", key, "RUNWAY_PUBLIC_URL", "https://runway.example/bot//"));

        assertThat(settings.secretKey()).contains(key);
        assertThat(settings.publicUrl()).contains("https://runway.example/bot");
        assertThat(settings.toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SLACK_BOT_TOKEN=xoxb-1 | SLACK_BOT_TOKEN is set but SLACK_SIGNING_SECRET is missing: please set both, or neither.
            SLACK_SIGNING_SECRET=s | SLACK_SIGNING_SECRET is set but SLACK_BOT_TOKEN is missing: please set both, or neither.
            SLACK_API_URL=https://slack.com/api/ | SLACK_API_URL is set but SLACK_BOT_TOKEN is missing: please set both, or neither.
            SLACK_POSTS_PER_MINUTE=300 | SLACK_POSTS_PER_MINUTE is set but SLACK_BOT_TOKEN is missing: please set both, or neither.
            TEAMS_APP_ID=1 | TEAMS_APP_ID is set but TEAMS_APP_PASSWORD and TEAMS_TENANT_ID are missing: please set all three, or none of them.
            TEAMS_APP_PASSWORD=1 | TEAMS_APP_PASSWORD is set but TEAMS_APP_ID and TEAMS_TENANT_ID are missing: please set all three, or none of them.
            TEAMS_TENANT_ID=1 | TEAMS_TENANT_ID is set but TEAMS_APP_ID and TEAMS_APP_PASSWORD are missing: please set all three, or none of them.
            TEAMS_APP_ID=1;TEAMS_TENANT_ID=1 | TEAMS_APP_ID and TEAMS_TENANT_ID are set but TEAMS_APP_PASSWORD is missing: please set all three, or none of them.
            TEAMS_APP_PASSWORD=1;TEAMS_TENANT_ID=1 | TEAMS_APP_PASSWORD and TEAMS_TENANT_ID are set but TEAMS_APP_ID is missing: please set all three, or none of them.
            TEAMS_LOGIN_URL=https://login.example/ | TEAMS_LOGIN_URL is set but TEAMS_APP_ID is missing: please set both, or neither.
            TEAMS_OPENID_METADATA_URL=https://login.example/ | TEAMS_OPENID_METADATA_URL is set but TEAMS_APP_ID is missing: please set both, or neither.
            TEAMS_SERVICE_URLS=http://localhost:1/ | TEAMS_SERVICE_URLS is set but TEAMS_APP_ID is missing: please set both, or neither.
            SPRING_DATASOURCE_USERNAME=runway | SPRING_DATASOURCE_USERNAME is set but SPRING_DATASOURCE_URL is missing: please set both, or neither.
            SPRING_DATASOURCE_PASSWORD=runway | SPRING_DATASOURCE_PASSWORD is set but SPRING_DATASOURCE_URL is missing: please set both, or neither.
            """)
    void aHalfIsRefusedWithTheNameOfTheOtherHalf(String variables, String sentence) {
        assertThatThrownBy(() -> read(parse(variables)))
                .isInstanceOf(UnfitSettings.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SLACK_CLIENT_ID=1;SLACK_CLIENT_SECRET=2;SLACK_SIGNING_SECRET=s | SLACK_CLIENT_ID is set, but installs by OAuth come with a later version of Runway: please take SLACK_CLIENT_ID away, and set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET for one workspace.
            SLACK_CLIENT_SECRET=2 | SLACK_CLIENT_SECRET is set, but installs by OAuth come with a later version of Runway: please take SLACK_CLIENT_SECRET away, and set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET for one workspace.
            SLACK_APP_TOKEN=xapp-1;SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s | SLACK_APP_TOKEN is set, but Socket Mode comes with a later version of Runway: please take SLACK_APP_TOKEN away, and set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET for one workspace.
            """)
    void whatALaterVersionReadsIsNotPassedOver(String variables, String sentence) {
        assertThatThrownBy(() -> read(parse(variables)))
                .isInstanceOf(UnfitSettings.class)
                .hasMessage(sentence);
    }

    @Test
    void slackIsReadWhole() {
        var settings = read(parse("SLACK_BOT_TOKEN=xoxb-1;SLACK_SIGNING_SECRET=s3cret"));

        assertThat(settings.slack()).contains(new SlackSettings("s3cret", "xoxb-1", "https://slack.com/api/", 300));
        assertThat(settings.playground()).isFalse();
    }

    @Test
    void slacksAddressNeedsNoSlashAtItsEnd() {
        var slack = read(parse("SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s;SLACK_POSTS_PER_MINUTE=1;"
                        + "SLACK_API_URL=http://127.0.0.1:4003/api"))
                .slack()
                .orElseThrow();

        assertThat(slack.apiUrl()).isEqualTo("http://127.0.0.1:4003/api/");
        assertThat(slack.postsPerMinute()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/slack/",
                "http://localhost:4003/",
                "http://[::1]:4003/",
                "http://127.0.0.1/"
            })
    void slacksAddressIsEncryptedOrOnThisMachine(String url) {
        var settings = read(parse("SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s;SLACK_API_URL=" + url));

        assertThat(settings.slack().orElseThrow().apiUrl()).isEqualTo(url);
    }

    @Test
    void noSecretOfSlackIsEverShown() {
        var settings = read(parse("SLACK_BOT_TOKEN=xoxb-1;SLACK_SIGNING_SECRET=s3cret"));

        assertThat(settings + " " + settings.slack()).doesNotContain("xoxb-1", "s3cret");
    }

    @Test
    void besideSlackThePlaygroundOpensWhenAskedFor() {
        assertThat(read(parse("SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s;RUNWAY_PLAYGROUND=true"))
                        .playground())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SLACK_BOT_TOKEN=xoxb 1 | SLACK_BOT_TOKEN has a space, a line break or a letter in it that Slack never gives: please copy it anew from the app's page at api.slack.com/apps.
            SLACK_BOT_TOKEN=xoxp-1 | SLACK_BOT_TOKEN begins with xoxp-, which is no bot's token: please take the Bot User OAuth Token, which begins with xoxb-, from the app's page at api.slack.com/apps.
            SLACK_API_URL=slack.com | SLACK_API_URL is "slack.com"; please give the Web API's base, like https://slack.com/api/, or take it away.
            SLACK_API_URL=https://slack.com/api/?x | SLACK_API_URL is "https://slack.com/api/?x"; please give the Web API's base, like https://slack.com/api/, or take it away.
            SLACK_API_URL=http://[::1/api | SLACK_API_URL is "http://[::1/api"; please give the Web API's base, like https://slack.com/api/, or take it away.
            SLACK_API_URL=http://slack.com/api | SLACK_API_URL is "http://slack.com/api", where the token would go unencrypted; please give an address that begins with https://. Only on this machine, like http://127.0.0.1:4003/api/, it may be http://.
            SLACK_API_URL=http://127.0.0.1.acme.example/ | SLACK_API_URL is "http://127.0.0.1.acme.example/", where the token would go unencrypted; please give an address that begins with https://. Only on this machine, like http://127.0.0.1:4003/api/, it may be http://.
            SLACK_POSTS_PER_MINUTE=0 | SLACK_POSTS_PER_MINUTE is "0"; please give a whole number from 1 to 999999, or take it away.
            SLACK_POSTS_PER_MINUTE=-5 | SLACK_POSTS_PER_MINUTE is "-5"; please give a whole number from 1 to 999999, or take it away.
            SLACK_POSTS_PER_MINUTE=1.5 | SLACK_POSTS_PER_MINUTE is "1.5"; please give a whole number from 1 to 999999, or take it away.
            SLACK_POSTS_PER_MINUTE=many | SLACK_POSTS_PER_MINUTE is "many"; please give a whole number from 1 to 999999, or take it away.
            """)
    void aWrongValueOfSlackIsRefusedWithARightOne(String variables, String sentence) {
        var all = parse("SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s");
        all.putAll(parse(variables));

        assertThatThrownBy(() -> read(all)).isInstanceOf(UnfitSettings.class).hasMessage(sentence);
    }

    @Test
    void teamsIsReadWhole() {
        var settings = read(parse(TEAMS));

        assertThat(settings.teams())
                .contains(new TeamsSettings(
                        "0f0e0d0c-1111-2222-3333-abcdefabcdef",
                        "pass~w0rd",
                        "5e6f7a8b-4444-5555-6666-abcdefabcdef",
                        "https://login.botframework.com/v1/.well-known/openidconfiguration",
                        "https://login.microsoftonline.com/",
                        List.of()));
        assertThat(settings.playground()).isFalse();
        assertThat(settings.slack()).isEmpty();
    }

    @Test
    void bothPlatformsMayBeSetAndThePlaygroundBesideThem() {
        var both = TEAMS + ";SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s";

        assertThat(read(parse(both)).playground()).isFalse();
        assertThat(read(parse(both)).slack()).isPresent();
        assertThat(read(parse(both)).teams()).isPresent();
        assertThat(read(parse(both + ";RUNWAY_PLAYGROUND=true")).playground()).isTrue();
    }

    @Test
    void theAddressesThatTeamsIsReachedAtMayBeOnThisMachine() {
        var teams = read(parse(TEAMS + ";TEAMS_LOGIN_URL=http://127.0.0.1:1/login;"
                        + "TEAMS_OPENID_METADATA_URL=http://localhost:1/keys;"
                        + "TEAMS_SERVICE_URLS=http://localhost:56150, https://127.0.0.1:2/teams/ ,"))
                .teams()
                .orElseThrow();

        assertThat(teams.loginUrl()).isEqualTo("http://127.0.0.1:1/login/");
        assertThat(teams.openIdMetadataUrl()).isEqualTo("http://localhost:1/keys");
        assertThat(teams.serviceUrls()).containsExactly("http://localhost:56150/", "https://127.0.0.1:2/teams/");
    }

    @Test
    void noSecretOfTeamsIsEverShown() {
        var settings = read(parse(TEAMS));

        assertThat(settings + " " + settings.teams()).doesNotContain("pass~w0rd");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEAMS_APP_ID=runway | TEAMS_APP_ID is "runway", which is no GUID; please copy the Application (client) ID from the app registration's page in Microsoft Entra.
            TEAMS_TENANT_ID=common | TEAMS_TENANT_ID is "common", which is no GUID; please copy the Directory (tenant) ID from the app registration's page in Microsoft Entra.
            TEAMS_TENANT_ID=acme.onmicrosoft.com | TEAMS_TENANT_ID is "acme.onmicrosoft.com", which is no GUID; please copy the Directory (tenant) ID from the app registration's page in Microsoft Entra.
            TEAMS_APP_PASSWORD=pass word | TEAMS_APP_PASSWORD has a space, a line break or a letter in it that Microsoft never gives: please copy the client secret's value anew, or make a new one.
            TEAMS_LOGIN_URL=login.example | TEAMS_LOGIN_URL is "login.example"; please give an address like https://login.microsoftonline.com/, or take it away.
            TEAMS_LOGIN_URL=http://login.example/ | TEAMS_LOGIN_URL is "http://login.example/", where the password would go unencrypted; please give an address that begins with https://. Only on this machine, like http://127.0.0.1:4003/, it may be http://.
            TEAMS_OPENID_METADATA_URL=http://keys.example/ | TEAMS_OPENID_METADATA_URL is "http://keys.example/", where the keys would come unencrypted; please give an address that begins with https://. Only on this machine, like http://127.0.0.1:4003/, it may be http://.
            TEAMS_SERVICE_URLS=https://smba.example/ | TEAMS_SERVICE_URLS has "https://smba.example/", which is not on this machine: Teams' own services are known, and our token goes to no others; please give addresses like http://127.0.0.1:56150/ with commas between them, or take it away.
            TEAMS_SERVICE_URLS=http://localhost:1/,http://169.254.169.254/ | TEAMS_SERVICE_URLS has "http://169.254.169.254/", which is not on this machine: Teams' own services are known, and our token goes to no others; please give addresses like http://127.0.0.1:56150/ with commas between them, or take it away.
            TEAMS_SERVICE_URLS=http://localhost:1@smba.example/ | TEAMS_SERVICE_URLS has "http://localhost:1@smba.example/", which is not on this machine: Teams' own services are known, and our token goes to no others; please give addresses like http://127.0.0.1:56150/ with commas between them, or take it away.
            TEAMS_SERVICE_URLS=localhost:1 | TEAMS_SERVICE_URLS has "localhost:1", which is not on this machine: Teams' own services are known, and our token goes to no others; please give addresses like http://127.0.0.1:56150/ with commas between them, or take it away.
            """)
    void aWrongValueOfTeamsIsRefusedWithARightOne(String variables, String sentence) {
        var all = parse(TEAMS);
        all.putAll(parse(variables));

        assertThatThrownBy(() -> read(all)).isInstanceOf(UnfitSettings.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVER_PORT=http               | SERVER_PORT is "http"; please give a number from 1 to 65535.
            SERVER_PORT=70000              | SERVER_PORT is "70000"; please give a number from 1 to 65535.
            SERVER_PORT=-1                 | SERVER_PORT is "-1"; please give a number from 1 to 65535.
            RUNWAY_OFFICE_ZONE=Lisbon      | RUNWAY_OFFICE_ZONE is "Lisbon", which is no time zone of the IANA list; please write one like Europe/Lisbon.
            RUNWAY_OFFICE_ZONE=GMT+1       | RUNWAY_OFFICE_ZONE is "GMT+1", which is no time zone of the IANA list; please write one like Europe/Lisbon.
            RUNWAY_ADMINS=dana             | RUNWAY_ADMINS has "dana", which is no e-mail address; please write addresses with commas between them.
            RUNWAY_PLAYGROUND=perhaps      | RUNWAY_PLAYGROUND is "perhaps"; please set it to true or false, or take it away.
            SPRING_DATASOURCE_URL=jdbc:mysql://db/runway | SPRING_DATASOURCE_URL must begin with jdbc:postgresql: or jdbc:h2:, the two databases that Runway keeps its store in.
            SERVER_ADDRESS=0.0.0.0         | SERVER_ADDRESS is 0.0.0.0, but in the playground anyone may play anybody, so it is open to this machine alone: please take SERVER_ADDRESS away, or set RUNWAY_PLAYGROUND=false.
            """)
    void aWrongValueIsRefusedWithARightOne(String variables, String sentence) {
        assertThatThrownBy(() -> read(parse(variables)))
                .isInstanceOf(UnfitSettings.class)
                .hasMessage(sentence);
    }

    @Test
    void aStoreThatWritesLaterIsRefused() {
        assertThatThrownBy(() -> read(Map.of("SPRING_DATASOURCE_URL", "jdbc:h2:file:x;write_delay=500")))
                .isInstanceOf(UnfitSettings.class)
                .hasMessage(
                        "SPRING_DATASOURCE_URL names a WRITE_DELAY, with which H2 loses what was acknowledged when the"
                                + " process is killed: please take it away.");
        assertThat(read(Map.of("SPRING_DATASOURCE_URL", "jdbc:h2:file:x;WRITE_DELAY=0;MODE=PostgreSQL"))
                        .playground())
                .isTrue();
    }

    @Test
    void withNothingSetThePlaygroundIsOpen() {
        var settings = read(Map.of());

        assertThat(settings.playground()).isTrue();
        assertThat(settings.officeZone()).isEmpty();
        assertThat(settings.officeZoneOrUtc()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.officeName()).isEmpty();
        assertThat(settings.admins()).isEmpty();
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void aBlankSettingIsNotSet() {
        assertThat(read(Map.of("SLACK_BOT_TOKEN", " ", "RUNWAY_OFFICE_ZONE", "", "SERVER_PORT", "")))
                .isEqualTo(read(Map.of()));
    }

    /** Else the playground would take it for nobody's choice, and move the office to where most of its people are. */
    @Test
    void theDefaultZoneChosenOnPurposeIsAChoice() {
        assertThat(read(Map.of("RUNWAY_OFFICE_ZONE", "UTC")).officeZone()).contains(ZoneId.of("UTC"));
    }

    @Test
    void whatIsSetIsRead() {
        var settings = read(Map.of(
                "RUNWAY_OFFICE_NAME", "Acme Technical Services Project Management Office",
                "RUNWAY_OFFICE_ZONE", "Europe/Lisbon",
                "RUNWAY_ADMINS", "Dana@acme.example, ana@acme.example",
                "RUNWAY_PLAYGROUND", "FALSE",
                "SERVER_ADDRESS", "0.0.0.0",
                "SERVER_PORT", "9000"));

        assertThat(settings.officeName()).contains("Acme Technical Services Project Management Office");
        assertThat(settings.officeZone()).contains(ZoneId.of("Europe/Lisbon"));
        assertThat(settings.admins()).containsExactly("dana@acme.example", "ana@acme.example");
        assertThat(settings.playground()).isFalse();
        assertThat(settings.port()).isEqualTo(9000);
    }

    @Test
    void theOpenPlaygroundListensOnThisMachineAloneAndKeepsItsStoreInAFile() {
        var environment = environment(Map.of());
        new SettingsFirst().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:./data/runway;")
                .contains("MODE=PostgreSQL", "WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE", "LOCK_TIMEOUT=10000");
    }

    @Test
    void aNamedFileOfH2GetsWhatItNeedsToLoseNothingUnlessItSaysOtherwise() {
        var environment = environment(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:h2:file:/srv/runway;lock_timeout=5;CIPHER=AES",
                "SPRING_DATASOURCE_USERNAME", "sa",
                "SPRING_DATASOURCE_PASSWORD", "x"));
        new SettingsFirst().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:h2:file:/srv/runway;lock_timeout=5;CIPHER=AES"
                        + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=100");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("x");
    }

    @Test
    void aNamedStoreStays() {
        var environment = environment(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/runway",
                "SPRING_DATASOURCE_USERNAME", "runway",
                "RUNWAY_PLAYGROUND", "false"));
        new SettingsFirst().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db/runway");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("runway");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    /** Slack must reach it. */
    @Test
    void withSlackItListensOnEveryAddressAndWithThePlaygroundBesideItOnThisMachineAlone() {
        var alone = environment(parse("SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s"));
        var beside = environment(parse("SLACK_BOT_TOKEN=x;SLACK_SIGNING_SECRET=s;RUNWAY_PLAYGROUND=true"));
        new SettingsFirst().postProcessEnvironment(alone, new SpringApplication());
        new SettingsFirst().postProcessEnvironment(beside, new SpringApplication());

        assertThat(alone.getProperty("server.address")).isNull();
        assertThat(beside.getProperty("server.address")).isEqualTo("127.0.0.1");
    }
}
