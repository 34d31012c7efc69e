package dev.runway.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes lines of comma-separated values (RFC 4180), every field in quotes. A field that a spreadsheet would take for a formula
 * gets an apostrophe in front, which makes it words.
 */
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private static final String FORMULA = "=+-@\t\r\n";

    private final CSVPrinter printer;

    /** @param out gets each line as it is written */
    Csv(Appendable out) {
        try {
            this.printer = new CSVPrinter(out, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when whoever reads it has gone */
    void line(String... fields) {
        try {
            printer.printRecord(Arrays.stream(fields).map(Csv::harmless));
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
