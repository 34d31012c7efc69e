package dev.runway.core.inbox;

import dev.runway.core.platform.Reply;
import java.util.function.BiFunction;

/** Takes the presses of one action. */
public interface Press {

    /** The {@link dev.runway.core.message.Button#action()} it is registered for. */
    String action();

    Reply pressed(Turn turn, String argument);

    /** One whose action is not a class of its own. */
    static Press of(String action, BiFunction<Turn, String, Reply> handler) {
        return new Press() {
            @Override
            public String action() {
                return action;
            }

            @Override
            public Reply pressed(Turn turn, String argument) {
                return handler.apply(turn, argument);
            }
        };
    }
}
