package dev.runway.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Dialog;
import dev.runway.core.dialog.DialogPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in docs/dialogs are what the declarations print. After a change of a declaration, print them anew and read the
 * difference: {@code mvn -pl conversations -am test -Dtest=DialogPagesTest -Drunway.print=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DialogPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "dialogs");

    static List<Dialog> dialogs() {
        return Conversations.dialogs();
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void thePageIsWhatTheDeclarationPrints(Dialog dialog) throws IOException {
        var file = PAGES.resolve(dialog.name() + ".md");
        var printed = DialogPage.print(dialog);
        if (Boolean.getBoolean("runway.print")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, printed);
        }
        assertThat(file).as("Print it with -Drunway.print=true.").exists();
        assertThat(Files.readString(file)).isEqualTo(printed);
    }

    @Test
    void noPageIsLeftOfADialogThatIsGone() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(dialogs().stream()
                            .map(dialog -> dialog.name() + ".md")
                            .toList());
        }
    }
}
