package dev.runway.conversations.linking;

import dev.runway.core.inbox.Press;
import dev.runway.core.inbox.Turn;
import dev.runway.core.message.Message;
import dev.runway.core.platform.Reply;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The two answers to whether somebody is oneself, which nobody else can give. */
final class LinkPresses {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Linking linking;

    LinkPresses(Linking linking) {
        this.linking = linking;
    }

    List<Press> all() {
        return List.of(on(LinkWords.YES, this::yes), on(LinkWords.NO, this::no));
    }

    private Press on(String action, BiFunction<Turn, SamePerson, Reply> handler) {
        return Press.of(action, (turn, argument) -> {
            long number = number(argument);
            return linking.theirs(turn, number)
                    .map(pair -> handler.apply(turn, pair))
                    .orElseGet(() -> Reply.privately(otherwise(turn, number)));
        });
    }

    /** A client may bring what stood on no button of ours: that is the number of nothing, as an old one is. */
    private static long number(String argument) {
        return NUMBER.matcher(argument).matches() ? Long.parseLong(argument) : 0;
    }

    private Reply yes(Turn turn, SamePerson pair) {
        if (linking.mayBeOne(pair)) {
            linking.link(turn, pair);
            return Reply.nothing();
        }
        linking.withdraw(turn, pair);
        return Reply.privately(Message.of("That is not asked any more: what made me ask is not so today, and I have"
                + " linked nothing. \"accounts\" shows where you write from."));
    }

    private Reply no(Turn turn, SamePerson pair) {
        linking.refuse(turn, pair);
        return Reply.nothing();
    }

    private Message otherwise(Turn turn, long number) {
        return Message.of(
                linking.isLinked(turn, number)
                        ? "That is done already: I know you as one person. \"accounts\" shows where you write from."
                        : "That is not yours to answer, or not asked any more. \"accounts\" shows where you write from.");
    }
}
