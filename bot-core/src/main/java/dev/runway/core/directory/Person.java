package dev.runway.core.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody in an office, on whatever platform.
 *
 * @param id unique in the whole store
 * @param name what people call them: {@code Ana}
 * @param email lower case, or empty where the platform does not say
 * @param zone their IANA zone; every human time is worked out in it
 * @param workingDays the days of the week on which they may be asked
 * @param away days off, oldest first
 * @param left whether they have left the office: what they said stays theirs, but nobody asks, offers or tells them anything
 */
public record Person(
        long office,
        long id,
        String name,
        String email,
        ZoneId zone,
        Set<DayOfWeek> workingDays,
        List<Away> away,
        Set<Role> roles,
        boolean left) {

    public Person {
        workingDays = Set.copyOf(workingDays);
        away = List.copyOf(away);
        roles = Set.copyOf(roles);
    }

    /** Somebody who is here. */
    public Person(
            long office,
            long id,
            String name,
            String email,
            ZoneId zone,
            Set<DayOfWeek> workingDays,
            List<Away> away,
            Set<Role> roles) {
        this(office, id, name, email, zone, workingDays, away, roles, false);
    }

    public Optional<Away> awayOn(LocalDate day) {
        return away.stream().filter(dates -> dates.covers(day)).findFirst();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the bot may come to them with a question: not to observers, who only read, nor to whoever left. */
    public boolean mayBeAsked() {
        return !left && !has(Role.OBSERVER);
    }

    public Person inZone(ZoneId there) {
        return new Person(office, id, name, email, there, workingDays, away, roles, left);
    }

    public Person working(Set<DayOfWeek> days) {
        return new Person(office, id, name, email, zone, days, away, roles, left);
    }

    public Person away(List<Away> dates) {
        return new Person(office, id, name, email, zone, workingDays, dates, roles, left);
    }

    public Person having(Set<Role> now) {
        return new Person(office, id, name, email, zone, workingDays, away, now, left);
    }

    public Person leaving(boolean nowLeft) {
        return new Person(office, id, name, email, zone, workingDays, away, roles, nowLeft);
    }
}
