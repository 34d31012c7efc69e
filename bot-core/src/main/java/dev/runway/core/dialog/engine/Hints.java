package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Slot;

/** What makes a good answer, for a question that does not say so itself. */
final class Hints {

    private Hints() {}

    static String of(Slot slot, Examples examples, Setting setting) {
        var question = slot.question();
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> "In your own words, up to " + question.longest() + " characters.";
            case SEVERAL -> "One thing a line, or \"nothing\".";
            case ONE_OF -> "Press one, or type its name or number.";
            case SEVERAL_OF -> "Press all that fit and then Done, or type them, like \"1, 2\".";
            case DATE ->
                "A date like " + examples.date(slot)
                        + "; \"tomorrow\", \"friday\", \"next week\" and \"in 3 days\" will do.";
            case NUMBER -> "A number like " + examples.number(slot) + ".";
            case MONEY -> "An amount like " + examples.money(slot) + ".";
            case YES_NO -> "Yes or no.";
            case PERSON ->
                "The name of somebody in the office, like @" + setting.person().name() + ", or \"me\".";
            case REFERENCE -> "The name of a " + question.refersTo().replace('-', ' ') + ", or the beginning of it.";
        };
    }
}
