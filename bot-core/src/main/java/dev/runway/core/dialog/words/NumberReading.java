package dev.runway.core.dialog.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number with the thousand separators and decimal signs of several customs: 1,234.5 · 1.234,5 · 1 234,5 · 1'234. */
public final class NumberReading {

    private static final int MOST_DIGITS = 18;
    private static final Pattern SIGNED =
            Pattern.compile("([+\\u2212-]?) ?(\\d[\\d., '\\u00a0\\u2009\\u202f\\u2019]*?) ?([km]?)");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern LAKHS = Pattern.compile("\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?");
    private static final Pattern DOTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern ONE_SIGN = Pattern.compile("(\\d+)([.,])(\\d+)");
    private static final Pattern TWOFOLD = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    private NumberReading() {}

    /**
     * Empty when it is no number, or one that can be read in two ways.
     *
     * @param thousands whether 1,234 is taken for a thousand and more: money has no third decimal
     */
    public static Optional<BigDecimal> read(String words, boolean thousands) {
        var found = SIGNED.matcher(words.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var digits = digits(found.group(2));
        if (!thousands && TWOFOLD.matcher(digits).matches()) {
            return Optional.empty();
        }
        return plain(digits)
                .filter(plain -> plain.length() <= MOST_DIGITS)
                .map(BigDecimal::new)
                .map(amount -> amount.multiply(times(found.group(3))))
                .map(amount -> found.group(1).isEmpty() || found.group(1).equals("+") ? amount : amount.negate())
                .map(NumberReading::shortest);
    }

    /** Whether the sign in it could part thousands or decimals, as in 1,234. */
    public static boolean readsTwoWays(String words) {
        var found = SIGNED.matcher(words.strip());
        return found.matches() && TWOFOLD.matcher(digits(found.group(2))).matches();
    }

    /** Both readings of such a number, written so that each can be read in one way only. */
    public static String eitherWay(String words) {
        var digits = words.replaceAll("[^\\d.,]", "");
        return digits.replaceAll("[.,]", "") + " or " + digits.replace(',', '.') + "0";
    }

    /** As it is stored: no zeros behind the decimals, never an exponent. */
    static BigDecimal shortest(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\u00a0\\u2009\\u202f]", " ").replace('\u2019', '\'');
    }

    private static Optional<String> plain(String digits) {
        if (PLAIN.matcher(digits).matches()) {
            return Optional.of(digits);
        } else if (SPACED.matcher(digits).matches()) {
            return Optional.of(digits.replaceAll("[ ']", "").replace(',', '.'));
        } else if (COMMAS.matcher(digits).matches() || LAKHS.matcher(digits).matches()) {
            return Optional.of(digits.replace(",", ""));
        } else if (DOTS.matcher(digits).matches()) {
            return Optional.of(digits.replace(".", "").replace(',', '.'));
        } else if (TWOFOLD.matcher(digits).matches()) {
            return Optional.of(digits.replaceAll("[.,]", ""));
        }
        return ONE_SIGN.matcher(digits).matches() ? Optional.of(digits.replace(',', '.')) : Optional.empty();
    }

    private static BigDecimal times(String letter) {
        return letter.isEmpty() ? BigDecimal.ONE : BigDecimal.valueOf(letter.equals("k") ? 1_000 : 1_000_000);
    }
}
