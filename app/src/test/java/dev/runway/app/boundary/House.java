package dev.runway.app.boundary;

import java.util.List;
import java.util.stream.Stream;

/**
 * The design's module table as data: a module or a library that is not listed is not seen. A new library is added
 * here on purpose, by whoever can say why.
 */
final class House {

    private static final List<String> SPRING_DATA_ANNOTATIONS_AND_REPOSITORIES = List.of(
            "org.springframework.data.annotation",
            "org.springframework.data.domain",
            "org.springframework.data.jdbc.repository.query",
            "org.springframework.data.relational.core.mapping",
            "org.springframework.data.repository",
            "org.springframework.data.repository.query");

    /** Spring's own parts for the web, with the servlet API and the JSON library that they are used with. */
    private static final List<String> SPRING_WEB = List.of(
            "org.springframework.web..",
            "org.springframework.http..",
            "org.springframework.core..",
            "org.springframework.stereotype",
            "org.springframework.util..",
            "jakarta.servlet..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation",
            "org.slf4j");

    /** Slack's own SDK with the JSON library it is used with; Spring's parts for the web, without a second JSON library. */
    private static final List<String> SLACK = Stream.concat(
                    Stream.of("com.slack.api..", "com.google.gson..", "okhttp3.."),
                    SPRING_WEB.stream().filter(name -> !name.contains("jackson")))
            .toList();

    /** botbuilder-java with what its connector is made of, Security's JWT and OAuth 2 classes; Spring's parts for the web. */
    private static final List<String> TEAMS = Stream.concat(
                    Stream.of(
                            "com.microsoft.bot..",
                            "com.fasterxml.jackson..",
                            "com.nimbusds.jose..",
                            "com.nimbusds.jwt..",
                            "okhttp3..",
                            "retrofit2..",
                            "org.springframework.security.oauth2..",
                            "org.springframework.security.core.."),
                    SPRING_WEB.stream())
            .toList();

    private static final List<String> THE_APPLICATIONS = List.of(
            "org.springframework..",
            "com.github.kagkarlsson.scheduler..",
            "com.zaxxer.hikari..",
            "io.micrometer..",
            "jakarta.servlet..",
            "jakarta.validation..",
            "javax.sql",
            "org.apache.commons.csv",
            "org.flywaydb.core..",
            "org.knowm.xchart..",
            "org.slf4j",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation");

    private House() {}

    /** The modules as they stand below {@code base}: {@code dev.runway}, or the wrong house. */
    static List<BuildModule> below(String base) {
        var core = base + ".core";
        var conversations = base + ".conversations";
        var playground = base + ".playground";
        var slack = base + ".slack";
        var teams = base + ".teams";
        return List.of(
                new BuildModule("bot-core", core, List.of(), List.of("org.slf4j")),
                new BuildModule(
                        "bot-testkit",
                        base + ".testkit",
                        List.of(core),
                        List.of(
                                "org.junit.jupiter.api..",
                                "org.assertj.core..",
                                "org.opentest4j",
                                "ch.qos.logback..",
                                "org.slf4j")),
                new BuildModule(
                        "conversations", conversations, List.of(core), SPRING_DATA_ANNOTATIONS_AND_REPOSITORIES),
                new BuildModule("adapter-playground", playground, List.of(core), SPRING_WEB),
                new BuildModule("adapter-slack", slack, List.of(core), SLACK),
                new BuildModule(
                        "fake-slack",
                        base + ".fakeslack",
                        List.of(core),
                        List.of("com.google.gson..", "com.sun.net.httpserver")),
                new BuildModule("adapter-teams", teams, List.of(core), TEAMS),
                new BuildModule(
                        "fake-teams",
                        base + ".faketeams",
                        List.of(core),
                        List.of(
                                "tools.jackson..",
                                "com.nimbusds.jose..",
                                "com.nimbusds.jwt..",
                                "com.sun.net.httpserver")),
                new BuildModule(
                        "app",
                        base + ".app",
                        List.of(core, conversations, playground, slack, teams),
                        THE_APPLICATIONS));
    }

    static BuildModule named(String name, List<BuildModule> house) {
        return house.stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The house has no module " + name + ". Please add its row to House, with what it may see."));
    }
}
