package dev.runway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.app.database.TestDatabase.Vendor;
import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.OfficeRecords;
import dev.runway.conversations.people.Team;
import dev.runway.conversations.people.TeamRecords;
import dev.runway.conversations.people.Teams;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Directory.Profile;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Workspace;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who stands in for whom: the lead of one's own team, who is somebody else and still here. */
class TeamsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theLeadOfTheTeamStandsInUnlessItIsThemselvesOrTheyLeft(Vendor vendor) {
        try (var database = vendor.open();
                var records = new RecordsOn(database)) {
            long office = office(records);
            long other = office(records);
            var directory = database.store(Clock.systemUTC()).directory();
            var ana = met(directory, office, "Ana");
            var ben = met(directory, office, "Ben");
            var wei = met(directory, office, "Wei");
            var kept = records.get(TeamRecords.class);
            var teams = new Teams(kept, directory);
            var payments =
                    kept.save(Team.of(office, "Payments", ben.id(), List.of(ana.id(), ben.id(), wei.id(), ana.id())));
            kept.save(Team.of(office, "Moves", wei.id(), List.of(ben.id())));
            kept.save(Team.of(office, "Archive", null, List.of(ana.id())));

            assertThat(teams.leadOf(office, ana.id())).contains(ben);
            assertThat(teams.leadOf(office, ben.id())).contains(wei);
            assertThat(teams.leadOf(other, ana.id())).isEmpty();
            assertThat(teams.all(office)).extracting(Team::name).containsExactly("Archive", "Moves", "Payments");

            directory.save(ben.leaving(true));
            assertThat(teams.leadOf(office, ana.id())).isEmpty();

            kept.save(payments.led(wei.id()).with(List.of(ana.id())));
            assertThat(teams.leadOf(office, ana.id())).contains(wei);
            assertThat(teams.leadOf(office, wei.id())).isEmpty();

            kept.delete(payments);
            assertThat(teams.all(office)).extracting(Team::name).containsExactly("Archive", "Moves");
        }
    }

    private static long office(RecordsOn records) {
        return records.get(OfficeRecords.class)
                .save(new Office(null, "Acme Technical Services Project Management Office", "Europe/Lisbon", 7))
                .id();
    }

    private static Person met(Directory directory, long office, String name) {
        var account = new Account(new Workspace(office, "playground", "acme"), name);
        return directory.welcome(account, new Profile(name, "", ZoneOffset.UTC));
    }
}
