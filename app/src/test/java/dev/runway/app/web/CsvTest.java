package dev.runway.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void everyFieldIsInQuotesAndALineEndsAsTheStandardSays() {
        assertThat(written("name", "kind", "")).isEqualTo("\"name\",\"kind\",\"\"\r\n");
    }

    @Test
    void quotesCommasAndLinesStayInsideTheirField() {
        assertThat(written("Ana \"the\" First, of\r\nLisbon", "x"))
                .isEqualTo("\"Ana \"\"the\"\" First, of\r\nLisbon\",\"x\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+351 21", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n@x"})
    void whatASpreadsheetWouldRunIsMadeWords(String field) {
        assertThat(written(field)).isEqualTo("\"'" + field + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "a=b", "1-2", "2026-11-27T10:00:00Z", " plain"})
    void wordsStayAsTheyAre(String field) {
        assertThat(written(field)).isEqualTo("\"" + field + "\"\r\n");
    }

    private static String written(String... fields) {
        var out = new StringWriter();
        new Csv(out).line(fields);
        return out.toString();
    }
}
