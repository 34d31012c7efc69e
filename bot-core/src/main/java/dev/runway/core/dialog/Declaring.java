package dev.runway.core.dialog;

import java.util.List;
import java.util.function.Consumer;

/**
 * What can be declared at any depth of a dialog: questions, branches, lines of the summary.
 *
 * @param <B> the builder that goes on
 */
public abstract class Declaring<B extends Declaring<B>> {

    final Items items;
    final Condition applies;
    final String subjects;

    Declaring(Items items, Condition applies, String subjects) {
        this.items = items;
        this.applies = applies;
        this.subjects = subjects;
    }

    abstract B self();

    /** Asks; the checks are put to the answer in this order. */
    public B ask(Question<?> question, String wording, Check... checks) {
        items.add(new Asked(question, wording, List.of(), List.of(checks), applies, subjects, List.of()));
        return self();
    }

    /** Another wording for the question just asked, while the condition holds; the first that holds wins. */
    public B orWhen(Condition condition, String wording) {
        items.changeLastAsked(asked -> asked.orWhen(condition, wording));
        return self();
    }

    /** Said back after an answer to the question just asked, above what comes next, when the condition holds by then. */
    public B echo(Condition condition, String words) {
        items.changeLastAsked(asked -> asked.echo(condition, words));
        return self();
    }

    /** Names of values that are given at the start: to the run, or inside a forEach to each subject. */
    public B given(String... names) {
        items.known(subjects, List.of(names));
        return self();
    }

    /** What is asked while the condition holds. */
    public B when(Condition condition, Consumer<Block> branch) {
        branch.accept(new Block(items, applies.and(condition), subjects));
        return self();
    }

    public <T> B when(Question<T> question, T value, Consumer<Block> branch) {
        return when(Condition.is(question, value), branch);
    }

    public <T> B when(Question<T> question, T one, T two, Consumer<Block> branch) {
        return when(Condition.is(question, List.of(one, two)), branch);
    }

    public <T> B when(Question<T> question, T one, T two, T three, Consumer<Block> branch) {
        return when(Condition.is(question, List.of(one, two, three)), branch);
    }

    public <T> B when(Question<T> question, T one, T two, T three, T four, Consumer<Block> branch) {
        return when(Condition.is(question, List.of(one, two, three, four)), branch);
    }

    /**
     * Asks all of the block for one subject after the other.
     *
     * @param name of the subjects that a run is given; {@code {name}} lists them in a wording
     */
    public B forEach(String name, Consumer<Block> block) {
        if (!subjects.isEmpty()) {
            items.nested.add(name);
        }
        items.open(name);
        block.accept(new Block(items, applies, name));
        items.open(subjects);
        return self();
    }

    /** One press that gives this answer for every subject of the forEach it stands in. */
    public <T> B shortcut(String label, Question<T> question, T option) {
        items.shortcuts.add(new Shortcut(label, subjects, question.key(), question.stored(option)));
        return self();
    }

    /** A line of the summary, left out while a placeholder of it has nothing to say. */
    public B line(String words) {
        return line(Condition.always(), words);
    }

    public B line(Condition condition, String words) {
        return line(1, condition, words);
    }

    /** A line of the summary, set in below the one before. */
    public B under(String words) {
        return under(Condition.always(), words);
    }

    public B under(Condition condition, String words) {
        return line(2, condition, words);
    }

    private B line(int level, Condition condition, String words) {
        items.add(new SummaryLine(level, applies.and(condition), words));
        return self();
    }
}
