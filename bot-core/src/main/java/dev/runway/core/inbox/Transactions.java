package dev.runway.core.inbox;

import java.util.function.Supplier;

/**
 * One database transaction; a nested call joins the outer one. A port. When the database gives it up in favour of another,
 * the outermost work is run again from its beginning, so it touches nothing but the store.
 */
public interface Transactions {

    <T> T run(Supplier<T> work);
}
