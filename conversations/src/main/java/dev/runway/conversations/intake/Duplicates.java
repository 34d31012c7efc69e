package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.words.Alike;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Answers;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.Remarks;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says before a request is sent that somebody seems to have asked for it already, or that it is being done. */
public final class Duplicates implements Remarks {

    private static final String REQUEST = "request ", PROJECT = "project ";
    private static final int MOST = 3;
    private static final String KEPT =
            " What you told me is kept as a draft; say \"intake\" if it is something else after all.";

    private final RequestRecords requests;
    private final ProjectRecords projects;
    private final References references;

    /**
     * What a title is compared with, by its name.
     *
     * @param line what is said of it; worked out for the few that are alike, as it reads a name
     */
    record Candidate(String key, String name, Supplier<String> line) {}

    public Duplicates(RequestRecords requests, ProjectRecords projects, References references) {
        this.requests = requests;
        this.projects = projects;
        this.references = references;
    }

    @Override
    public Optional<Remark> on(Setting setting, Run run, Answers answers) {
        return run.dialog().equals(Intake.NAME)
                ? answers.get(Intake.TITLE).flatMap(title -> remark(title, candidates(setting)))
                : Optional.empty();
    }

    static Optional<Remark> remark(String title, List<Candidate> candidates) {
        var alike = Alike.to(title, candidates, Candidate::name, MOST);
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        boolean named = alike.stream().map(Duplicates::label).distinct().count() == alike.size();
        var choices = IntStream.range(0, alike.size())
                .mapToObj(at -> new Choice(
                        alike.get(at).key(),
                        alike.size() == 1
                                ? "It's the same one"
                                : named ? label(alike.get(at)) : "It's the " + Words.ordinal(at + 1) + " one"))
                .toList();
        return Optional.of(
                new Remark(alike.stream().map(one -> one.line().get()).toList(), choices));
    }

    private List<Candidate> candidates(Setting setting) {
        long office = setting.person().office();
        var zone = setting.person().zone();
        var asked = requests.open(office).stream()
                .map(open -> new Candidate(
                        REQUEST + open.id(),
                        open.title(),
                        () -> "This looks like \"" + open.title() + "\", asked by "
                                + (open.requester() == setting.person().id() ? "you" : name(office, open.requester()))
                                + " " + Words.ago(open.created(), setting.now(), zone) + "."));
        var running = projects.briefs(office).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .map(project -> new Candidate(
                        PROJECT + project.id(),
                        project.name(),
                        () -> "This looks like the project " + project.name()
                                + (project.leader() == null
                                        ? ""
                                        : ", which " + name(office, project.leader()) + " leads")
                                + "."));
        return Stream.concat(asked, running).toList();
    }

    /** Cut where a label has no more room, never inside of a letter. */
    private static String label(Candidate one) {
        var label = "It's \"" + one.name() + "\"";
        if (label.length() <= Button.LONGEST_LABEL) {
            return label;
        }
        int end = Button.LONGEST_LABEL - 2;
        return label.substring(0, Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end) + "…\"";
    }

    /** What is said once the person took it for the same. */
    Message joined(Turn turn, String choice, Requests book, Followers followers) {
        if (choice.startsWith(REQUEST)) {
            var request = book.join(turn, Long.parseLong(choice.substring(REQUEST.length())));
            boolean own = request.requester() == turn.person().id();
            return Message.of((own
                            ? "Then it is with the project office already, and you'll see every step here."
                            : "Then you'll see every step of \"" + request.title() + "\" here, as "
                                    + name(turn.office(), request.requester()) + " does.")
                    + KEPT);
        }
        var project = projects.findByOfficeAndId(turn.office(), Long.parseLong(choice.substring(PROJECT.length())))
                .orElseThrow();
        followers.follow(turn, project, List.of(turn.person().id()));
        return Message.of("Then it is under way, and each new word on it comes to you here. Say \"status "
                + project.name().toLowerCase(Locale.ROOT) + "\" to read where it stands." + KEPT);
    }

    private String name(long office, long person) {
        return references
                .byKey(office, References.PERSON, Long.toString(person))
                .map(References.Named::name)
                .orElse("somebody");
    }
}
