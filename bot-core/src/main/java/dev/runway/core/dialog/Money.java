package dev.runway.core.dialog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount in a currency, stored as {@code EUR 12.50}.
 *
 * @param currency the ISO 4217 code
 */
public record Money(String currency, BigDecimal amount) {

    public Money {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(amount, "amount");
    }

    /** @param stored as {@link #toString()} writes it */
    public static Money parse(String stored) {
        int space = stored.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(
                    "Money is stored like EUR 12.50, a currency and an amount, not like " + stored + ".");
        }
        return new Money(stored.substring(0, space), new BigDecimal(stored.substring(space + 1)));
    }

    /** As people read it: {@code 12,500 EUR}. */
    public String inWords() {
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, amount.scale()) + "f %s", amount, currency);
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
