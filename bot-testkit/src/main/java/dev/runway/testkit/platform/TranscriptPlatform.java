package dev.runway.testkit.platform;

import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Workspace;
import dev.runway.core.message.Button;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import dev.runway.core.platform.Ability;
import dev.runway.core.platform.ChatPlatform;
import dev.runway.core.platform.Limit;
import dev.runway.core.platform.MessageRef;
import dev.runway.core.platform.PlatformException;
import dev.runway.core.platform.Reply;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A platform in memory that writes down what people could see, in a {@link Transcript}, and lets them press what stands
 * there. Its abilities can be chosen; with SETTLE, that a question was settled is not written down, and it may be pressed still, as
 * by a client that has not heard of it. People, direct places and channels are known by what people call them. Safe for
 * several threads.
 */
public final class TranscriptPlatform implements ChatPlatform {

    private final Workspace workspace;
    private final Addresses addresses;
    private final Transcript transcript = new Transcript();
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final Map<UUID, MessageRef> delivered = new HashMap<>();
    private final Map<Account, Form> forms = new HashMap<>();
    private final Deque<PlatformException> failures = new ArrayDeque<>();
    private final Map<String, PlatformException> closed = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> emails = new HashMap<>();
    private Set<Ability> abilities;
    private int numbers;

    /** What stands somewhere, {@code seenBy} one person alone or by everybody there. */
    private record Standing(MessageRef ref, Optional<Account> seenBy, Message message) {
        boolean isVisibleTo(Account who, Place direct) {
            return seenBy.map(who::equals).orElseGet(() -> !ref.place().isDirect() || sameSpot(ref.place(), direct));
        }
    }

    /** A button where it stands. */
    public record Found(MessageRef message, Button button) {}

    public TranscriptPlatform(Workspace workspace, Set<Ability> abilities) {
        this(workspace, abilities, Addresses.BY_NAME);
    }

    /** One whose people and channels go by other ids than their names: what it shows came from elsewhere. */
    public TranscriptPlatform(Workspace workspace, Set<Ability> abilities, Addresses addresses) {
        this.workspace = Objects.requireNonNull(workspace, "workspace");
        this.addresses = Objects.requireNonNull(addresses, "addresses");
        this.abilities = Set.copyOf(abilities);
    }

    public Transcript transcript() {
        return transcript;
    }

    public Workspace workspace() {
        return workspace;
    }

    public synchronized void become(Set<Ability> others) {
        abilities = Set.copyOf(others);
    }

    /** The next call to the platform fails so; further ones queue up behind it. */
    public synchronized void failNext(PlatformException failure) {
        failures.add(failure);
    }

    /** From now on whatever is posted there fails so, until it is {@linkplain #open opened}. */
    public synchronized void close(Place place, PlatformException failure) {
        closed.put(place.ref(), failure);
    }

    public synchronized void open(Place place) {
        closed.remove(place.ref());
    }

    /** Where nothing can be posted, by the places' refs, and why. */
    public synchronized Map<String, PlatformException> closed() {
        return Map.copyOf(closed);
    }

    /** Nothing stands anywhere, no form is open and nothing fails, as before anything was said. */
    public synchronized void clear() {
        standing.clear();
        delivered.clear();
        forms.clear();
        closed.clear();
        failures.clear();
        emails.clear();
    }

    public synchronized Account account(String name) {
        var user = addresses.user(name);
        names.put(user, name);
        return new Account(workspace, user);
    }

    /** What it tells of somebody new. */
    public synchronized Profile profile(String name) {
        var email = emails.getOrDefault(name, account(name).user() + "@acme.example");
        return new Profile(name, email, ZoneId.of("Europe/Lisbon"));
    }

    /** From now on it tells that address of them. */
    public synchronized void tellsAddress(String name, String email) {
        emails.put(name, email);
    }

    public Place direct(String name) {
        return directPlace(account(name));
    }

    /** @param name with its {@code #} */
    public Place channel(String name) {
        return new Place(workspace, addresses.channel(name), Place.Kind.CHANNEL, name);
    }

    /** What people call the account's person. */
    public synchronized String nameOf(Account account) {
        return names.getOrDefault(account.user(), account.user());
    }

