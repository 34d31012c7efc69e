package dev.runway.core.dialog.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words that every dialog understands, so that no dialog can forget them. */
public enum Words {
    HELP("help", "what is wanted here", "?"),
    BACK("back", "the question before", "previous"),
    SKIP("skip", "leave out what may be left out"),
    LATER("later", "\"later tomorrow\", \"later 15:00\": I'll ask again then"),
    CHANGE("change", "\"change\" and what: correct one answer"),
    FORM("form", "go on in a form, where there are forms"),
    MORE("more", "the choices that are not in sight"),
    KEEP("keep", "leave the answer as it was"),
    SEND("send", "send it, once everything is answered"),
    START_OVER("start over", "from the first question", "restart"),
    STOP("stop", "stop; what you said is kept as a draft", "cancel", "quit");

    private final String word;
    private final String what;
    private final List<String> alsoSaid;

    Words(String word, String what, String... alsoSaid) {
        this.word = word;
        this.what = what;
        this.alsoSaid = List.of(alsoSaid);
    }

    /** A word that was understood, and what followed it. */
    public record Found(Words word, String rest) {}

    public String word() {
        return word;
    }

    public String what() {
        return what;
    }

    /** Only LATER and CHANGE may be followed by more; whether that means anything is for the caller to say. */
    public static Optional<Found> in(String words) {
        var plain = Said.plain(words.strip().replaceFirst("^/", ""));
        for (Words each : values()) {
            if (each.word.equals(plain) || each.alsoSaid.contains(plain)) {
                return Optional.of(new Found(each, ""));
            }
        }
        return Arrays.stream(values())
                .filter(each -> each == LATER || each == CHANGE)
                .filter(each -> plain.startsWith(each.word + " "))
                .map(each -> new Found(each, plain.substring(each.word.length() + 1)))
                .findFirst();
    }

    /** Whether they mean the same at whatever question they are said. */
    public static boolean arePlain(String words) {
        return in(words)
                .filter(found -> switch (found.word()) {
                    case HELP, LATER, FORM, START_OVER, STOP -> true;
                    case BACK, SKIP, CHANGE, MORE, KEEP, SEND -> false;
                })
                .isPresent();
    }
}
