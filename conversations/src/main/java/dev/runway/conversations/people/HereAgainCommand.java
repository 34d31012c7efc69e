package dev.runway.conversations.people;

import dev.runway.conversations.words.Words;
import dev.runway.core.inbox.Command;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.Set;

/** {@code I'm here again}: ends the days away that today is in. */
public final class HereAgainCommand implements Command {

    private final AwayCommand away;

    public HereAgainCommand(AwayCommand away) {
        this.away = away;
    }

    @Override
    public String word() {
        return "back again";
    }

    @Override
    public Set<String> alsoSaid() {
        return Set.of(
                "i'm here again",
                "i’m here again",
                "im here again",
                "i am here again",
                "here again",
                "i'm back",
                "i’m back");
    }

    @Override
    public String usage() {
        return "I'm here again";
    }

    @Override
    public String what() {
        return "End your days away today.";
    }

    @Override
    public boolean interruptsWith(Turn turn, String words) {
        return words.isBlank();
    }

    @Override
    public Reply run(Turn turn, String words) {
        var current = turn.person().awayOn(turn.today());
        if (current.isEmpty()) {
            var buttons = AwayCommand.ahead(turn).stream()
                    .limit(5)
                    .map(dates -> AwayCommand.drop(dates, "Not away " + AwayCommand.span(dates, turn.today())))
                    .toList();
            return turn.answer(Message.builder()
                    .line("Good to see you. I have you as here today. " + AwayCommand.listed(turn))
                    .buttons(buttons)
                    .build());
        }
        away.save(turn, AwayWords.endedBefore(turn.person().away(), turn.today()));
        return turn.answer(Message.of("Welcome back. I had you away until "
                + Words.day(current.get().last(), turn.today()) + "; from today you are here again."));
    }
}
