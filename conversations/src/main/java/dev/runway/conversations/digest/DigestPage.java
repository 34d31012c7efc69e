package dev.runway.conversations.digest;

import static java.util.function.Predicate.not;

import dev.runway.conversations.digest.DigestFacts.Entry;
import dev.runway.conversations.digest.DigestFacts.Wanted;
import dev.runway.conversations.status.Health;
import dev.runway.conversations.status.StatusReport;
import dev.runway.conversations.words.Words;
import dev.runway.core.message.Message;
import dev.runway.core.message.Text;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Composes the digest, what needs attention first. Pure: the same facts give the same words. */
final class DigestPage {

    /** Lines a section has before the rest is counted: seven full sections stay below Slack's 13,200 characters. */
    static final int MOST_LINES = 8;

    /** Names a line has before the rest is counted. */
    static final int MOST_NAMES = 30;

    private final DigestFacts facts;
    private final List<Entry> shown;
    private final Message.Builder page = Message.builder();
    private boolean isUnderSections;

    private DigestPage(DigestFacts facts) {
        this.facts = facts;
        this.shown = facts.projects().stream().filter(Entry::isShown).toList();
    }

    static Message of(DigestFacts facts) {
        return new DigestPage(facts).compose();
    }

    private Message compose() {
        page.heading(facts.title() + updated());
        if (shown.isEmpty()) {
            return page.line(
                            "There is no project to tell of yet. When the first one is here, its news will be here as well.")
                    .build();
        }
        page.line(counts());
        if (shown.stream().noneMatch(entry -> entry.now().isPresent())) {
            page.line("No news this week. This is what I last heard.");
        }
        HealthChart.of(facts.weeks()).ifPresent(page::chart);
        section("Off track", is(Health.OFF_TRACK), this::attention);
        section("At risk", is(Health.AT_RISK), this::attention);
        section("Changed", this::hasChanged, this::change);
        section("Done", entry -> heardNow(entry) && is(Health.DONE).test(entry), this::news);
        section("On track, with news", entry -> isQuiet(entry) && hasNews(entry), this::news);
        section("Confidence", DigestPage::isLessOrMoreSure, entry -> entry.sure()
                .words()
                .orElseThrow());
        withoutNews();
        if (!facts.away().isEmpty()) {
            page.heading("Away")
                    .line(facts.away().stream()
                            .map(absent -> absent.name() + " until " + day(absent.until()))
                            .collect(Collectors.joining(", ")));
        }
        return page.build();
    }

    private String counts() {
        var now = Arrays.stream(Health.values())
                .map(health ->
                        health.sign() + " " + shown.stream().filter(is(health)).count() + " " + health.words())
                .collect(Collectors.joining("  "));
        if (facts.previous().isEmpty()) {
            return now;
        }
        var before = Arrays.stream(Health.values())
                .map(health -> Long.toString(facts.projects().stream()
                        .filter(entry -> stoodBefore(entry, health))
                        .count()))
                .collect(Collectors.joining(" · "));
        return now + "   (" + lastTime(facts.previous().get()) + " " + before + ")";
    }

    /** There is no round of a week in which the bot was down. */
    private String lastTime(LocalDate previous) {
        return previous.with(DayOfWeek.MONDAY)
                        .plusWeeks(1)
                        .equals(facts.dueDay().with(DayOfWeek.MONDAY))
                ? "last week"
                : "last time, on " + day(previous) + ",";
    }

    /** Done counts in the week it was said, and not again. */
    private boolean stoodBefore(Entry entry, Health health) {
        return health == Health.DONE
                ? entry.before()
                        .filter(report -> report.health() == Health.DONE
                                && facts.previous()
                                        .filter(report.askDay()::equals)
                                        .isPresent())
                        .isPresent()
                : entry.healthBefore().filter(health::equals).isPresent();
    }

    private boolean hasChanged(Entry entry) {
        boolean calm = entry.health()
                .filter(health -> health == Health.ON_TRACK || health == Health.PAUSED)
                .isPresent();
        return calm && heardNow(entry) && (!entry.health().equals(entry.healthBefore()) || slippedNow(entry));
    }

    private boolean isQuiet(Entry entry) {
        return heardNow(entry) && is(Health.ON_TRACK).test(entry) && !hasChanged(entry);
    }

    /** Where nothing else draws attention to it. */
    private static boolean isLessOrMoreSure(Entry entry) {
        return is(Health.ON_TRACK).test(entry) && entry.sure().words().isPresent();
    }

    private static boolean hasNews(Entry entry) {
        return entry.now()
                .filter(report -> !report.unchanged() && !report.words().isEmpty())
                .isPresent();
    }

    private boolean slippedNow(Entry entry) {
        return entry.next()
                .filter(next -> facts.previous().filter(next::slippedSince).isPresent())
                .isPresent();
    }

    private static boolean heardNow(Entry entry) {
        return entry.now().isPresent();
    }

    private static Predicate<Entry> is(Health health) {
        return entry -> entry.health().filter(health::equals).isPresent();
    }

