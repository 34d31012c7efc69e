package dev.runway.conversations.intake;

import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import java.util.List;
import java.util.UUID;

/** Puts requests before those who decide, in their channels and alone, and keeps every copy that stands right. */
final class RequestBoard {

    private final RequestPostRecords posts;
    private final RequestChannelRecords channels;
    private final Directory directory;
    private final Concerned concerned;

    RequestBoard(RequestPostRecords posts, RequestChannelRecords channels, Directory directory, Concerned concerned) {
        this.posts = posts;
        this.channels = channels;
        this.directory = directory;
        this.concerned = concerned;
    }

    /** False when nobody who decides can be reached yet, and no channel is chosen. */
    boolean announce(Turn turn, IntakeRequest request, Message page) {
        chosen(request.office()).forEach(channel -> keep(request, turn.post(channel.place(), page, cause(request))));
        remind(turn, request, page, concerned.deciders(request.office()));
        return isAnnounced(request);
    }

    boolean isAnnounced(IntakeRequest request) {
        return !standing(request).isEmpty();
    }

    /** A message of its own to each of them that can be acted on like the first, and is replaced like it. */
    void remind(Turn turn, IntakeRequest request, Message message, List<Person> deciders) {
        deciders.stream()
                .flatMap(person -> turn.tell(person.id(), message, cause(request)).stream())
                .forEach(delivery -> keep(request, delivery));
    }

    /** Every copy that stands reads like this from now on. */
    void replace(Turn turn, IntakeRequest request, Message page) {
        standing(request).forEach(post -> turn.replace(post.delivery(), page, cause(request)));
    }

    /** Those who decide, each alone but not whoever's turn it is; in their channels when nobody can be reached alone. */
    void note(Turn turn, IntakeRequest request, Message message) {
        var people = concerned.reachableDeciders(request.office());
        if (people.isEmpty()) {
            chosen(request.office())
                    .forEach(channel -> keep(request, turn.post(channel.place(), message, cause(request))));
        }
        remind(
                turn,
                request,
                message,
                people.stream()
                        .filter(person -> person.id() != turn.person().id())
                        .toList());
    }

    /** The channels that were chosen and that the bot is still in. */
    List<RequestChannel> chosen(long office) {
        var places = directory.channels(office);
        return channels.findByOfficeOrderById(office).stream()
                .filter(channel -> places.stream().anyMatch(channel::isAt))
                .toList();
    }

    void choose(Place channel) {
        channels.save(RequestChannel.at(channel));
    }

    void leave(RequestChannel channel) {
        channels.delete(channel);
    }

    /** What its deliveries are for, in reports. */
    static String cause(IntakeRequest request) {
        return "request " + request.id();
    }

    private List<RequestPost> standing(IntakeRequest request) {
        return posts.findByOfficeAndRequestOrderById(request.office(), request.id());
    }

    private void keep(IntakeRequest request, UUID delivery) {
        posts.save(new RequestPost(null, request.office(), request.id(), delivery));
    }
}
