package dev.runway.app.records;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.portfolio.Milestone;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.core.dialog.Setting;
import dev.runway.core.dialog.run.AnswerKey;
import dev.runway.core.dialog.run.Run;
import dev.runway.core.message.Button;
import dev.runway.core.message.Message;
import dev.runway.core.message.PlainText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A month of an office: 200 people ask how 40 projects are, and those who report on them answer, put off, stay silent or are
 * away, by dice that fall the same each time. Keeps what the askers were shown, as they saw it.
 */
final class AskingMonth implements AutoCloseable {

    static final int ASKERS = 200;
    static final int PROJECTS = 40;

    private static final int OWNERS = 20;
    private static final int QUESTIONS_EACH = 3;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 28);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Lisbon"), ZoneId.of("Asia/Singapore"), ZoneId.of("America/New_York"));

    /** Something that happens at a moment; of two at the same, the one that was planned first. */
    private record Plan(Instant at, long number, Runnable what) {}

    private final Random dice;
    private final boolean everybodyAnswers;
    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::number));
    private final Set<UUID> looked = new HashSet<>();
    private long planned;
    /** What the askers saw: answers that were fresh, and words that a question was open already. */
    int shownFresh;

    int shownOpen;
    final OfficeOn acme;

    AskingMonth(long seed, boolean everybodyAnswers) {
        this.dice = new Random(seed);
        this.everybodyAnswers = everybodyAnswers;
        this.acme = new OfficeOn(Vendor.H2, noon(FIRST.minusDays(1)), Extent.TWO_PROJECTS);
        settle();
    }

    /** Until everybody who asked has been told something. @return what the office reads of it on the last day */
    String live() {
        for (int asker = 0; asker < ASKERS; asker++) {
            for (int time = 0; time < QUESTIONS_EACH; time++) {
                var name = "Asker " + asker;
                var project = "harbour " + (int) ((PROJECTS - 2) * dice.nextDouble() * dice.nextDouble());
                plan(working(), () -> asks(name, project));
            }
        }
        for (var day = FIRST; !day.isAfter(LAST.plusDays(14)); day = day.plusDays(1)) {
            for (int hour = 0; hour < 24; hour++) {
                plan(day.atTime(hour, 59).toInstant(ZoneOffset.UTC), this::owners);
            }
        }
        var read = new ArrayList<String>();
        plan(noon(LAST.plusDays(2)), () -> {
            acme.says(acme.runway, "Dana", "saved");
            read.add(PlainText.of(newest("Dana")));
        });
        while (!plans.isEmpty()) {
            var next = plans.remove();
            acme.moveTo(next.at());
            next.what().run();
        }
        return read.get(0);
    }

    private void settle() {
        var program = acme.records()
                .programs()
                .findByOfficeOrderByName(acme.office.id())
                .get(0);
        for (int number = 0; number < PROJECTS - 2; number++) {
            var owner = owner("Owner " + number % OWNERS, ZONES.get(number % ZONES.size()));
            acme.records()
                    .projects()
                    .save(new Project(
                            null,
                            acme.office.id(),
                            program.id(),
                            "harbour-" + number,
                            "Harbour " + number,
                            acme.person("Ben"),
                            owner,
                            null,
                            Project.Size.CHANGE,
                            Project.Stage.RUNNING,
                            "",
                            "",
                            List.of(Milestone.planned("hand-over", LAST.plusDays(60))),
                            List.of()));
        }
        for (int number = 0; number < 6 && !everybodyAnswers; number++) {
            acme.says(
                    acme.runway,
                    "Owner " + 3 * number,
                    "away " + (2 + 3 * number) + " to " + (6 + 3 * number) + " December");
        }
    }

    private long owner(String name, ZoneId zone) {
        var directory = acme.store.directory();
        var account = acme.platform.account(name);
        if (directory.person(account).isEmpty()) {
            directory.save(
                    directory.welcome(account, acme.platform.profile(name)).inZone(zone));
            directory.remember(acme.platform.direct(name), Optional.of(account));
        }
        return acme.person(name);
    }

    private void asks(String name, String project) {
        acme.says(acme.runway, name, "status " + project);
        var shown = PlainText.of(newest(name));
        if (shown.contains("Shall I ask for news?")) {
            acme.says(acme.runway, name, dice.nextInt(10) == 0 ? "no, thank you" : "yes, ask");
            whenAway(name);
        } else if (shown.contains("will bring you the answer")) {
            shownOpen += has(name, "No longer needed") ? 0 : 1;
            if (has(name, "No longer needed") && dice.nextInt(4) == 0) {
                acme.says(acme.runway, name, "no longer needed");
            }
        } else {
            shownFresh++;
            afterFresh(name);
        }
    }

    private void whenAway(String name) {
        if (has(name, "Wait for ")) {
            var buttons = newest(name).buttons();
            acme.says(
                    acme.runway, name, buttons.get(dice.nextInt(buttons.size())).label());
        }
    }

    private void afterFresh(String name) {
        int what = dice.nextInt(10);
        if (what == 0) {
            acme.says(acme.runway, name, "follow");
        } else if (what < 4 && has(name, "Ask for news")) {
            acme.says(acme.runway, name, "ask for news");
            boolean waits = dice.nextBoolean();
            if (has(name, "Yes, bring it")) {
                acme.says(acme.runway, name, waits ? "yes, bring it" : "it can't wait");
            }
            shownOpen += PlainText.of(newest(name)).contains("will bring you the answer") ? 1 : 0;
            whenAway(name);
        }
    }

    /** Each conversation that has come up since is answered later, or never. */
    private void owners() {
        var open = acme.database().jdbc().sql("""
                        select r.id, p.name from dialog_run r join person p on p.id = r.person
                        where r.state = 'ASKING' order by p.name""").query((row, number) ->
                new Object[] {row.getObject(1, UUID.class), row.getString(2)});
        for (var run : open.list()) {
            if (looked.add((UUID) run[0])) {
                int mood = everybodyAnswers ? 0 : dice.nextInt(10);
                var soon = Duration.ofMinutes(5 + dice.nextInt(290));
                if (mood < 7) {
                    plan(now().plus(soon), () -> answers((String) run[1]));
                } else if (mood == 7) {
                    plan(now().plus(soon), () -> acme.says(acme.runway, (String) run[1], "later tomorrow"));
                    plan(now().plus(soon).plus(Duration.ofDays(1)), () -> answers((String) run[1]));
                }
            }
        }
    }

    private void answers(String name) {
        for (var open = open(name); open.isPresent(); open = open(name)) {
            acme.says(acme.runway, name, open.get());
        }
    }

    /** What they say next; empty when nothing is asked of them. */
    private Optional<String> open(String name) {
        var person = acme.store.directory().person(acme.platform.account(name)).orElseThrow();
        return acme.store.runs().asking(person.office(), person.id()).map(run -> {
            var talk = acme.runway.conversations().talk();
            var setting = new Setting(person, now(), acme.platform.abilities());
            return talk.engine().form(setting, run).fields().stream()
                    .map(field -> AnswerKey.parse(field.name()))
                    .filter(key -> !run.answers().containsKey(key))
                    .findFirst()
                    .map(key -> answer(run, key))
                    .orElse("send");
        });
    }

    private String answer(Run run, AnswerKey key) {
        return switch (key.question()) {
            case "now" -> {
                boolean heardOf = run.given().subjects().get("projects").stream()
                        .filter(subject -> subject.key().equals(key.subject()))
                        .anyMatch(subject -> !subject.values().get("last").isEmpty());
                yield dice.nextInt(5) == 0 ? "at risk" : heardOf ? "no change" : "on track";
            }
            case "words" -> "The crane is late.";
            default -> "skip";
        };
    }

    private Message newest(String name) {
        return acme.store
                .outbox()
                .newest(acme.platform.direct(name))
                .orElseThrow()
                .message();
    }

    private boolean has(String name, String label) {
        return newest(name).buttons().stream().map(Button::label).anyMatch(each -> each.startsWith(label));
    }

    private void plan(Instant at, Runnable what) {
        plans.add(new Plan(at, planned++, what));
    }

    private Instant now() {
        return acme.now();
    }

    /** A minute of somebody's working day. */
    private Instant working() {
        var day = FIRST.plusDays(dice.nextInt(FIRST.until(LAST).getDays() + 1));
        var asked = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? day.minusDays(2) : day;
        return asked.isBefore(FIRST)
                ? noon(FIRST)
                : asked.atTime(8 + dice.nextInt(10), dice.nextInt(60)).toInstant(ZoneOffset.UTC);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        acme.close();
    }
}
