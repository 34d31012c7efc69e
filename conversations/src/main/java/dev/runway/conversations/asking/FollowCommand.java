package dev.runway.conversations.asking;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectNames;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.status.StatusCommand;
import dev.runway.conversations.words.Words;
import dev.runway.core.dialog.References;
import dev.runway.core.directory.Person;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.Optional;

/** {@code follow payments gateway}, and {@code unfollow}: every new word on a project, told alone. The word alone lists them. */
final class FollowCommand implements Command, Press {

    private final boolean begins;
    private final FollowingRecords followers;
    private final AskerRecords askers;
    private final Inquiries inquiries;
    private final ProjectRecords projects;
    private final References names;

    /** @param begins false for the command that ends it */
    FollowCommand(
            boolean begins,
            FollowingRecords followers,
            AskerRecords askers,
            Inquiries inquiries,
            ProjectRecords projects,
            References names) {
        this.begins = begins;
        this.followers = followers;
        this.askers = askers;
        this.inquiries = inquiries;
        this.projects = projects;
        this.names = names;
    }

    @Override
    public String word() {
        return begins ? "follow" : "unfollow";
    }

    @Override
    public String usage() {
        return word() + " payments gateway";
    }

    @Override
    public String what() {
        return "Hear every new word on a project, here, alone; \"unfollow\" ends it.";
    }

    @Override
    public boolean isListedFor(Person person) {
        return begins;
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return names.find(turn.office(), ProjectNames.KIND, words).size() == 1;
    }

    @Override
    public Reply run(Turn turn, String words) {
        if (words.isBlank()) {
            return turn.answer(overview(turn));
        }
        var found = names.find(turn.office(), ProjectNames.KIND, words);
        return found.size() == 1
                ? pressed(turn, found.get(0).key())
                : turn.answer(StatusCommand.which(turn, names, words, found, action(), "status"));
    }

    @Override
    public String action() {
        return begins ? Presses.FOLLOW : Presses.UNFOLLOW;
    }

    /** @param argument a project's code */
    @Override
    public Reply pressed(Turn turn, String argument) {
        var project = projects.findByOfficeAndCode(turn.office(), argument);
        if (project.isEmpty()) {
            return Presses.notThere();
        }
        inquiries.hold(project.get());
        var known = followers.findByOfficeAndProjectAndPerson(
                turn.office(), project.get().id(), turn.person().id());
        return turn.answer(begins ? follow(turn, project.get(), known) : unfollow(project.get(), known));
    }

    private Message follow(Turn turn, Project project, Optional<Following> known) {
        if (known.isPresent()) {
            return Message.of("You follow " + project.name() + " already.").with(unfollow(project));
        }
        followers.save(
                new Following(null, turn.office(), project.id(), turn.person().id(), turn.now()));
        return Message.of("You follow " + project.name() + ". Each new word on it comes to you here, alone.")
                .with(unfollow(project));
    }

    private Message unfollow(Project project, Optional<Following> known) {
        known.ifPresent(followers::delete);
        return Message.of(
                known.isPresent()
                        ? "You don't follow " + project.name() + " any more."
                        : "You don't follow " + project.name() + ". \"follow\" alone shows what you follow.");
    }

    private Message overview(Turn turn) {
        var followed = followers
                .findByOfficeAndPersonOrderById(turn.office(), turn.person().id())
                .stream()
                .flatMap(following -> projects.findByOfficeAndId(turn.office(), following.project()).stream())
                .toList();
        var buttons = new ArrayList<Button>();
        followed.stream()
                .limit(5)
                .forEach(project ->
                        buttons.add(Button.of(Presses.UNFOLLOW, project.code(), "Unfollow " + project.name())));
        var waits = new ArrayList<String>();
        askers.waitedForBy(turn.office(), turn.person().id()).stream()
                .flatMap(asker -> inquiries.find(turn.office(), asker.question()).stream())
                .forEach(question -> projects.findByOfficeAndId(turn.office(), question.project())
                        .ifPresent(project -> {
                            waits.add(question.attribute().about(project.name()));
                            buttons.add(Button.of(
                                    Presses.GONE, Long.toString(question.id()), "No longer needed: " + project.name()));
                        }));
        var follows = followed.isEmpty()
                ? "You follow no project. To begin, name one: \"follow " + StatusCommand.example(projects, turn) + "\"."
                : "You follow "
                        + Words.list(followed.stream().map(Project::name).toList()) + ".";
        var asked = waits.isEmpty() ? "" : " I'll bring you " + Words.list(waits) + ".";
        return Message.builder().line(follows + asked).buttons(buttons).build();
    }

    private static Button unfollow(Project project) {
        return Button.of(Presses.UNFOLLOW, project.code(), "Unfollow");
    }
}
