package dev.runway.app.playground;

import dev.runway.conversations.office.Office;
import dev.runway.conversations.office.OfficeRecords;
import dev.runway.conversations.sample.SampleOffice;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.conversations.sample.SamplePeople.Character;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Person;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.directory.Workspace;
import dev.runway.playground.PlaygroundPlatform;
import dev.runway.playground.stage.Cast;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has an account in the playground of the store's first office, read anew each time: people move and go away. */
public final class DirectoryCast implements Cast {

    private static final String WORKSPACE = "playground";
    private static final Map<String, Integer> ORDER = IntStream.range(0, SamplePeople.ALL.size())
            .boxed()
            .collect(Collectors.toMap(at -> SamplePeople.ALL.get(at).user(), at -> at));
    private static final Map<String, String> TITLES =
            SamplePeople.ALL.stream().collect(Collectors.toMap(Character::user, Character::title));

    private final OfficeRecords offices;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock office;

    /** @param office the office's clock, by which somebody is away today */
    public DirectoryCast(OfficeRecords offices, Directory directory, JdbcClient jdbc, Clock office) {
        this.offices = offices;
        this.directory = directory;
        this.jdbc = jdbc;
        this.office = office;
    }

    static Workspace workspace(long office) {
        return new Workspace(office, PlaygroundPlatform.NAME, WORKSPACE);
    }

    @Override
    public Stage stage() {
        var first = first();
        return new Stage(workspace(first.id()), first.name(), first.zoneId());
    }

    private Office first() {
        return offices.findAllByOrderById().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The playground was asked for its people before the office was opened."));
    }

    @Override
    public List<Member> members() {
        var workspace = workspace(first().id());
        var people =
                directory.people(workspace.office()).stream().collect(Collectors.toMap(Person::id, person -> person));
        return jdbc
                .sql("select user_id, person from account where office = :office and platform = :platform"
                        + " and workspace = :workspace and person is not null order by person")
                .param("office", workspace.office())
                .param("platform", workspace.platform())
                .param("workspace", workspace.id())
                .query((row, number) -> Map.entry(row.getString("user_id"), row.getLong("person")))
                .list()
                .stream()
                .flatMap(account -> Stream.ofNullable(people.get(account.getValue()))
                        .map(person -> member(new Account(workspace, account.getKey()), person)))
                .sorted(Comparator.comparing(member -> ORDER.getOrDefault(member.user(), ORDER.size())))
                .toList();
    }

    @Override
    public Optional<Member> member(String user) {
        var account = new Account(workspace(first().id()), user);
        return directory.person(account).map(person -> member(account, person));
    }

    private Member member(Account account, Person person) {
        var today = office.instant().atZone(person.zone()).toLocalDate();
        return new Member(
                account,
                person.id(),
                person.name(),
                person.email(),
                TITLES.getOrDefault(account.user(), title(person)),
                person.zone(),
                person.awayOn(today).isPresent());
    }

    private static String title(Person person) {
        if (person.has(Role.PROJECT_OFFICE) || person.has(Role.ADMINISTRATOR)) {
            return "Project office";
        }
        return person.has(Role.LEAD) ? "Lead" : "Engineer";
    }

    /** The digests' channel first. */
    @Override
    public List<Place> channels() {
        var workspace = workspace(first().id());
        return directory.channels(workspace.office()).stream()
                .filter(place -> place.workspace().equals(workspace))
                .sorted(Comparator.comparing(place -> !place.name().equals(SampleOffice.CHANNEL)))
                .toList();
    }
}
