package dev.runway.core.message;

/** Words that are longer than there is room for: their beginning and {@code …}. */
final class Shortened {

    private Shortened() {}

    /** At most {@code most} characters; none that is written as two is cut in half. */
    static String to(int most, String words) {
        if (words.length() <= most) {
            return words;
        }
        int end = most - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
