package dev.runway.core.dialog.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an amount of money: a number with a currency before or behind it, as a sign, a code or a word. */
public final class MoneyReading {

    private static final Pattern PARTS = Pattern.compile("([^\\d+\\u2212-]*)([+\\u2212-]?\\d(?:.*\\d)?)(?:,-)?(.*)");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"));

    private MoneyReading() {}

    /** What was found: the amount, and the currency where one was named. */
    public record Found(BigDecimal amount, Optional<String> currency) {}

    public static Optional<Found> read(String words) {
        var parts = PARTS.matcher(words.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var behind = parts.group(3).strip().toLowerCase(Locale.ROOT);
        var times = behind.matches("[km]( .*)?") || behind.matches("[km]\\W.*") ? behind.substring(0, 1) : "";
        var named =
                (parts.group(1).strip() + " " + behind.substring(times.length()).strip()).strip();
        var amount = NumberReading.read(parts.group(2) + times, true);
        if (named.isEmpty()) {
            return amount.map(it -> new Found(it, Optional.empty()));
        }
        return amount.flatMap(it -> currency(named).map(code -> new Found(it, Optional.of(code))));
    }

    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    public static int decimals(String code) {
        return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }

    /** The amount with all its decimals or with none. */
    public static BigDecimal written(String code, BigDecimal amount) {
        var shortest = NumberReading.shortest(amount);
        return shortest.scale() == 0 ? shortest : shortest.setScale(decimals(code), RoundingMode.UNNECESSARY);
    }

    private static Optional<String> currency(String named) {
        var small = named.toLowerCase(Locale.ROOT);
        var code = SIGNS.getOrDefault(small, small.toUpperCase(Locale.ROOT));
        return Optional.of(code).filter(MoneyReading::isCurrency);
    }
}
