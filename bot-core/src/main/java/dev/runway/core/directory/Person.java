package dev.runway.core.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
 * @param zoneChosen whether they chose the zone themselves, so that it follows no platform any more
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
        boolean left,
        boolean zoneChosen) {

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
        this(office, id, name, email, zone, workingDays, away, roles, false, false);
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

    /** In the zone that a platform tells. */
    public Person inZone(ZoneId there) {
        return new Person(office, id, name, email, there, workingDays, away, roles, left, zoneChosen);
    }

    /** In the zone that they chose. */
    public Person choosing(ZoneId there) {
        return new Person(office, id, name, email, there, workingDays, away, roles, left, true);
    }

    /** In the zone that a platform tells, and following it again. */
    public Person following(ZoneId there) {
        return new Person(office, id, name, email, there, workingDays, away, roles, left, false);
    }

    /** As a platform tells them now: what it does not say stays, and so does a zone that they chose. */
    public Person toldAs(Directory.Profile told) {
        return new Person(
                office,
                id,
                told.name().isBlank() ? name : told.name(),
                told.email().isBlank() ? email : told.email().strip().toLowerCase(Locale.ROOT),
                zoneChosen ? zone : told.zone(),
                workingDays,
                away,
                roles,
                left,
                zoneChosen);
    }

    public Person working(Set<DayOfWeek> days) {
        return new Person(office, id, name, email, zone, days, away, roles, left, zoneChosen);
    }

    public Person away(List<Away> dates) {
        return new Person(office, id, name, email, zone, workingDays, dates, roles, left, zoneChosen);
    }

    public Person having(Set<Role> now) {
        return new Person(office, id, name, email, zone, workingDays, away, now, left, zoneChosen);
    }

    public Person leaving(boolean nowLeft) {
        return new Person(office, id, name, email, zone, workingDays, away, roles, nowLeft, zoneChosen);
    }
}
