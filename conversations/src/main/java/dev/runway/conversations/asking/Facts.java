package dev.runway.conversations.asking;

import dev.runway.conversations.portfolio.NextMilestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.words.Nearest;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.References;
import dev.runway.core.directory.Directory;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the office's records say of a project besides how it is, with age and source. */
final class Facts {

    /** Words behind a project's name, and what they ask for. */
    private static final Map<String, Attribute> BEHIND = new LinkedHashMap<>();

    static {
        BEHIND.put("next date", Attribute.NEXT_DATE);
        BEHIND.put("date", Attribute.NEXT_DATE);
        BEHIND.put("owner", Attribute.OWNER);
        BEHIND.put("lead", Attribute.OWNER);
        BEHIND.put("budget", Attribute.BUDGET);
        BEHIND.put("decision", Attribute.DECISION);
    }

    private final ProjectRecords projects;
    private final Sources sources;
    private final Inquiries inquiries;
    private final References names;
    private final Directory directory;

    Facts(ProjectRecords projects, Sources sources, Inquiries inquiries, References names, Directory directory) {
        this.projects = projects;
        this.sources = sources;
        this.inquiries = inquiries;
        this.names = names;
        this.directory = directory;
    }

    record Found(Project project, Attribute attribute) {}

    /**
     * What is known.
     *
     * @param source who said so and when, after a blank, or empty
     * @param holds when it may be relied on, so that nobody need be asked
     */
    private record Known(String words, String source, boolean holds) {

        static Known of(String words, String source) {
            return new Known(words, source, true);
        }

        static Known not(String words) {
            return new Known(words, "", false);
        }
    }

    /** {@code payments gateway owner}; empty unless it names one project and one of our words. */
    Optional<Found> namedIn(Turn turn, String words) {
        var plain = Nearest.plain(words);
        return BEHIND.entrySet().stream()
                .filter(entry -> plain.endsWith(" " + entry.getKey()))
                .findFirst()
                .flatMap(entry -> {
                    var name =
                            plain.substring(0, plain.length() - entry.getKey().length());
                    var found = names.find(turn.office(), ProjectNames.KIND, name);
                    return found.size() == 1
                            ? project(turn, found.get(0).key()).map(it -> new Found(it, entry.getValue()))
                            : Optional.empty();
                });
    }

    Optional<Project> project(Turn turn, String code) {
        return projects.findByOfficeAndCode(turn.office(), code);
    }

    /** The stored answer; else what was last known, with the offer to ask. */
    Message answer(Turn turn, Project project, Attribute attribute, Desk desk) {
        var known = known(turn, project, attribute);
        if (!known.holds()) {
            return desk.unknown(turn, project, attribute, known.words());
        }
        inquiries.read(turn, project, attribute);
        return Message.of(known.words() + known.source());
    }

    boolean holds(Turn turn, Project project, Attribute attribute) {
        return known(turn, project, attribute).holds();
    }

    /** What the record says, without its source; empty while it may not be relied on. */
    Optional<String> words(Turn turn, Project project, Attribute attribute) {
        return Optional.of(known(turn, project, attribute)).filter(Known::holds).map(Known::words);
    }

    private Known known(Turn turn, Project project, Attribute attribute) {
        return switch (attribute) {
            case OWNER -> owner(turn, project);
            case BUDGET -> budget(turn, project);
            case NEXT_DATE -> nextDate(turn, project);
            case DECISION -> decision(turn, project);
            case STATUS -> throw new IllegalArgumentException("How a project is doing stands in its reports.");
        };
    }

    private Known owner(Turn turn, Project project) {
        return Optional.ofNullable(project.leader())
                .flatMap(leader -> directory.person(turn.office(), leader))
                .filter(leader -> !leader.left())
                .map(leader -> Known.of(
                        leader.name() + " answers for " + project.name() + ".",
                        sources.of(turn, project, Attribute.OWNER, Long.toString(leader.id()))))
                .orElseGet(() -> Known.not("Nobody has told me yet who answers for " + project.name() + "."));
    }

    private Known budget(Turn turn, Project project) {
        return project.budget().isEmpty()
                ? Known.not("I know no budget of " + project.name() + " yet.")
                : Known.of(
                        "The budget of " + project.name() + " is "
                                + Money.parse(project.budget()).inWords() + ".",
                        sources.of(turn, project, Attribute.BUDGET, project.budget()));
    }

    private Known nextDate(Turn turn, Project project) {
        var next = project.nextMilestone();
        if (next.isEmpty()) {
            return Known.not("I know no next date of " + project.name() + " yet.");
        }
        var milestone = next.get();
        if (milestone.due().isBefore(turn.today())) {
            return Known.not(Words.capital(milestone.name()) + " of " + project.name() + " was planned for "
                    + Words.day(milestone.due(), turn.today()) + ", and I have heard of no new date.");
        }
        return Known.of(
                "The next date of " + project.name() + ": "
                        + NextMilestone.of(milestone).inSentence(turn.today()),
                sources.ofDate(turn, project, milestone));
    }

    private Known decision(Turn turn, Project project) {
        return sources.decision(turn, project)
                .map(words -> Known.of(words, ""))
                .orElseGet(() -> Known.not("I know of no decision on " + project.name() + " yet."));
    }
}
