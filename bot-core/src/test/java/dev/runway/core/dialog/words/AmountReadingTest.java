package dev.runway.core.dialog.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.core.dialog.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "1,23,4",
                "1.2.3",
                "12 34",
                "1e9",
                "--4",
                "12 apples",
                "1,234",
                "1.234",
                "-1,234",
                "0x10",
                "1,,2",
                "1234567890123456789",
                "."
            })
    void refusesWhatIsNoNumberOrCouldBeTwo(String words) {
        assertThat(NumberReading.read(words, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-4|-4",
                "+4|4",
                "−4|-4",
                "1234|1234",
                "0.5|0.5",
                "0,125|0.125",
                "1,5|1.5",
                "12.50|12.5",
                "1,234.5|1234.5",
                "1.234,5|1234.5",
                "1 234,5|1234.5",
                "1'234|1234",
                "1’234’567|1234567",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "12,34,567|1234567",
                "12k|12000",
                "1.5m|1500000",
                "007|7",
                "1234,567|1234.567",
                "1.2340|1.234"
            })
    void readsNumbersOfSeveralCustoms(String words, BigDecimal number) {
        assertThat(NumberReading.read(words, false)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234|1234 or 1.2340", "-12.500|12500 or 12.5000"})
    void offersBothReadingsOfATwofoldNumberSoThatEachIsReadInOneWay(String words, String either) {
        assertThat(NumberReading.readsTwoWays(words)).isTrue();
        assertThat(NumberReading.eitherWay(words)).isEqualTo(either);
        for (String way : either.split(" or ")) {
            assertThat(NumberReading.read(way, false)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "EUR", "12 XXQ", "12 EUR USD", "EUR twelve", "€"})
    void refusesWhatIsNoMoney(String words) {
        assertThat(MoneyReading.read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41,000 €|EUR 41000", "€41.000|EUR 41000", "eur 12.5|EUR 12.50", "12.50€|EUR 12.50", "$5|USD 5",
                "US$ 1,234.56|USD 1234.56", "5 dollars|USD 5", "41k EUR|EUR 41000", "1.5m £|GBP 1500000",
                        "100,- CHF|CHF 100",
                "12'500 chf|CHF 12500", "JPY 500|JPY 500", "-3 EUR|EUR -3"
            })
    void readsMoneyWithItsCurrency(String words, String stored) {
        var found = MoneyReading.read(words).orElseThrow();
        assertThat(money(found)).hasToString(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "41k|41000", "12,500|12500", "100,-|100"})
    void readsAnAmountThatLeavesItsCurrencyOut(String words, BigDecimal amount) {
        assertThat(MoneyReading.read(words)).contains(new MoneyReading.Found(amount, Optional.empty()));
    }

    @Property
    void readsWhatCustomsWrite(@ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(2) BigDecimal number) {
        for (char grouping : new char[] {',', '.', ' ', '\'', '\u202f'}) {
            var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
            symbols.setGroupingSeparator(grouping);
            symbols.setDecimalSeparator(grouping == '.' ? ',' : '.');
            var words = new DecimalFormat("#,##0.00", symbols).format(number);
            assertThat(NumberReading.read(words, false).orElseThrow()).isEqualByComparingTo(number);
        }
    }

    @Property
    void whatIsStoredIsReadBackAsTheSame(@ForAll @BigRange(min = "0", max = "99999999") @Scale(2) BigDecimal amount) {
        var money = new Money("EUR", MoneyReading.written("EUR", amount));
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        var found = MoneyReading.read(money.inWords()).orElseThrow();
        assertThat(money(found)).isEqualTo(money);
    }

    @Property
    void neverFailsOnAnyWords(@ForAll String words) {
        assertThat(NumberReading.read(words, false)).isNotNull();
        assertThat(MoneyReading.read(words)).isNotNull();
    }

    private static Money money(MoneyReading.Found found) {
        var code = found.currency().orElseThrow();
        return new Money(code, MoneyReading.written(code, found.amount()));
    }
}
