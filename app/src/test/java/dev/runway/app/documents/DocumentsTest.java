package dev.runway.app.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A claim in the documents is true, or this fails. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern CHAT = Pattern.compile("```chat\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("```sh\n\\s*(.*?)\n\\s*```", Pattern.DOTALL);
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+(?:Test|IT|Contract))`");
    /** In the table of what one may see: behind a bar, or said by something that is named there. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\|[^|\"]*\"([^\"*…]+?) ?…?\"[^|]*\\|");

    private static final Pattern NAMED_SETTING = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");

    /** Refused with a sentence that says so; there is nothing to tell yet. */
    private static final Set<String> LATER = Set.of("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_APP_TOKEN");

    static Stream<Path> documents() throws IOException {
        return files(ROOT, ".md").stream().filter(file -> !file.toString().contains("/target/"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        var links = all(LINK, read(document)).map(link -> link.group(1)).filter(to -> !to.startsWith("http"));

        assertThat(links)
                .allSatisfy(to -> assertThat(document.resolveSibling(to)).exists());
    }

    @Test
    void theChatInTheReadmeIsOneThatIsPlayed() throws IOException {
        var shown = all(CHAT, read(ROOT.resolve("README.md")))
                .map(chat -> bare(chat.group(1)))
                .toList();
        var played = files(ROOT.resolve("conversations/src/test/resources/chats"), ".chat").stream()
                .map(file -> bare(read(file)))
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(chat -> assertThat(played).anyMatch(whole -> whole.contains(chat)));
    }

    @Test
    void theReadmeTellsTheCommandThatEveryChangeMustPass() {
        var commands = commands("README.md");
        var gate = read(ROOT.resolve(".ci/run"));

        assertThat(commands).containsExactly("mvn compile spring-boot:run", "mvn verify");
        assertThat(gate).containsPattern("(?m)^mvn (-\\w+ )*verify -Preal-clients$");
    }

    @Test
    void everySettingInTheReadmeIsReadAndEveryOneThatIsReadIsThere() {
        var told = all(NAMED_SETTING, read(ROOT.resolve("README.md")))
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        var declared = read(ROOT.resolve("app/src/main/java/dev/runway/app/settings/Setting.java"));
        var checked = all(Pattern.compile("(?m)^    ([A-Z_]+)\\("), declared)
                .map(name -> name.group(1))
                .filter(name -> !LATER.contains(name))
                .collect(Collectors.toSet());

        assertThat(checked).isNotEmpty();
        checked.add("SPRING_THREADS_VIRTUAL_ENABLED");
        assertThat(told).isEqualTo(checked);
    }

    static Stream<Path> platformPages() {
        return Stream.of(ROOT.resolve("docs/slack.md"), ROOT.resolve("docs/teams.md"));
    }

    /** Whoever looks for what they see on the screen finds it. Where a sentence has a name in it, the page stops there. */
    @ParameterizedTest
    @MethodSource("platformPages")
    void everySentenceThatAPageQuotesStandsInTheCodeOrInAChat(Path page) throws IOException {
        var code = files(ROOT, ".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(file -> read(file).replaceAll("\"\\s*\\+\\s*\"", ""));
        var chats = files(ROOT.resolve("conversations/src/test/resources/chats"), ".chat").stream()
                .map(DocumentsTest::read);
        var said = Stream.concat(code, chats).collect(Collectors.joining("\n"));
        var quoted = all(QUOTED, read(page)).map(quote -> quote.group(1)).toList();

        assertThat(quoted).hasSizeGreaterThan(1);
        assertThat(quoted.stream().filter(sentence -> !said.contains(sentence))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("platformPages")
    void everySettingThatAPageTellsIsRead(Path page) {
        var declared = read(ROOT.resolve("app/src/main/java/dev/runway/app/settings/Setting.java"));

        assertThat(all(NAMED_SETTING, read(page)).map(name -> name.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(declared).contains("    " + name + "("));
    }

    @Test
    void everyTestNamedForContributorsExists() throws IOException {
        var names = all(NAMED_TEST, read(ROOT.resolve("CONTRIBUTING.md")))
                .map(name -> name.group(1) + ".java")
                .distinct()
                .toList();
        var sources = files(ROOT, ".java").stream()
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(names).isNotEmpty();
        assertThat(sources).containsAll(names);
    }

    @Test
    void everyDecisionIsInTheListAndEveryOneListedExists() throws IOException {
        var folder = ROOT.resolve("docs/decisions");
        var listed = all(LINK, read(folder.resolve("README.md")))
                .map(link -> link.group(1))
                .toList();
        var there = files(folder, ".md").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    }

    private static List<String> commands(String document) {
        return all(COMMAND, read(ROOT.resolve(document)))
                .map(command -> command.group(1))
                .toList();
    }

    /** Without the indentation and the empty lines, which mean nothing here. */
    private static String bare(String chat) {
        return Arrays.stream(chat.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read " + file, e);
        }
    }
}
