package dev.runway.slack.form;

import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.runway.core.message.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A choice as Slack has it: to be seen at once up to ten options, a list to pick from above that, and a list in groups above a
 * hundred. The numbers are those of Slack's reference of
 * <a href="https://docs.slack.dev/reference/block-kit/block-elements/">block elements</a>.
 */
final class Choices {

    private static final int MOST_AT_ONCE = 10;
    private static final int MOST_IN_A_LIST = 100;
    private static final int MOST_GROUPS = 100;
    private static final int LONGEST_TEXT = 75;
    private static final int LONGEST_VALUE = 150;

    private final Field field;
    private final String action;
    private final boolean several;
    private final List<OptionObject> options;
    private final List<OptionObject> chosen;

    Choices(Field field, String action, Codes codes) {
        this.field = field;
        this.action = action;
        this.several = field.kind() == Field.Kind.SEVERAL_OF;
        this.options = new ArrayList<>();
        this.chosen = new ArrayList<>();
        for (Field.Option option : field.options()) {
            var shown = option(option, codes);
            options.add(shown);
            if (field.values().contains(option.key()) && (several || chosen.isEmpty())) {
                chosen.add(shown);
            }
        }
    }

    /** Empty when there is nothing to choose from, or more than Slack can list. */
    Optional<BlockElement> element() {
        if (options.isEmpty() || options.size() > MOST_GROUPS * MOST_IN_A_LIST) {
            return Optional.empty();
        }
        return Optional.of(options.size() <= MOST_AT_ONCE ? atOnce() : list());
    }

    private BlockElement atOnce() {
        return several
                ? CheckboxesElement.builder()
                        .actionId(action)
                        .options(options)
                        .initialOptions(any())
                        .build()
                : RadioButtonsElement.builder()
                        .actionId(action)
                        .options(options)
                        .initialOption(one())
                        .build();
    }

    private BlockElement list() {
        boolean fits = options.size() <= MOST_IN_A_LIST;
        var all = fits ? options : null;
        var groups = fits ? null : groups();
        return several
                ? MultiStaticSelectElement.builder()
                        .actionId(action)
                        .options(all)
                        .optionGroups(groups)
                        .initialOptions(any())
                        .build()
                : StaticSelectElement.builder()
                        .actionId(action)
                        .options(all)
                        .optionGroups(groups)
                        .initialOption(one())
                        .build();
    }

    /** Each is named by its first and last option, for want of words of our own. */
    private List<OptionGroupObject> groups() {
        var groups = new ArrayList<OptionGroupObject>();
        for (int from = 0; from < options.size(); from += MOST_IN_A_LIST) {
            int to = Math.min(options.size(), from + MOST_IN_A_LIST);
            groups.add(OptionGroupObject.builder()
                    .label(PlainWords.range(label(from), label(to - 1), LONGEST_TEXT))
                    .options(options.subList(from, to))
                    .build());
        }
        return groups;
    }

    private String label(int option) {
        return field.options().get(option).label();
    }

    /** Slack refuses an empty list of what is chosen. */
    private List<OptionObject> any() {
        return chosen.isEmpty() ? null : chosen;
    }

    private OptionObject one() {
        return chosen.isEmpty() ? null : chosen.get(0);
    }

    private static OptionObject option(Field.Option option, Codes codes) {
        return OptionObject.builder()
                .text(PlainWords.object(option.label(), LONGEST_TEXT))
                .value(codes.code(option.key(), LONGEST_VALUE))
                .build();
    }
}
