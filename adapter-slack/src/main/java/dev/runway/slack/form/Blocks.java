package dev.runway.slack.form;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.runway.core.message.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which block a field is, on a view that is shown. Slack keeps what stands in an input whose block it knows from before, and
 * ignores the value that we give it; so a field whose value we change begins a new edition of its block: {@code name},
 * {@code name~1}, {@code name~2}.
 */
final class Blocks {

    /** In characters: Slack's limit is 255, some of which the edition takes. */
    private static final int LONGEST_NAME = 240;

    private static final Pattern EDITED = Pattern.compile("(.*)~(\\d{1,9})", Pattern.DOTALL);

    private final Map<String, InputBlock> inputs = new LinkedHashMap<>();
    private final Map<String, ViewState.Value> state = new HashMap<>();
    private final Map<String, String> codes;

    private Blocks(Map<String, String> codes) {
        this.codes = codes;
    }

    /** Of a view that is not shown yet. */
    static Blocks none() {
        return new Blocks(Map.of());
    }

    static Blocks of(View shown) {
        var blocks = new Blocks(Memory.of(shown).map(Memory::codes).orElse(Map.of()));
        if (shown.getBlocks() != null) {
            shown.getBlocks().forEach(block -> {
                if (block instanceof InputBlock input) {
                    blocks.inputs.put(blocks.name(input.getBlockId()), input);
                }
            });
        }
        if (shown.getState() != null && shown.getState().getValues() != null) {
            shown.getState().getValues().forEach((block, actions) -> {
                if (actions.get(Inputs.ACTION) != null) {
                    blocks.state.put(block, actions.get(Inputs.ACTION));
                }
            });
        }
        return blocks;
    }

    /**
     * The id that the field's block has on the view which follows this one: the same as long as what stands in it is to stay.
     *
     * @param input the block as it will be shown
     */
    String next(Field field, InputBlock input, Codes coding) {
        var name = coding.code(field.name(), LONGEST_NAME);
        var shown = inputs.get(field.name());
        if (shown == null) {
            return name;
        }
        var value = state.get(shown.getBlockId());
        boolean stays = shown.getElement().getClass() == input.getElement().getClass()
                && (value == null || filled(held(value)).equals(filled(Inputs.shown(field))));
        return stays ? shown.getBlockId() : name + "~" + (edition(shown.getBlockId()) + 1);
    }

    /** By field name, what the inputs hold; those that Slack says nothing about are left out. */
    Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        state.forEach((block, value) -> values.put(name(block), held(value)));
        return values;
    }

    /** The block's id of that field on this view. */
    Optional<String> id(String field) {
        return Optional.ofNullable(inputs.get(field)).map(InputBlock::getBlockId);
    }

    Optional<String> last() {
        return inputs.values().stream().map(InputBlock::getBlockId).reduce((one, later) -> later);
    }

    private List<String> held(ViewState.Value value) {
        return Inputs.held(value, code -> codes.getOrDefault(code, code));
    }

    /** In no order, because Slack keeps that of the clicks. */
    private static Set<String> filled(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).collect(Collectors.toSet());
    }

    private static int edition(String block) {
        var edited = EDITED.matcher(block);
        return edited.matches() ? Integer.parseInt(edited.group(2)) : 0;
    }

    private String name(String block) {
        var edited = EDITED.matcher(block);
        var code = edited.matches() ? edited.group(1) : block;
        return codes.getOrDefault(code, code);
    }
}
