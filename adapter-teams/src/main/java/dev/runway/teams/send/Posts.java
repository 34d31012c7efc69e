package dev.runway.teams.send;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.platform.PlatformException;
import dev.runway.teams.card.Rendered;
import dev.runway.teams.connector.Connector;
import dev.runway.teams.place.Addresses;
import dev.runway.teams.tenant.Tenants;
import java.util.List;

/** Single messages of Teams', each a card, at places of ours. Every failure is a {@link PlatformException}. Safe for threads. */
public final class Posts {

    private final Connector connector;
    private final Tenants tenants;
    private final Whereabouts whereabouts;

    public Posts(Connector connector, Tenants tenants, Addresses addresses) {
        this.connector = connector;
        this.tenants = tenants;
        this.whereabouts = new Whereabouts(connector, addresses);
    }

    /**
     * Where somebody is alone with us: it goes by their own id, whichever conversation Teams keeps for it.
     *
     * @param name theirs, or empty
     */
    public static Place alone(Account account, String name) {
        return new Place(account.workspace(), account.user(), Place.Kind.DIRECT, name);
    }

    /** Whether Teams has yet to be asked for the conversation before anything can be said there. */
    public boolean mustOpen(Place place) {
        return whereabouts.mustOpen(place);
    }

    /**
     * Says it there; in a channel it begins a thread. A person's conversation that Teams knows no more is forgotten, so that a
     * later try opens it anew.
     *
     * @param summary plain text for the notification
     * @param doing what for, as it reads after "Teams failed while"
     * @return the message's id
     */
    public String post(Place place, ObjectNode card, String summary, String doing) {
        var tenant = tenants.of(place.workspace());
        boolean remembered = place.isDirect() && !whereabouts.mustOpen(place);
        try {
            return connector.post(tenant, whereabouts.of(tenant, place, doing), activity(card, summary), doing);
        } catch (PlatformException failure) {
            if (!remembered || !Connector.isConversationGone(failure)) {
                throw failure;
            }
            whereabouts.forget(place);
            throw PlatformException.tryLater(Connector.NAME, doing, null, failure.getCause());
        }
    }

    public void update(Place place, String id, ObjectNode card, String summary, String doing) {
        var tenant = tenants.of(place.workspace());
        var activity = activity(card, summary);
        activity.setId(id);
        connector.update(tenant, whereabouts.of(tenant, place, doing), id, activity, doing);
    }

    /** What is gone already is as it should be. */
    public void delete(Place place, String id, String doing) {
        var tenant = tenants.of(place.workspace());
        connector.delete(tenant, whereabouts.of(tenant, place, doing), id, doing);
    }

    private static Activity activity(ObjectNode card, String summary) {
        var attachment = new Attachment();
        attachment.setContentType(Rendered.TYPE);
        attachment.setContent(card);
        var activity = new Activity(ActivityTypes.MESSAGE);
        activity.setAttachments(List.of(attachment));
        activity.setSummary(summary);
        return activity;
    }
}
