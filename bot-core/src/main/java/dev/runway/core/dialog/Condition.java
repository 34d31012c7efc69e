package dev.runway.core.dialog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When something applies, as data: it can be stored, compared and printed. Inside a {@code forEach} a question means the
 * same subject's answer. A question that does not apply has no answer.
 */
public sealed interface Condition {

    /** The answer is one of these keys. */
    record Is(String question, Set<String> keys) implements Condition {
        public Is {
            keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        }
    }

    /** There is an answer, and it was not skipped. */
    record Answered(String question) implements Condition {}

    /** The answer's words name at least one person we know. */
    record MentionsSomebody(String question) implements Condition {}

    /** The run was given this value, or its subject has it. */
    record IsGiven(String name) implements Condition {}

    record Not(Condition condition) implements Condition {}

    /** Every one of them; always, when there is none. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** It holds for every subject of that {@code forEach}. */
    record ForEverySubject(String subjects, Condition condition) implements Condition {}

    @SafeVarargs
    static <T> Condition is(Question<T> question, T... values) {
        var keys = new LinkedHashSet<String>();
        for (T value : values) {
            keys.add(question.stored(value));
        }
        return new Is(question.key(), keys);
    }

    static <T> Condition is(Question<T> question, List<T> values) {
        return new Is(
                question.key(),
                values.stream().map(question::stored).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    static Condition answered(Question<?> question) {
        return new Answered(question.key());
    }

    static Condition mentionsSomebody(Question<?> question) {
        return new MentionsSomebody(question.key());
    }

    static Condition given(String name) {
        return new IsGiven(name);
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    static Condition forEverySubject(String subjects, Condition condition) {
        return new ForEverySubject(subjects, condition);
    }

    static Condition always() {
        return new All(List.of());
    }

    /** This one and the other; an {@link #always()} on either side falls away. */
    default Condition and(Condition other) {
        var both = Stream.of(this, other)
                .flatMap(one -> one instanceof All all ? all.conditions().stream() : Stream.of(one))
                .toList();
        return both.size() == 1 ? both.get(0) : new All(both);
    }

    /** The keys of the questions it looks at. */
    default Set<String> questions() {
        if (this instanceof Is is) {
            return Set.of(is.question());
        } else if (this instanceof Answered answered) {
            return Set.of(answered.question());
        } else if (this instanceof MentionsSomebody mentions) {
            return Set.of(mentions.question());
        }
        return parts().stream().flatMap(part -> part.questions().stream()).collect(Collectors.toSet());
    }

    /** The conditions it is made of. */
    default List<Condition> parts() {
        if (this instanceof Not not) {
            return List.of(not.condition());
        } else if (this instanceof All all) {
            return all.conditions();
        } else if (this instanceof Any any) {
            return any.conditions();
        } else if (this instanceof ForEverySubject every) {
            return List.of(every.condition());
        }
        return List.of();
    }
}
