package dev.runway.app.settings;

/** The settings that are checked, by their names in the environment. */
enum Setting {
    SERVER_PORT("server.port"),
    SERVER_ADDRESS("server.address"),
    SPRING_DATASOURCE_URL("spring.datasource.url"),
    SPRING_DATASOURCE_USERNAME("spring.datasource.username"),
    SPRING_DATASOURCE_PASSWORD("spring.datasource.password"),
    RUNWAY_OFFICE_NAME("runway.office.name"),
    RUNWAY_OFFICE_ZONE("runway.office.zone"),
    RUNWAY_ADMINS("runway.admins"),
    RUNWAY_PLAYGROUND("runway.playground"),
    RUNWAY_PUBLIC_URL("runway.public-url"),
    RUNWAY_SECRET_KEY("runway.secret-key"),
    SLACK_SIGNING_SECRET("slack.signing-secret"),
    SLACK_BOT_TOKEN("slack.bot-token"),
    SLACK_CLIENT_ID("slack.client-id"),
    SLACK_CLIENT_SECRET("slack.client-secret"),
    SLACK_APP_TOKEN("slack.app-token"),
    SLACK_API_URL("slack.api-url"),
    SLACK_POSTS_PER_MINUTE("slack.posts-per-minute"),
    TEAMS_APP_ID("teams.app-id"),
    TEAMS_APP_PASSWORD("teams.app-password"),
    TEAMS_TENANT_ID("teams.tenant-id"),
    TEAMS_OPENID_METADATA_URL("teams.openid-metadata-url"),
    TEAMS_LOGIN_URL("teams.login-url"),
    TEAMS_SERVICE_URLS("teams.service-urls");

    private final String property;

    Setting(String property) {
        this.property = property;
    }

    String property() {
        return property;
    }
}
