package dev.runway.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes lines of comma-separated values (RFC 4180), every field in quotes. A field that a spreadsheet would take for a formula
 * gets an apostrophe in front, which makes it words.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    /** @throws UncheckedIOException when whoever reads it has gone */
    void line(String... fields) {
        try {
            for (int i = 0; i < fields.length; i++) {
                out.write(i == 0 ? "\"" : ",\"");
                out.write(harmless(fields[i]).replace("\"", "\"\""));
                out.write('"');
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blanks in front do not keep every spreadsheet from reading a formula. */
    private static String harmless(String field) {
        var first = field.strip();
        boolean formula = !field.isEmpty()
                && (FORMULA.indexOf(field.charAt(0)) >= 0 || !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0);
        return formula ? "'" + field : field;
    }
}