    /** What stands in its way, what it means, and who helps. */
    private String attention(Entry entry) {
        var report = entry.newest().orElseThrow();
        var said = new ArrayList<String>();
        entry.next().filter(next -> next.slipped()).ifPresent(next -> said.add(next.inDigest(facts.dueDay())));
        if (!report.business().isEmpty()) {
            said.add(report.business());
        } else if (said.isEmpty() && !report.words().isEmpty()) {
            said.add(report.words());
        }
        entry.help().forEach(wanted -> said.add(help(wanted)));
        entry.sure().words().ifPresent(points -> said.add("Confidence " + points));
        if (entry.sure().overdue() > 0) {
            said.add(Words.count(entry.sure().overdue(), "need") + " overdue");
        }
        if (!heardNow(entry)) {
            said.add("Last heard " + day(report.said()));
        }
        return said.stream().map(Words::sentence).collect(Collectors.joining(" "));
    }

    private String help(Wanted wanted) {
        if (!wanted.takenBy().isEmpty()) {
            return wanted.takenBy() + " is on it";
        }
        return "Help wanted" + (wanted.from().isEmpty() ? "" : " from " + wanted.from())
                + wanted.due().map(due -> " by " + day(due)).orElse("")
                + (wanted.from().isEmpty() ? ": " + wanted.words() : "");
    }

    private String change(Entry entry) {
        var said = new ArrayList<String>();
        var report = entry.now().orElseThrow();
        if (!entry.health().equals(entry.healthBefore())) {
            said.add(becoming(entry.healthBefore(), report.health()));
        }
        if (slippedNow(entry)) {
            entry.next().ifPresent(next -> said.add(next.inDigest(facts.dueDay())));
        }
        var all = String.join(". ", said);
        return hasNews(entry) ? all + ": " + report.words() : all;
    }

    private static String becoming(Optional<Health> before, Health now) {
        if (now == Health.PAUSED) {
            return "paused";
        }
        return before.isEmpty() ? "new, " + now.words() : "back " + now.words();
    }

    private String news(Entry entry) {
        return entry.now().orElseThrow().words();
    }

    private void section(String title, Predicate<Entry> belongs, Function<Entry, String> words) {
        var entries = shown.stream().filter(belongs).toList();
        if (entries.isEmpty()) {
            return;
        }
        isUnderSections = true;
        page.heading(title);
        entries.stream().limit(MOST_LINES).forEach(entry -> {
            var said = words.apply(entry);
            page.line(entry.health().orElseThrow().sign() + " " + entry.name() + (said.isEmpty() ? "" : " · " + said)
                    + late(entry));
        });
        if (entries.size() > MOST_LINES) {
            page.line("and " + (entries.size() - MOST_LINES)
                    + " more; say \"status\" and a project's name to read any of them");
        }
    }

    /** A group of its own, so that it is not taken for a part of the section above it. */
    private void withoutNews() {
        var unchanged = shown.stream()
                .filter(entry -> isQuiet(entry) && !hasNews(entry))
                .toList();
        var lastHeard = shown.stream()
                .filter(not(DigestPage::heardNow))
                .filter(is(Health.ON_TRACK))
                .toList();
        var unheard = shown.stream().filter(entry -> entry.health().isEmpty()).toList();
        if (isUnderSections && !(unchanged.isEmpty() && lastHeard.isEmpty() && unheard.isEmpty())) {
            page.heading("Without news");
        }
        names("On track, no change: ", unchanged);
        lastHeard(lastHeard);
        names("Not heard of yet: ", unheard);
    }

    private void lastHeard(List<Entry> all) {
        var groups = new LinkedHashMap<String, List<Entry>>();
        all.stream()
                .sorted(java.util.Comparator.comparing((Entry entry) -> heardOn(entry))
                        .reversed())
                .forEach(entry -> groups.computeIfAbsent(day(heardOn(entry)), day -> new ArrayList<>())
                        .add(entry));
        groups.forEach((day, entries) ->
                named("Last heard " + day + ": ", named(entries) + " (" + Health.ON_TRACK.words() + ")"));
    }

    private LocalDate heardOn(Entry entry) {
        return entry.newest().orElseThrow().said().atZone(facts.zone()).toLocalDate();
    }

    private void names(String before, List<Entry> entries) {
        if (!entries.isEmpty()) {
            named(before, named(entries));
        }
    }

    private void named(String what, String whom) {
        page.line(new Text(List.of()).strong(what).and(whom));
    }

    private static String named(List<Entry> entries) {
        var names = entries.stream().limit(MOST_NAMES).map(Entry::name).collect(Collectors.joining(", "));
        return entries.size() > MOST_NAMES ? names + " and " + (entries.size() - MOST_NAMES) + " more" : names;
    }

    /** {@code (added Monday)}, {@code (updated Monday)}: what came after the digest was posted says so. */
    private String late(Entry entry) {
        return entry.now()
                .flatMap(report -> lateOn(report)
                        .map(day -> " (" + (isAfterTold(report.firstSaid()) ? "added " : "updated ") + day + ")"))
                .orElse("");
    }

    private String updated() {
        return shown.stream()
                .flatMap(entry -> entry.now().stream())
                .max(java.util.Comparator.comparing(StatusReport::said))
                .flatMap(this::lateOn)
                .map(day -> " (updated " + day + ")")
                .orElse("");
    }

    private Optional<String> lateOn(StatusReport report) {
        return isAfterTold(report.said())
                ? Optional.of(Words.near(report.said().atZone(facts.zone()).toLocalDate(), facts.dueDay()))
                : Optional.empty();
    }

    private boolean isAfterTold(Instant moment) {
        return facts.told().filter(moment::isAfter).isPresent();
    }

    private String day(Instant moment) {
        return day(moment.atZone(facts.zone()).toLocalDate());
    }

    private String day(LocalDate day) {
        return Words.day(day, facts.dueDay());
    }
}