    /** What people call whom they reach at that direct place, whatever the store calls it. */
    public synchronized String nameAt(Place direct) {
        return names.entrySet().stream()
                .filter(known -> addresses.direct(known.getKey()).equals(direct.ref()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(direct.ref());
    }

    /** Whether both are the same spot, whatever people call it. */
    public static boolean sameSpot(Place one, Place other) {
        return one.workspace().equals(other.workspace()) && one.ref().equals(other.ref());
    }

    @Override
    public String name() {
        return workspace.platform();
    }

    @Override
    public synchronized Set<Ability> abilities() {
        return abilities;
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public synchronized MessageRef post(UUID delivery, Place place, Message message) {
        failIfToldTo();
        if (closed.containsKey(place.ref())) {
            throw closed.get(place.ref());
        }
        var ref = stand(place, Optional.empty(), message);
        delivered.put(delivery, ref);
        transcript.add(new Transcript.Event.Posted(ref, message));
        return ref;
    }

    @Override
    public synchronized MessageRef replace(UUID delivery, MessageRef posted, Message message) {
        failIfToldTo();
        change(posted, message);
        return posted;
    }

    @Override
    public synchronized void remove(MessageRef posted) {
        failIfToldTo();
        var gone = standing.remove(posted.id());
        if (gone != null) {
            transcript.add(new Transcript.Event.Removed(gone.ref(), gone.message()));
        }
    }

    @Override
    public synchronized Optional<MessageRef> find(Place place, UUID delivery) {
        failIfToldTo();
        return Optional.ofNullable(delivered.get(delivery))
                .filter(ref -> sameSpot(ref.place(), place) && standing.containsKey(ref.id()));
    }

    @Override
    public synchronized void postPrivately(UUID delivery, Place place, Account whoSeesIt, Message message) {
        failIfToldTo();
        whisper(place, whoSeesIt, message);
    }

    @Override
    public Place directPlace(Account account) {
        return new Place(workspace, addresses.direct(account.user()), Place.Kind.DIRECT, nameOf(account));
    }

    @Override
    public synchronized void showHome(Account account, Message home) {
        failIfToldTo();
        transcript.add(new Transcript.Event.HomeShown(directPlace(account), account, home));
    }

    /** Carries what the inbox replied, as an adapter does. {@code actedOn} is the message a button stood on. */
    public synchronized void carry(Reply reply, Account who, Place place, Optional<MessageRef> actedOn) {
        if (reply instanceof Reply.Privately privately) {
            whisper(place, who, privately.message());
        } else if (reply instanceof Reply.Open open) {
            show(open.form(), who, place);
        } else if (reply instanceof Reply.Refuse refuse) {
            show(Forms.refused(openForm(who).orElseThrow(), refuse.fields()), who, place);
        } else if (reply instanceof Reply.Replace replace) {
            change(actedOn.orElseThrow(), replace.message());
        }
    }

    /** The form that is open before them. */
    public synchronized Optional<Form> openForm(Account who) {
        return Optional.ofNullable(forms.get(who));
    }

    /** It is off their screen, or another state of it is on, without anything worth writing down. */
    public synchronized void putForm(Account who, Optional<Form> form) {
        form.ifPresentOrElse(shown -> forms.put(who, shown), () -> forms.remove(who));
    }

    /** The newest button of that label that the person can see, on a message that has those words. */
    public synchronized Optional<Found> button(String name, String label, Optional<String> on) {
        Predicate<Standing> hasWords = message ->
                on.map(words -> PlainText.of(message.message()).contains(words)).orElse(true);
        return visibleTo(name).stream()
                .filter(hasWords)
                .flatMap(message -> message.message().buttons().stream()
                        .filter(button -> button.label().equals(label))
                        .map(button -> new Found(message.ref(), button)))
                .findFirst();
    }

    /** Labels of every button that the person can see, newest message first. */
    public synchronized List<String> labels(String name) {
        return visibleTo(name).stream()
                .flatMap(message -> message.message().buttons().stream().map(Button::label))
                .distinct()
                .toList();
    }

    /** What stands under that reference now, or empty when it is gone. */
    public synchronized Optional<Message> message(MessageRef ref) {
        return Optional.ofNullable(standing.get(ref.id())).map(Standing::message);
    }

    private List<Standing> visibleTo(String name) {
        var newestFirst = new ArrayList<>(standing.values());
        newestFirst.sort(Comparator.comparing(
                        (Standing message) -> Integer.parseInt(message.ref().id()))
                .reversed());
        return newestFirst.stream()
                .filter(message -> message.isVisibleTo(account(name), direct(name)))
                .toList();
    }

    private MessageRef stand(Place place, Optional<Account> seenBy, Message message) {
        var ref = new MessageRef(place, String.valueOf(++numbers));
        standing.put(ref.id(), new Standing(ref, seenBy, message));
        return ref;
    }

    private void whisper(Place place, Account who, Message message) {
        var ref = stand(place, Optional.of(who), message);
        transcript.add(new Transcript.Event.Whispered(ref, who, message));
    }

    private void change(MessageRef posted, Message message) {
        var before = standing.get(posted.id());
        if (before == null) {
            throw PlatformException.fixOurCode(
                    "The transcript", "replacing message " + posted.id() + ", which stands nowhere", null);
        }
        if (isSettled(before.message(), message)) {
            return;
        }
        standing.put(posted.id(), new Standing(before.ref(), before.seenBy(), message));
        transcript.add(new Transcript.Event.Changed(before.ref(), message));
    }

    /** Whether only its buttons went, and perhaps the one that was pressed stands below it. */
    private boolean isSettled(Message before, Message after) {
        if (!abilities.contains(Ability.SETTLE) || before.buttons().isEmpty()) {
            return false;
        }
        var asked = PlainText.of(before.withoutButtons());
        var now = PlainText.of(after);
        return now.equals(asked)
                || before.buttons().stream().anyMatch(button -> now.equals(asked + "\n" + button.label()));
    }

    private void show(Form form, Account who, Place place) {
        forms.put(who, form);
        transcript.add(new Transcript.Event.Opened(place, who, form));
    }

    private void failIfToldTo() {
        var failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }
}
