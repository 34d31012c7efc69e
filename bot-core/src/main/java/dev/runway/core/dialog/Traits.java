package dev.runway.core.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a {@link Question} is, apart from the Java type of its answer. */
record Traits(
        String key,
        Kind kind,
        String refersTo,
        List<Option> options,
        boolean optional,
        int longest,
        List<String> suggestions,
        String hint,
        String name,
        String fact,
        String currency) {

    static Traits of(String key, Kind kind, int longest) {
        var words = key.replace('-', ' ');
        var name = words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new Traits(key, kind, "", List.of(), false, longest, List.of(), "", name, "", "");
    }

    /** An option shown twice is shown in its first place with its last words. */
    Traits option(Option option) {
        var byKey = new LinkedHashMap<String, Option>();
        options.forEach(known -> byKey.put(known.key(), known));
        byKey.put(option.key(), option);
        return copy(List.copyOf(byKey.values()), optional, longest, suggestions, hint, name, fact, currency);
    }

    Traits changing(Set<String> keys, UnaryOperator<Option> change) {
        var changed = new ArrayList<Option>();
        options.forEach(option -> changed.add(keys.contains(option.key()) ? change.apply(option) : option));
        var unknown = keys.stream()
                .filter(key -> options.stream().noneMatch(option -> option.key().equals(key)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Question \"" + key + "\" has no option \""
                    + String.join("\", \"", unknown) + "\". Show it first, then say more about it.");
        }
        return copy(changed, optional, longest, suggestions, hint, name, fact, currency);
    }

    Traits about(String referenceKind) {
        return new Traits(
                key, kind, referenceKind, options, optional, longest, suggestions, hint, name, fact, currency);
    }

    Traits skippable() {
        return copy(options, true, longest, suggestions, hint, name, fact, currency);
    }

    Traits limitedTo(int characters) {
        return copy(options, optional, characters, suggestions, hint, name, fact, currency);
    }

    Traits suggesting(List<String> words) {
        return copy(options, optional, longest, words, hint, name, fact, currency);
    }

    Traits hinted(String words) {
        return copy(options, optional, longest, suggestions, words, name, fact, currency);
    }

    Traits called(String words) {
        return copy(options, optional, longest, suggestions, hint, words, fact, currency);
    }

    Traits telling(String attribute) {
        return copy(options, optional, longest, suggestions, hint, name, attribute, currency);
    }

    Traits paidIn(String code) {
        return copy(options, optional, longest, suggestions, hint, name, fact, code);
    }

    private Traits copy(
            List<Option> options,
            boolean optional,
            int longest,
            List<String> suggestions,
            String hint,
            String name,
            String fact,
            String currency) {
        return new Traits(key, kind, refersTo, options, optional, longest, suggestions, hint, name, fact, currency);
    }
}
