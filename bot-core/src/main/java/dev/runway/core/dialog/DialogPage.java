package dev.runway.core.dialog;

import dev.runway.core.dialog.words.InWords;
import dev.runway.core.dialog.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a dialog as the Markdown page that a project office reviews. The same declaration always prints the same page. */
public final class DialogPage {

    private final Dialog dialog;
    private final List<String> lines = new ArrayList<>();

    private DialogPage(Dialog dialog) {
        this.dialog = dialog;
    }

    /** @return Markdown, ending in a line end */
    public static String print(Dialog dialog) {
        var page = new DialogPage(dialog);
        page.head();
        page.questions();
        page.summary();
        page.end();
        return String.join("\n", page.lines) + "\n";
    }

    private void head() {
        add("# " + dialog.title(), "");
        add("`" + dialog.name() + "`, version " + dialog.version() + ". Say \"" + dialog.word()
                + "\" to begin, or to go on with a draft.");
        var known = Stream.concat(
                        dialog.givenQuestions().stream().map(Question::key),
                        dialog.given().stream().sorted())
                .toList();
        if (!known.isEmpty()) {
            add("", "Known at the start: " + String.join(", ", known) + ".");
        }
        dialog.opening()
                .forEach(opening -> add("", "Opens with" + when(opening.when()) + ": " + quoted(opening.words())));
        dialog.shortcut()
                .ifPresent(shortcut -> add(
                        "",
                        "One press answers for all " + shortcut.subjects() + ": (" + shortcut.label()
                                + "), shown with the" + " first question."));
    }

    private void questions() {
        add("", "## What is asked");
        int number = 1;
        for (Section section : dialog.sections()) {
            if (section.isForEach()) {
                var known = section.known().stream().sorted().toList();
                add(
                        "",
                        "For each of the " + section.subjects()
                                + (known.isEmpty() ? ":" : ", of which we may know " + InWords.joined(known) + ":"));
            }
            for (Asked asked : section.asked()) {
                question(number++, asked);
            }
        }
    }

    private void question(int number, Asked asked) {
        var question = asked.question();
        add("", number + ". **" + question.name() + "** (`" + question.key() + "`): " + quoted(asked.wording()));
        asked.otherwise().forEach(worded -> below("Asked" + when(worded.when()) + " as: " + quoted(worded.words())));
        if (!asked.applies().equals(Condition.always())) {
            below("Only when " + PageWords.of(asked.applies(), dialog) + ".");
        }
        below(answer(question));
        question.options().stream()
                .filter(option -> !option.offered().equals(Condition.always()))
                .forEach(option -> below("(" + option.label() + ") is offered" + when(option.offered()) + "."));
        if (!question.suggestions().isEmpty()) {
            below("Suggested: (" + String.join(") (", question.suggestions()) + ").");
        }
        asked.checks().forEach(check -> below("Must be " + PageWords.of(check) + ", else: " + quoted(check.refusal())));
        if (question.isOptional()) {
            below("May be skipped.");
        }
        if (!question.hint().isEmpty()) {
            below("Help: " + quoted(question.hint()));
        }
        question.fact()
                .ifPresent(attribute -> below("Keeps the fact \"" + attribute + "\", so that it is asked once."));
        asked.echoes().forEach(echo -> below("Then says" + when(echo.when()) + ": " + quoted(echo.words())));
    }

    private static String answer(Question<?> question) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, SEVERAL ->
                "Answer: " + question.kind().inWords() + ", at most " + question.longest() + " characters.";
            case ONE_OF, SEVERAL_OF -> "Answer: " + question.kind().inWords() + " " + options(question) + ".";
            case YES_NO -> "Answer: " + options(question) + ".";
            case MONEY ->
                "Answer: an amount of money"
                        + question.currency()
                                .map(code -> ", in " + code + " unless another is named")
                                .orElse("") + ".";
            case REFERENCE -> "Answer: a " + question.refersTo().replace('-', ' ') + " by name.";
            case DATE, NUMBER, PERSON -> "Answer: " + question.kind().inWords() + ".";
        };
    }

    private static String options(Question<?> question) {
        var inSight = labels(question, false);
        var behind = labels(question, true);
        return behind.isEmpty() ? inSight : inSight + "; behind (More): " + behind;
    }

    private static String labels(Question<?> question, boolean behindMore) {
        return question.options().stream()
                .filter(option -> option.behindMore() == behindMore)
                .map(option -> "(" + option.label() + ")")
                .collect(Collectors.joining(" "));
    }

    private void summary() {
        add("", "## Before it is sent", "", quoted(dialog.review()), "");
        if (!dialog.sendLabel().equals("Send")) {
            add("The button that ends it says (" + dialog.sendLabel() + ").", "");
        }
        boolean declared =
                dialog.sections().stream().anyMatch(section -> !section.lines().isEmpty());
        if (!declared) {
            item("Every answer under its name.");
        }
        for (Section section : dialog.sections()) {
            for (SummaryLine line : section.lines()) {
                add("   ".repeat(line.level() - 1) + "- " + line.words() + summaryWhen(line.when()));
            }
        }
        dialog.sizedBy()
                .flatMap(dialog::question)
                .ifPresent(size -> add(
                        "",
                        "May be made bigger or smaller by *" + size.question().name()
                                + "*: answers are kept, only what is missing is asked."));
        dialog.sentAtOnce()
                .ifPresent(condition ->
                        add("", "Sent at once, without the summary, when " + PageWords.of(condition, dialog) + "."));
    }

    private String summaryWhen(Condition condition) {
        return condition.equals(Condition.always()) ? "" : " (when " + PageWords.of(condition, dialog) + ")";
    }

    private void end() {
        add("", "## Once it is sent", "", quoted(dialog.closing()));
        var patience = dialog.patience();
        add("", "## When nothing is said", "");
        if (patience.offersLater()) {
            item("(Later) stands below the first question.");
        }
        dialog.givesWay()
                .ifPresent(condition -> item(
                        "Until something is answered, what the person begins comes first" + when(condition) + "."));
        patience.nudgeAfter().ifPresent(silence -> item("One nudge after " + inWords(silence) + "."));
        item("Kept as a draft after " + inWords(patience.draftAfter()) + ", for " + InWords.days(patience.draftDays())
                + ".");
        add("", "## Words understood everywhere", "");
        for (Words word : Words.values()) {
            item("**" + word.word() + "**: " + word.what());
        }
    }

    private static String inWords(Duration silence) {
        long hours = silence.toHours();
        if (hours > 0 && hours % 24 == 0 && silence.equals(Duration.ofHours(hours))) {
            return InWords.days((int) (hours / 24));
        }
        return silence.equals(Duration.ofHours(hours))
                ? hours + (hours == 1 ? " hour" : " hours")
                : silence.toMinutes() + " minutes";
    }

    private String when(Condition condition) {
        return condition.equals(Condition.always()) ? "" : " when " + PageWords.of(condition, dialog);
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }

    private void below(String words) {
        add("    - " + words);
    }

    private void item(String words) {
        add("- " + words);
    }

    private void add(String... words) {
        lines.addAll(List.of(words));
    }
}
