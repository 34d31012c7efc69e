package dev.runway.core.dialog;

/** The inside of a branch or of a {@code forEach}. */
public final class Block extends Declaring<Block> {

    Block(Items items, Condition applies, String subjects) {
        super(items, applies, subjects);
    }

    @Override
    Block self() {
        return this;
    }
}
