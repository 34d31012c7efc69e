package dev.runway.app.agents;

import dev.runway.app.browser.Npm;
import dev.runway.app.process.Await;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The npm package {@code @microsoft/m365agentsplayground}, as a process of its own: a page that is Teams to one person. */
final class AgentsPlayground implements AutoCloseable {

    static final String TENANT = "7e1c2b90-5a4d-4f3e-8c2b-1a0f9e8d7c6b";
    static final String APP = "3b9d8c7a-6f5e-4d4c-9b3a-2c1d0e9f8a7b";
    static final String TEAM = "Delivery";

    /** A channel of the team besides the first. */
    static final String CHANNEL = "Announcements";

    private static final String LOG = "devTools/m365agentsplayground.log";
    private static final int OTHERS = 5;

    /** An offer of HTTP/2 would never be answered. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final int port;

    private AgentsPlayground(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What it will call itself in what it sends, if it is started at that port. */
    static String serviceUrl(int port) {
        return "http://localhost:" + port + "/_connector";
    }

    /**
     * @param name of the one person who uses its page; their address is it {@code @acme.example}
     * @param bot where it sends activities
     */
    static AgentsPlayground start(Path folder, int port, String name, String bot) throws IOException {
        Files.writeString(folder.resolve(".m365agentsplayground.yml"), configuration(name));
        var printed = folder.resolve("playground.log");
        var process = Npm.installed()
                .run(
                        printed,
                        "@microsoft/m365agentsplayground/cli.js",
                        List.of(
                                "start",
                                "-e",
                                bot,
                                "-c",
                                "msteams",
                                "-p",
                                Integer.toString(port),
                                "--disable-telemetry"),
                        Map.of("HOME", folder.toString()));
        var playground = new AgentsPlayground(process, port);
        try {
            return Await.found(
                    () -> "the playground, which printed\n" + read(printed) + read(folder.resolve(LOG)),
                    () -> playground.answers() ? Optional.of(playground) : Optional.empty());
        } catch (AssertionError inVain) {
            playground.close();
            throw inVain;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException none) {
            return "";
        }
    }

    private static String configuration(String name) {
        var others = IntStream.rangeClosed(1, OTHERS)
                .mapToObj(number -> person("Colleague " + number, number))
                .map(lines -> "  - " + lines.replace("\n", "\n    "))
                .collect(Collectors.joining("\n"));
        return """
                version: "0.1.1"
                tenantId: %s
                bot:
                  id: 28:%s
                  name: Runway
                currentUser:
                  %s
                users:
                %s
                personalChat:
                  id: a:1the-person
                groupChat:
                  id: 19:a-group@thread.v2
                  name: Group Chat
                team:
                  id: 19:the-team@thread.tacv2
                  name: %s
                  aadGroupId: 00000000-0000-4000-8000-000000000031
                  channels:
                    - id: 19:announcements@thread.tacv2
                      name: %s
                """.formatted(TENANT, APP, person(name, 0).replace("\n", "\n  "), others, TEAM, CHANNEL);
    }

    private static String person(String name, int number) {
        var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@acme.example";
        return """
                id: 29:1person%1$d
                name: %2$s
                userPrincipleName: %3$s
                aadObjectId: 00000000-0000-4000-8000-00000000002%1$d
                givenName: %2$s
                surname: Acme
                email: %3$s""".formatted(number, name, address);
    }

    /** Where its page is. */
    String url() {
        return "http://localhost:" + port + "/";
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url())).GET().build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
