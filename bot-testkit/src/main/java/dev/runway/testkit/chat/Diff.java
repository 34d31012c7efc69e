package dev.runway.testkit.chat;

import java.util.ArrayList;
import java.util.List;

/** Two texts side by side, line by line, with a little of what they share around each difference. */
final class Diff {

    private static final int AROUND = 3;

    /** {@code mark} is a blank for what both have, {@code -} for what only the chat has, {@code +} for what only happened. */
    private record Row(char mark, int number, String words) {}

    private Diff() {}

    /** Line numbers are those of {@code expected}. */
    static String of(String expected, String actual) {
        var rows = rows(expected.split("\n", -1), actual.split("\n", -1));
        var shown = new StringBuilder();
        boolean skipping = false;
        for (int i = 0; i < rows.size(); i++) {
            if (isNearDifference(rows, i)) {
                var row = rows.get(i);
                var number = row.mark() == '+' ? "    " : String.format("%4d", row.number());
                shown.append(number)
                        .append(' ')
                        .append(row.mark())
                        .append(' ')
                        .append(row.words())
                        .append('\n');
                skipping = false;
            } else if (!skipping) {
                shown.append("   …\n");
                skipping = true;
            }
        }
        return shown.toString();
    }

    private static boolean isNearDifference(List<Row> rows, int index) {
        int last = Math.min(rows.size() - 1, index + AROUND);
        for (int i = Math.max(0, index - AROUND); i <= last; i++) {
            if (rows.get(i).mark() != ' ') {
                return true;
            }
        }
        return false;
    }

    private static List<Row> rows(String[] expected, String[] actual) {
        int[][] common = common(expected, actual);
        var rows = new ArrayList<Row>();
        int i = 0;
        int j = 0;
        while (i < expected.length || j < actual.length) {
            if (i < expected.length && j < actual.length && expected[i].equals(actual[j])) {
                rows.add(new Row(' ', i + 1, expected[i++]));
                j++;
            } else if (j == actual.length || i < expected.length && common[i + 1][j] >= common[i][j + 1]) {
                rows.add(new Row('-', i + 1, expected[i++]));
            } else {
                rows.add(new Row('+', i + 1, actual[j++]));
            }
        }
        return rows;
    }

    /** How many lines the rests beginning at each pair of lines have in common. */
    private static int[][] common(String[] expected, String[] actual) {
        int[][] common = new int[expected.length + 1][actual.length + 1];
        for (int i = expected.length - 1; i >= 0; i--) {
            for (int j = actual.length - 1; j >= 0; j--) {
                common[i][j] = expected[i].equals(actual[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
