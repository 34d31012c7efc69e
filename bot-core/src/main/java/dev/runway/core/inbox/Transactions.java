package dev.runway.core.inbox;

import java.util.function.Supplier;

/** One database transaction; a nested call joins the outer one. A port. */
public interface Transactions {

    <T> T run(Supplier<T> work);
}
