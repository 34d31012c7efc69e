package dev.runway.conversations.intake;

import dev.runway.conversations.portfolio.Followers;
import dev.runway.core.dialog.DialogEngine;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.inbox.Ending;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Reply;

/** A request that is sent goes to the project office; one that is a duplicate joins the one that was there first. */
public final class IntakeEnding implements Ending {

    private final DialogEngine engine;
    private final Requests requests;
    private final Duplicates duplicates;
    private final Followers followers;

    public IntakeEnding(DialogEngine engine, Requests requests, Duplicates duplicates, Followers followers) {
        this.engine = engine;
        this.requests = requests;
        this.duplicates = duplicates;
        this.followers = followers;
    }

    @Override
    public String dialog() {
        return Intake.NAME;
    }

    @Override
    public Reply finished(Turn turn, Run run) {
        return requests.receive(turn, run, engine.answers(run));
    }

    @Override
    public Reply turnedAside(Turn turn, Run run, String choice) {
        return turn.answer(duplicates.joined(turn, choice, requests, followers));
    }
}
