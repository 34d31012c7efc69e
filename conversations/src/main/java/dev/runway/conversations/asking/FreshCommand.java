package dev.runway.conversations.asking;

import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.Offices;
import dev.runway.conversations.people.Right;
import dev.runway.conversations.people.Rights;
import dev.runway.conversations.words.Words;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code fresh 10 days}: for how long an answer is told before anybody is asked again. Read by everybody, set by the office. */
final class FreshCommand implements Command {

    private static final int MOST = 90;
    private static final Pattern DAYS = Pattern.compile("(?:for )?(\\d{1,6})(?: days?)?");

    private final Offices offices;
    private final Rights rights;

    FreshCommand(Offices offices, Rights rights) {
        this.offices = offices;
        this.rights = rights;
    }

    @Override
    public String word() {
        return "fresh";
    }

    @Override
    public String usage() {
        return "fresh 10 days";
    }

    @Override
    public String what() {
        return "Say for how long an answer counts as fresh (project office).";
    }

    @Override
    public Reply run(Turn turn, String words) {
        var office = offices.get(turn.office());
        if (words.isBlank()) {
            return turn.answer(
                    Message.of("An answer counts as fresh for " + days(office.freshDays()) + "." + how(turn)));
        }
        var refusal = rights.refusal(turn, Right.SAY_FRESH);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var read = DAYS.matcher(words.strip().toLowerCase(java.util.Locale.ENGLISH));
        var wanted = read.matches() ? Optional.of(Integer.valueOf(read.group(1))) : Optional.<Integer>empty();
        if (wanted.isEmpty()) {
            return turn.answer(
                    Message.of("Please say a number of days from 1 to " + MOST + ", like \"fresh 10 days\"."));
        }
        return turn.answer(set(office, wanted.get()));
    }

    private Message set(Office office, int days) {
        if (days < 1) {
            return Message.of(
                    "With 0 days every reading would ask somebody. Please say at least 1, like \"fresh 1 day\".");
        } else if (days > MOST) {
            return Message.of("After " + days + " days an answer tells nobody anything. Please say at most " + MOST
                    + ", like \"fresh 10 days\".");
        }
        offices.callFreshFor(office, days);
        return Message.of("Noted: an answer counts as fresh for " + days(days)
                + ". Whoever reads an older one is offered to have it asked, once for everybody.");
    }

    private static String how(Turn turn) {
        return Rights.may(turn.person(), Right.SAY_FRESH)
                ? " To change that, say \"fresh 10 days\"."
                : " The project office can change that.";
    }

    private static String days(int days) {
        return Words.count(days, "day");
    }
}
