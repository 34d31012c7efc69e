package dev.runway.conversations.asking;

import dev.runway.conversations.capability.Capability;
import dev.runway.conversations.checkin.Outlook;
import dev.runway.conversations.intake.RequestRecords;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ChangeRecords;
import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.status.Latest;
import dev.runway.conversations.status.NewsDesk;
import dev.runway.conversations.status.Questions;
import dev.runway.core.agenda.Agenda;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.References;
import dev.runway.core.dialog.run.Runs;
import dev.runway.core.directory.Directory;
import java.util.List;
import java.util.stream.Stream;

/** Asking once, put together. */
public final class Asking {

    /** What it keeps. */
    public record Books(
            QuestionRecords questions,
            AskerRecords askers,
            FollowingRecords followers,
            ToldFactRecords told,
            EventRecords events) {}

    /** What it stands on. */
    public record Ground(
            ProjectRecords projects,
            ChangeRecords changes,
            RequestRecords requests,
            Latest latest,
            Questions news,
            Outlook outlook,
            Offices offices,
            Rights rights,
            References names,
            DialogEngine engine,
            Runs runs,
            Directory directory,
            Agenda agenda) {}

    private final Books books;
    private final Ground ground;
    private final Inquiries inquiries;
    private final RightPeople people;
    private final Facts facts;
    private final Voice voice;
    private final Desk desk;
    private final Watch watch;

    public Asking(Books books, Ground ground) {
        this.books = books;
        this.ground = ground;
        this.inquiries = new Inquiries(
                books.questions(),
                books.askers(),
                books.followers(),
                books.events(),
                ground.projects(),
                ground.agenda());
        this.people = new RightPeople(ground.directory(), ground.rights());
        this.facts = new Facts(
                ground.projects(),
                new Sources(books.told(), ground.changes(), ground.requests(), ground.directory()),
                inquiries,
                ground.names(),
                ground.directory());
        this.voice = new Voice(ground.news(), ground.latest(), ground.runs(), ground.directory());
        this.desk = new Desk(inquiries, books.followers(), ground.projects(), facts, voice, people);
        this.watch = new Watch(inquiries, books.followers(), facts);
    }

    /** For those who read and report how projects are. */
    public NewsDesk desk() {
        return desk;
    }

    /** For those who change what a project's record says, or know who wants to hear of it. */
    public Followers followers() {
        return watch;
    }

    public Capability capability() {
        var steps = new Steps(inquiries, ground.projects(), people, voice);
        var presses = new Presses(
                inquiries, ground.projects(), people, ground.latest(), ground.outlook(), facts, desk, voice);
        var ofFacts = Stream.of(Attribute.OWNER, Attribute.NEXT_DATE, Attribute.BUDGET, Attribute.DECISION)
                .flatMap(attribute -> Stream.of(command(attribute), ending(attribute)));
        return Capability.of(ofFacts.toArray())
                .and(Capability.of(
                        follow(true),
                        follow(false),
                        new FreshCommand(ground.offices(), ground.rights()),
                        new SavedCommand(books.events(), ground.offices(), ground.rights())))
                .and(Capability.of(presses.all().toArray()))
                .withJobs(visits -> List.of(new AskingJob(inquiries, steps, visits)));
    }

    private Object command(Attribute attribute) {
        return new FactCommand(attribute, facts, desk, ground.projects(), ground.names());
    }

    private Object ending(Attribute attribute) {
        return new FactEnding(
                attribute,
                ground.engine(),
                ground.projects(),
                books.told(),
                ground.changes(),
                inquiries,
                ground.directory(),
                people,
                ground.rights());
    }

    private FollowCommand follow(boolean begins) {
        return new FollowCommand(
                begins, books.followers(), books.askers(), inquiries, ground.projects(), ground.names());
    }
}
