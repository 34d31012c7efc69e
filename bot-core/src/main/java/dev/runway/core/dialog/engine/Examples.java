package dev.runway.core.dialog.engine;

import dev.runway.core.dialog.Check;
import dev.runway.core.dialog.Checks;
import dev.runway.core.dialog.Known;
import dev.runway.core.dialog.Money;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.Slot;
import dev.runway.core.dialog.words.InWords;
import java.util.List;
import java.util.stream.Stream;

/** A right answer to show beside a wrong one: worked out, so that it passes the question's own checks. */
final class Examples {

    private static final List<String> NUMBERS = List.of("12", "1", "5", "50", "100", "1000", "0");

    private final Checks checks;
    private final Setting setting;

    Examples(Known known, Setting setting) {
        this.checks = new Checks(known, setting);
        this.setting = setting;
    }

    /** In words and in figures: {@code 3 December or 2026-12-03}. */
    String date(Slot slot) {
        var today = setting.today();
        var week = today.plusWeeks(1);
        var right = Stream.iterate(week, day -> day.plusDays(1))
                .limit(Checks.MOST_DAYS)
                .filter(day -> passes(slot, day.toString()))
                .findFirst()
                .orElse(passes(slot, today.toString()) ? today : week);
        return InWords.day(right, today) + " or " + right;
    }

    String number(Slot slot) {
        return Stream.concat(NUMBERS.stream(), bounds(slot))
                .filter(number -> passes(slot, number))
                .findFirst()
                .orElse(NUMBERS.get(0));
    }

    String money(Slot slot) {
        var code = slot.question().currency().orElse("EUR");
        var amounts = Stream.concat(Stream.of("12500", "500", "50", "5", "100000"), bounds(slot));
        return amounts.map(amount -> Money.parse(code + " " + amount))
                .filter(money -> passes(slot, money.toString()))
                .findFirst()
                .orElse(Money.parse(code + " 12500"))
                .inWords();
    }

    private static Stream<String> bounds(Slot slot) {
        return slot.asked().checks().stream().flatMap(check -> {
            if (check instanceof Check.AtLeast least) {
                return Stream.of(least.least().toPlainString());
            }
            return check instanceof Check.AtMost most ? Stream.of(most.most().toPlainString()) : Stream.empty();
        });
    }

    private boolean passes(Slot slot, String value) {
        return checks.hold(slot, List.of(value), setting.today());
    }
}
