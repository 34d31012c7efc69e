package dev.runway.conversations.intake;

import dev.runway.conversations.people.ReferenceSource;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.words.Alike;
import dev.runway.core.dialog.References.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request may become part of, by name: requests that nobody has decided on, and projects that are not over. */
public final class MergeTargets implements ReferenceSource {

    static final String KIND = "request or project";

    private static final String REQUEST = "request:", PROJECT = "project:";

    private final RequestRecords requests;
    private final ProjectRecords projects;

    public MergeTargets(RequestRecords requests, ProjectRecords projects) {
        this.requests = requests;
        this.projects = projects;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Named> all(long office) {
        var open = requests.open(office).stream()
                .map(request -> new Named(REQUEST + request.id(), request.title() + " (request)"));
        var running = projects.briefs(office).stream()
                .filter(project -> project.stage() != Project.Stage.CLOSED)
                .map(project -> new Named(PROJECT + project.id(), project.name()));
        return Stream.concat(open, running).toList();
    }

    /** At most {@code most}: what is called most like it, then what else is asked for just now. */
    List<Named> nearest(IntakeRequest request, int most) {
        var others = all(request.office()).stream()
                .filter(named -> !named.key().equals(REQUEST + request.id()))
                .toList();
        var alike = Alike.to(request.title(), others, Named::name, most).stream();
        var open = others.stream().filter(named -> named.key().startsWith(REQUEST));
        return Stream.concat(alike, open).distinct().limit(most).toList();
    }

    static Optional<Long> request(String key) {
        return number(key, REQUEST);
    }

    static Optional<Long> project(String key) {
        return number(key, PROJECT);
    }

    private static Optional<Long> number(String key, String beginning) {
        return Optional.of(key)
                .filter(known -> known.startsWith(beginning))
                .map(known -> Long.valueOf(known.substring(beginning.length())));
    }
}
