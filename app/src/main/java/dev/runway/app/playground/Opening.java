package dev.runway.app.playground;

import dev.runway.conversations.Conversations;
import dev.runway.conversations.checkin.CheckIn;
import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.RoundPlanner;
import dev.runway.conversations.digest.DigestPost;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.sample.SampleOffice;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.conversations.sample.SamplePeople.Character;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.inbox.Transactions;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry.Draft;
import dev.runway.playground.room.Room;
import dev.runway.playground.room.Rooms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Opens the playground: an office that has nothing yet gets its made-up people, projects and past weeks, once. */
public final class Opening {

    private static final String TO_TALK_IN = "#engineering";

    private final Conversations conversations;
    private final Rooms rooms;
    private final Store store;

    /** Where the opening writes, and what time it is. */
    public record Store(Transactions transactions, Directory directory, Outbox outbox, Clock office, Clock system) {}

    public Opening(Conversations conversations, Rooms rooms, Store store) {
        this.conversations = conversations;
        this.rooms = rooms;
        this.store = store;
    }

    /** Safe at every start, also of two nodes at once. */
    public void open(String name, ZoneId zone) {
        store.transactions().run(() -> {
            var office = conversations.offices().firstOrNew(name, zone);
            var sample = new SampleOffice(conversations.records(), conversations.rounds(), store.directory());
            var mine = UUID.randomUUID().toString();
            if (sample.isEmpty(office.id())
                    && rooms.once(office.id(), "opening", () -> mine).equals(mine)) {
                furnish(office, sample);
            }
            return office;
        });
    }

    private void furnish(Office office, SampleOffice sample) {
        var workspace = DirectoryCast.workspace(office.id());
        var now = store.office().instant();
        sample.settle(office, stage(workspace), nextAskDay(office, now), Extent.SIX_WEEKS);
        store.directory().remember(Room.channel(workspace, TO_TALK_IN), Optional.empty());
        conversations
                .rounds()
                .lastTold(office.id())
                .ifPresent(round -> hangUp(round, Room.channel(workspace, SampleOffice.CHANNEL), now));
    }

    /** The first ask day that is still to come in the office's zone: everything before it is history. */
    private static LocalDate nextAskDay(Office office, Instant now) {
        var checkIn = CheckIn.weeklyStatus(office.id());
        var day = checkIn.dayInWeekOf(now.atZone(office.zoneId()).toLocalDate());
        return RoundPlanner.at(day, checkIn.askTime(), office.zoneId()).isBefore(now) ? day.plusWeeks(1) : day;
    }

    private static SampleOffice.Stage stage(Workspace workspace) {
        return new SampleOffice.Stage() {
            @Override
            public Account account(String user) {
                return new Account(workspace, user);
            }

            @Override
            public Place direct(Character character) {
                return Room.direct(workspace, character.user(), character.name());
            }

            @Override
            public Place channel(String name) {
                return Room.channel(workspace, name);
            }
        };
    }

    /**
     * The last digest stands in its channel since it was due: put there with that date, and handed to the courier, who will
     * find it there, so that a late answer can replace it like any other.
     */
    private void hangUp(Round round, Place channel, Instant now) {
        var page = conversations.board().page(round);
        var delivery = UUID.randomUUID();
        var posted = round.due().isBefore(now) ? round.due() : now;
        rooms.post(Draft.open(delivery, Room.of(channel), Optional.empty(), new Content.Spoken(page), posted));
        store.outbox()
                .add(Delivery.post(
                        delivery,
                        channel,
                        page,
                        "digest " + round.label(),
                        store.system().instant()));
        conversations
                .records()
                .digestPosts()
                .save(new DigestPost(null, round.office(), round.id(), channel.name(), delivery));
    }

    /** The office's zone when no other is set: where most of its people are. */
    public static ZoneId usualZone() {
        return SamplePeople.LISBON;
    }
}
