package dev.runway.core.dialog;

import dev.runway.core.dialog.words.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Declares a {@link Dialog} from top to bottom, the way it is asked. {@link #closing} ends it and checks it as a whole. */
public final class DialogBuilder extends Declaring<DialogBuilder> {

    private final String name;
    private final int version;
    private final List<Question<?>> givenQuestions = new ArrayList<>();
    private final List<Asked.Worded> opening = new ArrayList<>();
    private final List<Dialog.Since> rules = new ArrayList<>();
    private String title;
    private Optional<String> about = Optional.empty();
    private String word;
    private Optional<String> sizedBy = Optional.empty();
    private Optional<Condition> sentAtOnce = Optional.empty();
    private String review = "Shall I send this?";
    private String sendLabel = "Send";
    private Optional<Condition> givesWay = Optional.empty();
    private Patience patience = Patience.usual();

    DialogBuilder(String name, int version) {
        super(new Items(), Condition.always(), "");
        this.name = name;
        this.version = version;
        this.title = Traits.of(name, Kind.TEXT, 0).name();
        this.word = name;
    }

    @Override
    DialogBuilder self() {
        return this;
    }

    /** The run is given the answer to this question, so it is not asked. */
    public DialogBuilder given(Question<?> question) {
        givenQuestions.add(question);
        return this;
    }

    /** The run is given the answer, and asks for it when it is not. */
    public DialogBuilder given(Question<?> question, String wording, Check... checks) {
        return given(question).ask(question, wording, checks);
    }

    /** What people call it: a form's title, a page's heading. */
    public DialogBuilder titled(String words) {
        title = words;
        return this;
    }

    /** What one run is about, said when it is gone on with after days: {@code "{title}"}. */
    public DialogBuilder about(String words) {
        about = Optional.of(words);
        return this;
    }

    /** What people say to begin it or to go on with a draft, when that is not its name. */
    public DialogBuilder begunBy(String command) {
        word = command;
        return this;
    }

    /** Said once, above the first question; of several, the first whose condition holds. */
    public DialogBuilder opening(Condition condition, String words) {
        opening.add(new Asked.Worded(condition, words));
        return this;
    }

    public DialogBuilder opening(String words) {
        return opening(Condition.always(), words);
    }

    /**
     * What is asked for may be made bigger or smaller at the summary, one option of this choice at a time: answers are kept,
     * those that a smaller one leaves out as well. Options are shown from the smallest.
     */
    public DialogBuilder sizedBy(Question<?> size) {
        sizedBy = Optional.of(size.key());
        return this;
    }

    /** While this holds, the last answer sends the run; everything else goes through the summary. */
    public DialogBuilder withoutReviewWhen(Condition condition) {
        sentAtOnce = Optional.of(condition);
        return this;
    }

    /** Said above the summary. */
    public DialogBuilder review(String words) {
        review = words;
        return this;
    }

    /** The same, where the button that ends it does something else than sending; its label may be typed. */
    public DialogBuilder review(String words, String label) {
        sendLabel = label;
        return review(words);
    }

    public DialogBuilder nudgeAfter(Duration silence) {
        patience = patience.nudging(Optional.of(silence));
        return this;
    }

    /** For a dialog whose reminders are somebody else's job. */
    public DialogBuilder neverNudged() {
        patience = patience.nudging(Optional.empty());
        return this;
    }

    /** (Later) stands below the first question: for a dialog that comes to people unasked. */
    public DialogBuilder offeringLater() {
        patience = patience.offeringLater();
        return this;
    }

    /** While this holds and nothing is answered yet, what the person begins comes first: for what they did not begin themselves. */
    public DialogBuilder givingWayWhen(Condition condition) {
        givesWay = Optional.of(condition);
        return this;
    }

    public DialogBuilder draftAfter(Duration silence) {
        patience = patience.draftingAfter(silence);
        return this;
    }

    public DialogBuilder draftsKeptFor(int days) {
        patience = patience.keepingDraftsFor(days);
        return this;
    }

    /** What becomes of runs that were begun before that version. */
    public DialogBuilder since(int changed, VersionRule... becomes) {
        for (VersionRule rule : becomes) {
            rules.add(new Dialog.Since(changed, rule));
        }
        return this;
    }

    /**
     * Ends the declaration.
     *
     * @param words said once the run is sent
     * @param values names of what its ending tells, placeholders in the words; with none named, every placeholder that is
     *     neither given nor asked is such a value
     * @throws IllegalArgumentException with a sentence for everything that cannot work and how to mend it
     */
    public Dialog closing(String words, String... values) {
        var dialog = new Dialog(
                name,
                version,
                title,
                about,
                word,
                items.given,
                givenQuestions,
                opening,
                items.close(),
                items.shortcuts.stream().findFirst(),
                sizedBy,
                sentAtOnce,
                givesWay,
                review,
                sendLabel,
                words,
                values.length == 0 ? toldByTheEnding(words) : Set.of(values),
                patience,
                rules);
        DialogRules.hold(dialog, items);
        return dialog;
    }

    private Set<String> toldByTheEnding(String words) {
        var known = new HashSet<>(items.given);
        givenQuestions.forEach(question -> known.add(question.key()));
        for (Section section : items.close()) {
            known.add(section.subjects());
            section.asked().forEach(asked -> known.add(asked.key()));
        }
        return Template.holesIn(words).stream()
                .map(Template.Piece.Hole::name)
                .filter(name -> !known.contains(name) && !name.equals(Template.NAME))
                .collect(Collectors.toSet());
    }
}
