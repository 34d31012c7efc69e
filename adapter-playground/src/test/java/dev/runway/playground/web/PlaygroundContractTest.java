package dev.runway.playground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Remedy;
import dev.runway.playground.PlaygroundPlatform;
import dev.runway.playground.room.Entry;
import dev.runway.playground.room.Room;
import dev.runway.playground.room.Rooms;
import dev.runway.playground.web.Views.ButtonView;
import dev.runway.playground.web.Views.EntryView;
import dev.runway.playground.web.Views.PartView;
import dev.runway.playground.web.Views.SpanView;
import dev.runway.testkit.platform.PlatformContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader is the page: it gets views, sets their words as text, and presses buttons by number. */
class PlaygroundContractTest extends PlatformContract {

    private final TestOffice office = new TestOffice();
    private boolean storeIsAway;
    private final PlaygroundPlatform platform = new PlaygroundPlatform(failing(office.rooms), office, office.clock);

    @Override
    protected ChatPlatform platform() {
        return platform;
    }

    @Override
    protected Place channel() {
        return TestOffice.CHANNEL;
    }

    @Override
    protected Account somebody() {
        return office.ana().account();
    }

    @Override
    protected Account somebodyElse() {
        return office.member("wei").orElseThrow().account();
    }

    @Override
    protected long somebodysNumber() {
        return office.ana().person();
    }

    @Override
    protected Optional<Shown> shown(MessageRef ref) {
        return office.rooms
                .find(ref.place().workspace().office(), UUID.fromString(ref.id()))
                .map(this::read);
    }

    @Override
    protected List<Shown> seenAlone(Account who, Place place) {
        return office.rooms.history(Room.of(place), who.user(), Long.MAX_VALUE, 99).stream()
                .filter(entry -> Render.entry(entry).onlyYou())
                .map(this::read)
                .toList();
    }

    @Override
    protected Map<Remedy, Runnable> failures() {
        return Map.of(Remedy.TRY_LATER, () -> storeIsAway = true);
    }

    private Shown read(Entry entry) {
        var view = Render.entry(entry);
        var words = view.parts().stream()
                .flatMap(part -> part.chart() != null
                        ? Stream.of(part.chart().words())
                        : lines(part)
                                .map(spans ->
                                        spans.stream().map(SpanView::words).collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
        var buttons = view.parts().stream()
                .flatMap(part -> part.buttons() == null ? Stream.of() : part.buttons().stream())
                .map(button -> pressed(view, button))
                .toList();
        var mentioned = view.parts().stream()
                .flatMap(PlaygroundContractTest::lines)
                .flatMap(List::stream)
                .filter(span -> span.kind().equals("mention"))
                .map(SpanView::person)
                .collect(Collectors.toSet());
        return new Shown(words, buttons, Set.copyOf(mentioned));
    }

    private static Stream<List<SpanView>> lines(PartView part) {
        return part.text() != null
                ? Stream.of(part.text())
                : part.lines() != null ? part.lines().stream().map(Views.LineView::text) : Stream.of();
    }

    private Button pressed(EntryView view, ButtonView button) {
        var heard = new ArrayList<Incoming.Pressed>();
        new ActController(
                        office,
                        office.rooms,
                        incoming -> {
                            heard.add((Incoming.Pressed) incoming);
                            return dev.runway.core.platform.Reply.nothing();
                        },
                        office.clock)
                .press(new Requests.Press(
                        UUID.randomUUID().toString(), "ana", view.id().toString(), view.revision(), button.number()));
        return Button.of(heard.get(0).action(), heard.get(0).argument(), button.label());
    }

    /** The store as it is, but its next call fails once it is said to be away. */
    private Rooms failing(Rooms rooms) {
        return (Rooms) Proxy.newProxyInstance(
                Rooms.class.getClassLoader(), new Class<?>[] {Rooms.class}, (proxy, method, arguments) -> {
                    if (storeIsAway) {
                        storeIsAway = false;
                        throw new IllegalStateException("the database is away");
                    }
                    try {
                        return method.invoke(rooms, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Test
    void theSameDeliveryStandsOnceHoweverOftenItIsPosted() {
        var delivery = UUID.randomUUID();
        var first = platform.post(delivery, channel(), Message.of("Week 48"));
        assertThat(platform.post(delivery, channel(), Message.of("Week 48"))).isEqualTo(first);
        assertThat(office.rooms.history(Room.of(channel()), "ana", Long.MAX_VALUE, 9))
                .hasSize(1);
    }

    @Test
    void aMessageOfAnotherPlatformIsAMistakeOfOurs() {
        var foreign = new MessageRef(channel(), "1732600000.000100");
        assertThat(catchThrowableOfType(
                                PlatformException.class,
                                () -> platform.replace(UUID.randomUUID(), foreign, Message.of("Week 48")))
                        .remedy())
                .isEqualTo(Remedy.FIX_OUR_CODE);
        assertThat(catchThrowableOfType(PlatformException.class, () -> platform.remove(foreign))
                        .remedy())
                .isEqualTo(Remedy.FIX_OUR_CODE);
    }

    @Test
    void theStoresFailureNamesThePlaceAndTheCause() {
        storeIsAway = true;
        assertThatThrownBy(() -> platform.post(UUID.randomUUID(), channel(), Message.of("Hello")))
                .hasMessage("The playground failed while posting in #portfolio: the database is away");
    }

    @Test
    void whatIsSaidInADirectPlaceIsItsOwnersAlone() {
        platform.post(UUID.randomUUID(), platform.directPlace(somebody()), Message.of("Good morning, Ana."));
        var room = Room.of(platform.directPlace(somebody()));
        assertThat(office.rooms.history(room, "ana", Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(office.rooms.history(room, "wei", Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void aLinkToAnythingButAPageIsShownAsWords() {
        var message = Message.of(
                dev.runway.core.message.Text.of("See ").link("this", java.net.URI.create("javascript:alert(1)")));
        var ref = platform.post(UUID.randomUUID(), channel(), message);
        assertThat(shown(ref).orElseThrow().words()).isEqualTo("See this (javascript:alert(1))");
    }
}
