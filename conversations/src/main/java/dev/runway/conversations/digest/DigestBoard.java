package dev.runway.conversations.digest;

import dev.runway.conversations.checkin.Round;
import dev.runway.conversations.checkin.Rounds;
import dev.runway.conversations.confidence.ConfidenceRecords;
import dev.runway.conversations.confidence.NeedRecords;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.portfolio.ProjectRecords;
import dev.runway.conversations.portfolio.Scope;
import dev.runway.conversations.status.HelpRecords;
import dev.runway.conversations.status.Readers;
import dev.runway.conversations.status.ReportRecords;
import dev.runway.conversations.words.Words;
import dev.runway.core.delivery.Delivery;
import dev.runway.core.delivery.Outbox;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Place;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps each round's digest in the chosen channels: posted once when it is due, replaced whenever something changes. */
public final class DigestBoard implements Readers {

    /** In which whoever adds to several places takes them, so that no two wait for each other. */
    private static final Comparator<Place> ALWAYS_THE_SAME_ORDER = Comparator.comparing(
                    (Place place) -> place.workspace().platform())
            .thenComparing(place -> place.workspace().id())
            .thenComparing(Place::ref);

    private final DigestReading reading;
    private final Offices offices;
    private final Rounds rounds;
    private final ChannelRecords channels;
    private final PostRecords posts;
    private final Directory directory;
    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final Clock system;

    /** @param system the clock of deliveries */
    public DigestBoard(
            Offices offices,
            Rounds rounds,
            ProjectRecords projects,
            ReportRecords reports,
            HelpRecords help,
            NeedRecords needs,
            ConfidenceRecords confidence,
            Directory directory,
            ChannelRecords channels,
            PostRecords posts,
            Outbox outbox,
            Supplier<UUID> ids,
            Clock system) {
        this.reading = new DigestReading(offices, rounds, projects, reports, help, directory, needs, confidence);
        this.offices = offices;
        this.rounds = rounds;
        this.channels = channels;
        this.posts = posts;
        this.directory = directory;
        this.outbox = outbox;
        this.ids = ids;
        this.system = system;
    }

    /** The digest of that round as things stand; the same until something is reported. */
    public Message page(Round round) {
        return DigestPage.of(reading.read(round));
    }

    /** How a portfolio or a program stands now; the same until something is reported, or the day changes. */
    public Message summary(long office, Scope scope, Instant now) {
        return DigestPage.of(reading.read(office, scope, now));
    }

    /**
     * Posts it in every chosen channel; when there is none, the project office is told so. In the caller's transaction; the
     * caller holds the round.
     */
    void post(Round round) {
        var chosen = chosen(round.office());
        if (chosen.isEmpty()) {
            sayThatNobodyReadsIt(round);
            return;
        }
        var page = page(round);
        for (DigestChannel channel : chosen) {
            var delivery = ids.get();
            outbox.add(Delivery.post(delivery, channel.place(), page, cause(round), system.instant()));
            posts.save(new DigestPost(null, round.office(), round.id(), channel.name(), delivery));
        }
    }

    private void sayThatNobodyReadsIt(Round round) {
        var words = Message.of(
                "The digest of week " + round.week() + " is ready, and no channel is chosen for it yet."
                        + " It is kept. Say \"digest in #portfolio\" to choose one, or \"digest preview\" to read it yourself.");
        directory.people(round.office()).stream()
                .filter(person -> !person.left() && Rights.isOfTheOffice(person))
                .flatMap(person -> directory.direct(round.office(), person.id()).stream())
                .sorted(ALWAYS_THE_SAME_ORDER)
                .forEach(place -> outbox.add(Delivery.post(ids.get(), place, words, cause(round), system.instant())));
    }

    /** Posts a round's digest that stands elsewhere in one more channel. */
    void postIn(Turn turn, Round round, Place place) {
        var delivery = turn.post(place, page(round), cause(round));
        posts.save(new DigestPost(null, round.office(), round.id(), place.name(), delivery));
    }

    boolean standsIn(Round round, Place place) {
        return posts.findByOfficeAndRoundOrderById(round.office(), round.id()).stream()
                .flatMap(post -> outbox.find(round.office(), post.delivery()).stream())
                .anyMatch(delivery -> delivery.place().is(place));
    }

    /** Whether it is what people there read last: who presses twice means it once. */
    boolean isReadLast(Round round, Place place) {
        return outbox.newest(place)
                .filter(delivery -> delivery.cause().equals(cause(round)))
                .isPresent();
    }

    /** The channels that were chosen and that the bot is still in. */
    List<DigestChannel> chosen(long office) {
        var places = directory.channels(office);
        return channels.findByOfficeOrderById(office).stream()
                .filter(channel -> places.stream().anyMatch(channel::isAt))
                .sorted(Comparator.comparing(DigestChannel::place, ALWAYS_THE_SAME_ORDER))
                .toList();
    }

    @Override
    public void changed(Turn turn, Round round) {
        var held = rounds.hold(round.office(), round.id()).filter(Round::isTold);
        if (held.isEmpty()) {
            return;
        }
        var standing = posts.findByOfficeAndRoundOrderById(round.office(), round.id());
        if (!standing.isEmpty()) {
            var page = page(held.get());
            standing.forEach(post -> turn.replace(post.delivery(), page, cause(round)));
        }
    }

    @Override
    public String whereItIsRead(Turn turn, Round round, boolean again) {
        var zone = turn.person().zone();
        if (!round.isTold()) {
            var where = Words.list(
                    chosen(round.office()).stream().map(DigestChannel::name).toList());
            return (where.isEmpty() ? "The project office will read it " : "It will be in " + where + " ")
                    + Words.moment(round.due(), turn.now(), zone) + " your time, and you can edit it any time.";
        }
        var standing = posts.findByOfficeAndRoundOrderById(round.office(), round.id()).stream()
                .map(DigestPost::channel)
                .distinct()
                .toList();
        var due = round.due().atZone(offices.get(round.office()).zoneId()).toLocalDate();
        var day = Words.near(due, turn.today());
        var digest = day.chars().allMatch(Character::isLetter) ? day + "'s digest" : "the digest of " + day;
        if (standing.isEmpty()) {
            return "It is kept with " + digest + ", and you can edit it any time.";
        }
        return (again ? "I have changed it in " : "I have added it to ") + digest + " in " + Words.list(standing) + ".";
    }

    static String cause(Round round) {
        return "digest " + round.label();
    }
}
