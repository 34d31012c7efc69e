package dev.runway.conversations.confidence;

import dev.runway.conversations.confidence.Need.State;
import dev.runway.conversations.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How needs are said. Pure: names, the reader's day and the moment are handed in. */
final class NeedWords {

    private static final int SHORT = 45;

    /**
     * Who reads, and when.
     *
     * @param zone the reader's
     */
    record Reader(Instant now, ZoneId zone) {
        LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }

        String by(LocalDate due) {
            return due.equals(today()) ? "by today" : "by " + Words.day(due, today());
        }
    }

    private NeedWords() {}

    /** {@code "test accounts" (Payments Gateway)}. */
    static String of(Need need, String project) {
        return "\"" + need.words() + "\" (" + project + ")";
    }

    /** The words, cut off where a button or a given value has no room. */
    static String inShort(Need need) {
        return Words.inOneLine(need.words(), SHORT);
    }

    /**
     * A line of a list: project, words, owner, date, state and age.
     *
     * @param owner a name, or empty while nobody brings it
     */
    static String line(Need need, String project, String owner, Reader reader) {
        var who = owner.isEmpty() ? "nobody yet" : owner;
        return project + ": \"" + need.words() + "\" · " + who + ", " + reader.by(need.due()) + " · "
                + state(need, reader) + "named " + Words.ago(need.created(), reader.now(), reader.zone());
    }

    /** {@code test accounts · Ana, by 3 December}. */
    static String atTheStart(Need need, String owner, Reader reader) {
        return need.words() + " · " + owner + ", " + reader.by(need.due());
    }

    private static String state(Need need, Reader reader) {
        return switch (need.state()) {
            case OPEN -> "";
            case ASKED -> "asked " + Words.ago(need.asked(), reader.now(), reader.zone()) + " · ";
            case ASKED_AGAIN -> "asked twice · ";
            case TO_DECIDE -> "with the project office · ";
            case MET, GIVEN_UP, DECIDED -> state(need.state()) + " · ";
        };
    }

    private static String state(State over) {
        return switch (over) {
            case MET -> "met";
            case GIVEN_UP -> "given up";
            default -> "decided";
        };
    }

    /** For whoever would change it while the project office decides. */
    static String withTheOffice(Need need, String project) {
        return "The project office has it, and decides. You will hear what comes of " + of(need, project) + ".";
    }

    /** Who settled it, and how; for whoever comes second. */
    static String settled(Need need, String project, String who, Reader reader) {
        var when = Words.ago(need.closed(), reader.now(), reader.zone());
        var outcome = need.outcome().isEmpty() ? "" : " \"" + need.outcome() + "\"";
        return who + " settled it " + when + ": " + of(need, project) + " is " + state(need.state()) + "." + outcome;
    }

    /** The first question to its owner. @param requester a name, or empty when the owner wants it */
    static String ask(Need need, String project, String requester, Reader reader) {
        return countedOn(need, project, requester, reader) + " Is it there, or what would help?";
    }

    /** @param requester a name, or empty when the owner wants it */
    static String countedOn(Need need, String project, String requester, Reader reader) {
        return (requester.isEmpty() ? "You want " : requester + " counts on you for ") + of(need, project) + ", "
                + reader.by(need.due()) + ".";
    }

    /** Several at once, due on one day. @param requester as in {@link #countedOn} */
    static String countedOnAll(List<Need> all, String project, String requester, Reader reader) {
        return (requester.isEmpty() ? "You want " : requester + " counts on you for ") + all.size() + " things that "
                + project + " needs, " + reader.by(all.get(0).due()) + ". Press one to say how it stands:";
    }

    static String askAgain(Need need, String project, Reader reader) {
        var day = need.asked().atZone(reader.zone()).toLocalDate();
        return "I asked on " + Words.near(day, reader.today()) + ", and ask this once more: is " + of(need, project)
                + " there? If something is in the way, say so, and we find another way.";
    }

    /** The question about several at once, which are all asked for the first time, or all once more. */
    static String askAll(List<Need> all) {
        return all.get(0).state() == State.OPEN
                ? all.size()
                        + " things you are counted on for are due. Press one to say whether it is there, or what would help:"
                : "I asked about these before, and ask once more. If something is in the way, press it and say so, and we"
                        + " find another way:";
    }

    /** Help for whoever wants it, after its owner was silent twice. @param owner a name, or empty when they are the owner */
    static String offer(Need need, String project, String owner) {
        return "I have asked " + (owner.isEmpty() ? "you" : owner) + " twice about " + of(need, project)
                + ". Shall I ask somebody else, or take it to the project office?";
    }

    /** {@code 1 of 3 needs still open}, {@code all 3 needs met}; empty when there is none. Those given up do not count. */
    static String openOf(List<Need> all) {
        long counted =
                all.stream().filter(need -> need.state() != State.GIVEN_UP).count();
        long open = all.stream().filter(need -> !need.state().isOver()).count();
        if (counted == 0) {
            return "";
        }
        if (counted == 1) {
            return open == 0 ? "its one need is met" : "its one need is still open";
        }
        return open == 0
                ? (counted == 2 ? "both" : "all " + counted) + " needs met"
                : open + " of " + counted + " needs still open";
    }
}
