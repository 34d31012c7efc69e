package dev.runway.playground.web;

import java.util.List;
import java.util.Map;

/**
 * What the page sends, as it comes: any field may be missing. {@code event} is a UUID that the page makes for each action
 * and sends again when it repeats the action; {@code as} is the user being played.
 */
final class Requests {

    private Requests() {}

    record Say(String event, String as, String place, String words) {}

    record Edit(String event, String as, String message, String words) {}

    record Command(String event, String as, String place, String command, String words) {}

    /** @param button counted from 0 over the whole message; {@code revision} is the one the person looked at */
    record Press(String event, String as, String message, Integer revision, Integer button) {}

    record Form(
            String event, String as, String place, String action, String argument, Map<String, List<String>> values) {}

    record Read(String as, String place, Long position) {}

    /** @param move {@code HOUR}, {@code DAY}, {@code NEXT_PROMPT} or {@code NEXT_DIGEST} */
    record Go(String event, String move) {}
}
