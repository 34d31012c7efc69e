package dev.runway.core.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A guided dialog as data: questions with wording, checks and conditions. The same declaration runs as a chat, as a form and
 * as a printed page. Build it with {@link #named}: that refuses what cannot work.
 *
 * @param name unique in an office, lower case with dashes; also the word that goes on with a draft unless {@code word} differs
 * @param version raised when questions are added, moved, taken away or reworded, so that words said to the old ones are
 *     never taken for an answer to the new
 * @param title what people call it, on a form and a page
 * @param about what one run of it is about, with placeholders: said when it is gone on with
 * @param word what people say to begin it or to go on with a draft
 * @param given values the run is started with, beside the questions in {@code givenQuestions}
 * @param givenQuestions questions whose answers the run is started with, where they are known
 * @param opening said once before the first question; the first whose condition holds
 * @param sections the questions in the order they are asked
 * @param sizedBy the choice whose options run from small to big: the summary offers the next size either way
 * @param sentAtOnce when the run is sent without the summary: a one-press answer that can be edited
 * @param givesWay when, without an answer yet, it comes after what the person begins; never, when empty
 * @param review said above the summary
 * @param sendLabel what the button below the summary says: {@code Send} unless sending is not what it does
 * @param closing said once it is sent, with placeholders for {@code closingValues}
 * @param closingValues names of what the ending tells
 * @param rules what becomes of older runs: by the version that brought the change, in order
 */
public record Dialog(
        String name,
        int version,
        String title,
        Optional<String> about,
        String word,
        Set<String> given,
        List<Question<?>> givenQuestions,
        List<Asked.Worded> opening,
        List<Section> sections,
        Optional<Shortcut> shortcut,
        Optional<String> sizedBy,
        Optional<Condition> sentAtOnce,
        Optional<Condition> givesWay,
        String review,
        String sendLabel,
        String closing,
        Set<String> closingValues,
        Patience patience,
        List<Since> rules) {

    /** A rule for runs begun before this version. */
    public record Since(int version, VersionRule rule) {}

    public Dialog {
        given = Set.copyOf(given);
        givenQuestions = List.copyOf(givenQuestions);
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        closingValues = Set.copyOf(closingValues);
        rules = List.copyOf(rules);
    }

    /** Begins a declaration; {@link DialogBuilder#closing} ends it. */
    public static DialogBuilder named(String name, int version) {
        return new DialogBuilder(name, version);
    }

    /** Every question in the order it is asked, whether or not it applies. */
    public List<Asked> questions() {
        return sections.stream().flatMap(section -> section.asked().stream()).toList();
    }

    public Optional<Asked> question(String key) {
        return questions().stream().filter(asked -> asked.key().equals(key)).findFirst();
    }

    /** What a run of it needs to be given: the names of its {@code forEach}es, and for each what a subject brings along. */
    public Map<String, Set<String>> subjects() {
        var names = new LinkedHashMap<String, Set<String>>();
        for (Section section : sections) {
            if (section.isForEach()) {
                names.merge(section.subjects(), section.known(), (one, other) -> {
                    var both = new TreeSet<>(one);
                    both.addAll(other);
                    return both;
                });
            }
        }
        return names;
    }
}
