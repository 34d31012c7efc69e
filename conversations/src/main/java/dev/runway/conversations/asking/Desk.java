package dev.runway.conversations.asking;

import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.ProjectRecords.Brief;
import dev.runway.conversations.status.NewsDesk;
import dev.runway.conversations.status.StatusReport;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands below the latest word on a project, and who hears of the next one. */
final class Desk implements NewsDesk {

    private final Inquiries inquiries;
    private final FollowingRecords followers;
    private final ProjectRecords projects;
    private final Facts facts;
    private final Voice voice;
    private final RightPeople people;

    Desk(
            Inquiries inquiries,
            FollowingRecords followers,
            ProjectRecords projects,
            Facts facts,
            Voice voice,
            RightPeople people) {
        this.inquiries = inquiries;
        this.followers = followers;
        this.projects = projects;
        this.facts = facts;
        this.voice = voice;
        this.people = people;
    }

    @Override
    public Message read(Turn turn, Project project, boolean old, String sentence, String next) {
        if (project.stage() != Project.Stage.RUNNING || !old) {
            inquiries.read(turn, project, Attribute.STATUS);
            return Message.of(sentence + next).with(belowFresh(turn, project));
        }
        return unknown(turn, project, Attribute.STATUS, sentence);
    }

    /** What was last heard, with the offer to ask, or the word that it was asked. */
    Message unknown(Turn turn, Project project, Attribute attribute, String sentence) {
        if (inquiries.open(project, attribute).filter(AskedQuestion::isAsked).isPresent()) {
            inquiries.hold(project);
        }
        var open = inquiries.open(project, attribute).filter(AskedQuestion::isAsked);
        if (open.isEmpty()) {
            return Message.of(sentence + " Shall I ask" + forNews(attribute)
                            + "? I'd ask once, for everybody who wants to know.")
                    .with(
                            Button.of(Presses.ASK, Presses.argument(project, attribute), "Yes, ask"),
                            Button.of(Presses.NO, project.code(), "No, thank you"));
        }
        long reader = turn.person().id();
        if (open.get().askedOf() == reader) {
            return askedOfReader(sentence + " ", open.get());
        }
        var said = Message.of(sentence + " " + asked(turn, project, open.get()));
        if (inquiries.waits(open.get(), reader)) {
            return said.with(Presses.gone(open.get()));
        }
        inquiries.joined(turn, open.get());
        return said;
    }

    /** For whoever is asked. @param before what else is said, with a blank behind it, or empty */
    static Message askedOfReader(String before, AskedQuestion question) {
        return Message.of(before + "Somebody would like to know; your answer goes to everyone who asks.")
                .with(Button.of(Presses.ANSWER, Long.toString(question.id()), "Answer now"));
    }

    /** That it was asked, or when it will be. */
    String asked(Turn turn, Project project, AskedQuestion question) {
        var person = people.person(project, question.askedOf());
        return question.state() == AskedQuestion.State.PLANNED && person.isPresent()
                ? "I'll ask " + person.get().name() + " " + TheirTime.of(turn, question.askAt(), person.get())
                        + ", and will bring you the answer."
                : "I have asked" + forNews(question.attribute()) + " already and will bring you the answer.";
    }

    private static String forNews(Attribute attribute) {
        return attribute == Attribute.STATUS ? " for news" : "";
    }

    private Button[] belowFresh(Turn turn, Project project) {
        List<Button> buttons = new ArrayList<>();
        long reader = turn.person().id();
        boolean follows = followers
                .findByOfficeAndProjectAndPerson(turn.office(), project.id(), reader)
                .isPresent();
        if (!follows && project.stage() != Project.Stage.CLOSED) {
            buttons.add(Button.of(Presses.FOLLOW, project.code(), "Follow"));
        }
        if (project.stage() == Project.Stage.RUNNING) {
            buttons.add(inquiries
                    .open(project, Attribute.STATUS)
                    .filter(question -> inquiries.waits(question, reader))
                    .map(Presses::gone)
                    .orElseGet(() -> Button.of(Presses.NEWS, project.code(), "Ask for news")));
        }
        return buttons.toArray(Button[]::new);
    }

    @Override
    public Optional<Reply> fact(Turn turn, String words) {
        return facts.namedIn(turn, words)
                .map(found -> turn.answer(facts.answer(turn, found.project(), found.attribute(), this)));
    }

    @Override
    public void heard(Turn turn, Brief brief, StatusReport now) {
        var project = projects.findByOfficeAndId(turn.office(), brief.id()).orElseThrow();
        inquiries
                .open(project, Attribute.STATUS)
                .filter(question -> question.askedOf() == turn.person().id())
                .ifPresent(question -> voice.drop(turn, project, Attribute.STATUS, question.askedOf()));
        var words = project.name() + " is " + now.health().words() + ". "
                + turn.person().name() + " said so just now"
                + (now.words().isEmpty() ? "." : ": \"" + now.words() + "\"");
        inquiries.answered(turn, project, Attribute.STATUS, Message.of(words));
    }
}
