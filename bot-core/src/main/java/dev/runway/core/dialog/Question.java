package dev.runway.core.dialog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Something to be asked: its key, its kind and what may be answered. How it is worded, when it applies and how it is checked
 * stands in the {@link Dialog}. Immutable: every method gives a new one.
 *
 * @param <T> what an answer is to the code that reads it; for several answers, one of them
 */
public final class Question<T> {

    /** Slack's limit for what is typed into a form. */
    public static final int LONGEST_ANSWER = 3_000;

    private static final int USUAL_TEXT = 1_000;

    private final Traits traits;
    private final Function<String, T> read;
    private final Function<T, String> write;

    private Question(Traits traits, Function<String, T> read, Function<T, String> write) {
        this.traits = traits;
        this.read = read;
        this.write = write;
    }

    /** A sentence or two. */
    public static Question<String> text(String key) {
        return ofWords(Traits.of(key, Kind.TEXT, USUAL_TEXT));
    }

    /** Several lines. */
    public static Question<String> longText(String key) {
        return ofWords(Traits.of(key, Kind.LONG_TEXT, LONGEST_ANSWER));
    }

    /** Free lines, one thing each; "nothing" is an answer. */
    public static Question<String> several(String key) {
        return ofWords(Traits.of(key, Kind.SEVERAL, LONGEST_ANSWER));
    }

    /** One of the options that {@link #shown} lists. */
    public static <E extends Enum<E>> Question<E> oneOf(String key, Class<E> options) {
        return ofEnum(Traits.of(key, Kind.ONE_OF, LONGEST_ANSWER), options);
    }

    /** One of the options that {@link #shown} lists, by their stored keys: for a dialog that is not written in code. */
    public static Question<String> oneOf(String key) {
        return ofWords(Traits.of(key, Kind.ONE_OF, LONGEST_ANSWER));
    }

    public static <E extends Enum<E>> Question<E> severalOf(String key, Class<E> options) {
        return ofEnum(Traits.of(key, Kind.SEVERAL_OF, LONGEST_ANSWER), options);
    }

    public static Question<String> severalOf(String key) {
        return ofWords(Traits.of(key, Kind.SEVERAL_OF, LONGEST_ANSWER));
    }

    public static Question<LocalDate> date(String key) {
        return new Question<>(Traits.of(key, Kind.DATE, LONGEST_ANSWER), LocalDate::parse, LocalDate::toString);
    }

    public static Question<BigDecimal> number(String key) {
        return new Question<>(Traits.of(key, Kind.NUMBER, LONGEST_ANSWER), BigDecimal::new, BigDecimal::toPlainString);
    }

    /** Asks for the currency as well, unless {@link #in} names one. */
    public static Question<Money> money(String key) {
        return new Question<>(Traits.of(key, Kind.MONEY, LONGEST_ANSWER), Money::parse, Money::toString);
    }

    /** Labelled Yes and No unless {@link #shown} says otherwise; yes and no may always be typed. */
    public static Question<Boolean> yesNo(String key) {
        return new Question<Boolean>(
                        Traits.of(key, Kind.YES_NO, LONGEST_ANSWER), "yes"::equals, yes -> yes ? "yes" : "no")
                .shown(true, "Yes")
                .shown(false, "No");
    }

    /** Somebody of the office. The value is the person's number in decimal. */
    public static Question<String> person(String key) {
        return ofWords(Traits.of(key, Kind.PERSON, LONGEST_ANSWER).about(References.PERSON));
    }

    /** Something of a kind that {@link References} knows. The value is its key. */
    public static Question<String> reference(String key, String kind) {
        return ofWords(Traits.of(key, Kind.REFERENCE, LONGEST_ANSWER).about(kind));
    }

    /** Offers an option. In a sentence it reads as its label up to the first comma: "A fix, days", "a fix". */
    public Question<T> shown(T option, String label) {
        return with(traits.option(Option.of(stored(option), label)));
    }

    /** @param sentence how it reads inside a sentence; it may name what is given: {@code "{last} (no change)"} */
    public Question<T> shown(T option, String label, String sentence) {
        return with(traits.option(Option.of(stored(option), label).saying(sentence)));
    }

    /** These are shown after (More) only; they may be typed at once. */
    @SafeVarargs
    public final Question<T> behindMore(T... options) {
        var keys = new HashSet<String>();
        for (T option : options) {
            keys.add(stored(option));
        }
        return changing(keys, Option::hidden);
    }

    /** The option exists only when the condition holds. */
    public Question<T> offeredWhen(T option, Condition condition) {
        return changing(Set.of(stored(option)), known -> known.offeredWhen(condition));
    }

    /** It may be skipped. */
    public Question<T> optional() {
        return with(traits.skippable());
    }

    /** @param characters the longest answer, all lines together; at most 3,000 */
    public Question<T> atMost(int characters) {
        return with(traits.limitedTo(characters));
    }

    /** Said to "help", and below the field of a form: what makes a good answer. */
    public Question<T> hint(String words) {
        return with(traits.hinted(words));
    }

    /** What people call its answer, in the summary and in "change …". Without it, the key in words: "costs from". */
    public Question<T> named(String name) {
        return with(traits.called(name));
    }

    /** Answers offered as buttons, in words that this kind of question understands: {@code "This week"}. */
    public Question<T> suggesting(String... words) {
        return with(traits.suggesting(List.of(words)));
    }

    /** The answer is the fact (subject, attribute, period): whoever wants it gets the stored one, and nobody is asked again. */
    public Question<T> fact(String attribute) {
        return with(traits.telling(attribute));
    }

    /** @param currency taken when the person names none; an ISO 4217 code */
    public Question<T> in(String currency) {
        return with(traits.paidIn(currency));
    }

    public String key() {
        return traits.key();
    }

    public Kind kind() {
        return traits.kind();
    }

    /** What {@link References} is asked for; empty for other kinds. */
    public String refersTo() {
        return traits.refersTo();
    }

    /** All of them, also those that are not offered now. */
    public List<Option> options() {
        return traits.options();
    }

    public Optional<Option> option(String key) {
        return options().stream().filter(option -> option.key().equals(key)).findFirst();
    }

    public boolean isOptional() {
        return traits.optional();
    }

    /** In characters. */
    public int longest() {
        return traits.longest();
    }

    public List<String> suggestions() {
        return traits.suggestions();
    }

    public String hint() {
        return traits.hint();
    }

    public String name() {
        return traits.name();
    }

    public Optional<String> fact() {
        return Optional.of(traits.fact()).filter(attribute -> !attribute.isEmpty());
    }

    public Optional<String> currency() {
        return Optional.of(traits.currency()).filter(code -> !code.isEmpty());
    }

    /** A value as it is stored: an option's key for an enum's constant. */
    public String stored(T value) {
        return write.apply(value);
    }

    /** What a stored value means. */
    public T meaning(String stored) {
        return read.apply(stored);
    }

    private static Question<String> ofWords(Traits traits) {
        return new Question<>(traits, UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static <E extends Enum<E>> Question<E> ofEnum(Traits traits, Class<E> options) {
        return new Question<>(
                traits,
                stored -> Enum.valueOf(options, stored.replace('-', '_').toUpperCase(Locale.ROOT)),
                constant -> constant.name().replace('_', '-').toLowerCase(Locale.ROOT));
    }

    private Question<T> changing(Set<String> keys, UnaryOperator<Option> change) {
        return with(traits.changing(keys, change));
    }

    private Question<T> with(Traits next) {
        return new Question<>(next, read, write);
    }
}
