package dev.runway.conversations.portfolio;

import dev.runway.conversations.people.ReferenceSource;
import dev.runway.core.dialog.References.Named;
import java.util.List;

/** Programs by name; their keys are their numbers. */
public final class ProgramNames implements ReferenceSource {

    public static final String KIND = "program";

    private final ProgramRecords programs;

    public ProgramNames(ProgramRecords programs) {
        this.programs = programs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Named> all(long office) {
        return programs.findByOfficeOrderByName(office).stream()
                .map(program -> new Named(Long.toString(program.id()), program.name()))
                .toList();
    }
}
