package dev.runway.testkit;

import dev.runway.core.agenda.Agenda;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

class ManualAgendaTest extends AgendaContract {

    @Override
    protected Stage begin(Function<Agenda, List<Agenda.Job>> jobs) {
        var agenda = new ManualAgenda();
        agenda.jobs(jobs.apply(agenda));
        var now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
        return new Stage() {
            @Override
            public Agenda agenda() {
                return agenda;
            }

            @Override
            public Instant now() {
                return now.get();
            }

            @Override
            public void moveTo(Instant then) {
                agenda.runUntil(then, now::set, () -> {});
            }
        };
    }
}
