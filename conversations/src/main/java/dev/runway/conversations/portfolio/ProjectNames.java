package dev.runway.conversations.portfolio;

import dev.runway.conversations.people.ReferenceSource;
import dev.runway.core.dialog.References.Named;
import java.util.List;

/** Projects by name; their keys are their codes. */
public final class ProjectNames implements ReferenceSource {

    public static final String KIND = "project";

    private final ProjectRecords projects;

    public ProjectNames(ProjectRecords projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Named> all(long office) {
        return projects.briefs(office).stream()
                .map(project -> new Named(project.code(), project.name()))
                .toList();
    }
}
