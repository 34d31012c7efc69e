package dev.runway.conversations.asking;

import dev.runway.conversations.portfolio.Followers;
import dev.runway.conversations.portfolio.Project;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import java.util.Collection;
import java.util.List;

/** Takes followers from other conversations, and brings what the record says now to those who wait for it. */
final class Watch implements Followers {

    /** What may be read off a project's record. */
    private static final List<Attribute> RECORDED = List.of(Attribute.OWNER, Attribute.NEXT_DATE, Attribute.BUDGET);

    private final Inquiries inquiries;
    private final FollowingRecords followers;
    private final Facts facts;

    Watch(Inquiries inquiries, FollowingRecords followers, Facts facts) {
        this.inquiries = inquiries;
        this.followers = followers;
        this.facts = facts;
    }

    @Override
    public void follow(Turn turn, Project project, Collection<Long> people) {
        inquiries.hold(project);
        people.stream()
                .distinct()
                .filter(person -> followers
                        .findByOfficeAndProjectAndPerson(turn.office(), project.id(), person)
                        .isEmpty())
                .forEach(
                        person -> followers.save(new Following(null, turn.office(), project.id(), person, turn.now())));
    }

    @Override
    public void changed(Turn turn, Project now) {
        inquiries.hold(now);
        for (Attribute attribute : RECORDED) {
            if (inquiries.open(now, attribute).isPresent()) {
                facts.words(turn, now, attribute).ifPresent(words -> tell(turn, now, attribute, words));
            }
        }
        if (now.stage() != Project.Stage.RUNNING
                && inquiries.open(now, Attribute.STATUS).isPresent()) {
            tell(turn, now, Attribute.STATUS, now.name() + " is " + now.stage().words() + " now.");
        }
    }

    private void tell(Turn turn, Project project, Attribute attribute, String words) {
        inquiries.answered(
                turn, project, attribute, Message.of(words + " " + turn.person().name() + " said so just now."));
    }
}
