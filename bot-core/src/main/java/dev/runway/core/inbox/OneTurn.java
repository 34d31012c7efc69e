package dev.runway.core.inbox;

import dev.runway.core.delivery.Degrade;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.run.Given;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A turn at work: who, where and when are fixed; {@link Mouth} speaks and {@link Floor} holds the dialogs. */
final class OneTurn implements Turn {

    private final Workings workings;
    private final Held held;
    private final Person person;
    private final Place place;
    private final Way way;
    private final Optional<Incoming.Pressed> press;
    private final Instant now;
    private final Mouth mouth;
    private final Floor floor;

    OneTurn(
            Workings workings,
            Held held,
            Person person,
            Place place,
            Place answers,
            Way way,
            Optional<Account> account,
            Optional<Incoming.Pressed> press) {
        this.workings = workings;
        this.held = held;
        this.person = person;
        this.place = place;
        this.way = way;
        this.press = press;
        this.now = workings.office().instant();
        this.mouth = new Mouth(workings, way, place, answers, account);
        this.floor = new Floor(workings, this);
    }

    Mouth mouth() {
        return mouth;
    }

    Floor floor() {
        return floor;
    }

    Way way() {
        return way;
    }

    /** Whether the turn is a press of that button. */
    boolean isPressOf(Button button) {
        return press.filter(made ->
                        made.action().equals(button.action()) && made.argument().equals(button.argument()))
                .isPresent();
    }

    boolean opensForms() {
        return way.isAcknowledged() && Degrade.asForm(workings.abilities(place));
    }

    Setting setting() {
        return new Setting(person, now, workings.abilities(place));
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<MessageRef> message() {
        return press.map(Incoming.Pressed::message);
    }

    @Override
    public Optional<Person> holding(long person) {
        return workings.holding(office(), person, held);
    }

    @Override
    public Reply answer(Message message) {
        return mouth.answer(message);
    }

    @Override
    public UUID post(Place place, Message message, String cause) {
        return mouth.post(place, message, cause);
    }

    @Override
    public Optional<UUID> tell(long person, Message message, String cause) {
        return workings.directory()
                .direct(office(), person)
                .map(direct -> person == this.person.id()
                        ? mouth.toThem(direct, message, cause)
                        : mouth.post(direct, message, cause));
    }

    @Override
    public UUID replace(UUID delivery, Message message, String cause) {
        return mouth.replace(office(), delivery, message, cause);
    }

    @Override
    public void settle(UUID delivery, String line, String cause) {
        workings.outbox().find(office(), delivery).ifPresent(posted -> mouth.settle(posted, Message.of(line), cause));
    }

    @Override
    public void takeBack(UUID delivery, String cause) {
        mouth.takeBack(office(), delivery, cause);
    }

    @Override
    public Reply begin(String dialog, Given given) {
        return floor.begin(dialog, given);
    }

    @Override
    public Reply goOn(UUID run) {
        return floor.goOn(run);
    }

    @Override
    public Message closing(Run run, Map<String, String> values) {
        return workings.engine().closing(setting(), run, values);
    }
}
