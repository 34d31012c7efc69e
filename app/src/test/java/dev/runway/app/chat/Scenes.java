package dev.runway.app.chat;

import dev.runway.app.Runway;
import dev.runway.app.store.JdbcStore;
import dev.runway.conversations.Records;
import dev.runway.conversations.confidence.Confidence;
import dev.runway.conversations.portfolio.NewProject;
import dev.runway.conversations.portfolio.Project;
import dev.runway.conversations.portfolio.ProjectBook;
import dev.runway.conversations.sample.SampleOffice;
import dev.runway.conversations.sample.SampleOffice.Extent;
import dev.runway.conversations.sample.SamplePeople;
import dev.runway.conversations.sample.SamplePeople.Character;
import dev.runway.core.directory.Account;
import dev.runway.core.directory.Directory;
import dev.runway.core.directory.Place;
import dev.runway.core.directory.Role;
import dev.runway.core.inbox.Turn;
import dev.runway.core.platform.Incoming;
import dev.runway.core.platform.PlatformException;
import dev.runway.testkit.platform.TranscriptPlatform;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fixtures that a chat may name after "given". Their week is that of Thursday, 26 November 2026. */
final class Scenes {

    private static final LocalDate THIS_WEEK = LocalDate.of(2026, 11, 26);

    private final Runway runway;
    private final JdbcStore store;
    private final JdbcClient jdbc;
    private final Records records;
    private final SampleOffice sample;
    private final TranscriptPlatform platform;
    private final List<TranscriptPlatform> beside;
    /** By name, in the order of the page about chats. */
    private static final Map<String, Consumer<Scenes>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("nothing", Scenes::office);
        ALL.put("nothing, where Dana will be the administrator", Scenes::danaWillAdminister);
        ALL.put("acme", scenes -> scenes.acme(Extent.TWO_PROJECTS));
        ALL.put("acme: \"" + SampleOffice.NAME + "\"", ALL.get("acme"));
        ALL.put("acme, where Dana is the administrator", ALL.get("acme").andThen(Scenes::danaAdministers));
        ALL.put("acme, which calls an answer fresh for 7 days", scenes -> scenes.acme(Extent.SIX_WEEKS));
        ALL.put("acme, where no date is planned", ALL.get("acme").andThen(Scenes::noDate));
        ALL.put("nobody spoke of Mail Archive since 2026-11-12", Scenes::mailArchiveIsOld);
        ALL.put("acme, where nobody has reported yet", ALL.get("acme").andThen(Scenes::nobodyReported));
        ALL.put("acme, where Payments Gateway has two needs", ALL.get("acme").andThen(Scenes::twoNeeds));
        ALL.put("acme, where Invoice Copies has just begun", ALL.get("acme").andThen(Scenes::invoiceCopiesBegins));
        ALL.put("acme with a request waiting", ALL.get("acme").andThen(scenes -> scenes.requests()
                .waits()));
        ALL.put(
                "acme with a request waiting, and Eve deciding as well",
                ALL.get("acme")
                        .andThen(scenes -> scenes.requests().eveDecides())
                        .andThen(scenes -> scenes.requests().waits()));
        ALL.put(
                "acme, where nobody of the project office is in chat",
                ALL.get("acme").andThen(scenes -> scenes.requests().danaIsAway()));
        ALL.put("Ben has left, and Chidi leads his team", scenes -> scenes.requests()
                .benLeft());
        ALL.put("Ben has left, and nobody leads his team", scenes -> scenes.requests()
                .benLeftAlone());
        ALL.put(
                "acme with ten projects and a request waiting",
                ((Consumer<Scenes>) scenes -> scenes.acme(Extent.SIX_WEEKS))
                        .andThen(scenes -> scenes.requests().waits()));
        ALL.put("acme with ten projects and six weeks of history", scenes -> scenes.acme(Extent.THIS_WEEK_AS_WELL));
        ALL.put(
                "acme with ten projects, of which nobody spoke before 2026-11-19",
                ((Consumer<Scenes>) scenes -> scenes.acme(Extent.THIS_WEEK_AS_WELL)).andThen(Scenes::theOfficeIsYoung));
        ALL.put("acme with ten projects, this week's questions still to come", scenes -> scenes.acme(Extent.SIX_WEEKS));
        ALL.put("acme with two people in the project office", ALL.get("acme").andThen(Scenes::benIsOfTheOffice));
        ALL.put(
                "acme, where Mei has left and Finn has not met the bot",
                ALL.get("acme").andThen(Scenes::meiLeft));
        ALL.put("acme, where what is sent to Chidi fails", ALL.get("acme").andThen(Scenes::chidiIsClosed));
        ALL.put("what is sent to Chidi arrives again", scenes -> scenes.platform.open(scenes.platform.direct("Chidi")));
        ALL.put("Chidi's account is switched off", scenes -> scenes.told("Chidi", "Chidi", "Europe/Lisbon", false));
        ALL.put("Chidi is called Chidi Eze now", scenes -> scenes.told("Chidi", "Chidi Eze", "Europe/Lisbon", true));
        ALL.put(
                "Ana's chat says that she is in Singapore",
                scenes -> scenes.told("Ana", "Ana", "Asia/Singapore", true));
        ALL.put(
                "acme, where nothing gets through to Wei for now",
                ALL.get("acme").andThen(Scenes::weiIsSlow));
        LinkScenes.NAMES.forEach(
                name -> ALL.put(name, scenes -> scenes.linking().given(name)));
    }

    /** What has to do with an office on two platforms. */
    private LinkScenes linking() {
        return new LinkScenes(runway, jdbc, store, platform, beside.get(0), () -> acme(Extent.TWO_PROJECTS));
    }

    Scenes(
            Runway runway,
            Premises premises,
            JdbcStore store,
            TranscriptPlatform platform,
            List<TranscriptPlatform> beside) {
        this.runway = runway;
        this.store = store;
        this.jdbc = premises.jdbc();
        this.records = premises.records();
        this.sample = new SampleOffice(records, runway.conversations().rounds(), store.directory());
        this.platform = platform;
        this.beside = beside;
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /** @throws IllegalArgumentException naming the fixtures there are */
    void given(String words) {
        var scene = ALL.get(words);
        if (scene == null) {
            throw new IllegalArgumentException(
                    "there is no fixture \"" + words + "\". There are: " + ALL.keySet() + ".");
        }
        scene.accept(this);
    }

    private void office() {
        runway.conversations().start(SampleOffice.NAME, SamplePeople.LISBON);
    }

    private void acme(Extent extent) {
        var office = runway.conversations().start(SampleOffice.NAME, SamplePeople.LISBON);
        store.transactions().run(() -> {
            sample.settle(office, new There(), THIS_WEEK, extent);
            store.directory().remember(platform.channel("#general"), Optional.empty());
            return office;
        });
        office();
    }

    /** As when the settings name her address, and she speaks for the first time. */
    private void danaWillAdminister() {
        office();
        var dana = store.directory().welcome(platform.account("Dana"), platform.profile("Dana"));
        store.directory().save(dana.having(Set.of(Role.MEMBER, Role.ADMINISTRATOR)));
    }

    private void danaAdministers() {
        jdbc.sql("update person_role set role = 'ADMINISTRATOR' where role = 'PROJECT_OFFICE'")
                .update();
    }

    private RequestScenes requests() {
        return new RequestScenes(runway, records, store, platform);
    }

    /** The sample tells of last week; here it did not happen. */
    private void nobodyReported() {
        jdbc.sql("delete from status_revision").update();
        jdbc.sql("delete from status_report").update();
        jdbc.sql("update round set told = null").update();
    }

    /** Ben has named them; Ana was sure two weeks ago, and a little less so last week. */
    private void twoNeeds() {
        as("Ben", turn -> {
            var project = records.projects()
                    .findByOfficeAndCode(turn.office(), "payments-gateway")
                    .orElseThrow();
            var needs = runway.conversations().needs();
            long ben = turn.person().id();
            needs.add(turn, project, "test accounts from the bank", Optional.of(person("Ana")), ben, THIS_WEEK);
            needs.add(
                    turn, project, "a second person on call", Optional.of(person("Chidi")), ben, THIS_WEEK.plusDays(6));
            sure(turn, project.code(), 4, 2);
            sure(turn, project.code(), 3, 1);
            sure(turn, "ledger-move", 4, 1);
        });
    }

    /** Ana said so on that many Thursdays before. */
    private void sure(Turn turn, String code, int points, int weeks) {
        var project =
                records.projects().findByOfficeAndCode(turn.office(), code).orElseThrow();
        var said = THIS_WEEK
                .minusWeeks(weeks)
                .atTime(10, 5)
                .atZone(SamplePeople.LISBON)
                .toInstant();
        records.confidence().save(new Confidence(null, turn.office(), project.id(), points, person("Ana"), null, said));
    }

    /** A request of Ben's was accepted by Dana a moment ago. */
    private void invoiceCopiesBegins() {
        as("Dana", turn -> {
            long ben = person("Ben");
            var book = new ProjectBook(records.portfolios(), records.programs(), records.projects(), store.turnLock());
            var project = book.create(
                    turn.office(),
                    new NewProject(
                            "Invoice Copies",
                            Optional.empty(),
                            ben,
                            Optional.empty(),
                            Optional.empty(),
                            Project.Size.FIX,
                            "",
                            "",
                            List.of(),
                            List.of()));
            var lines = List.of("access to the print server, from @Chidi", "a quiet week to try it in");
            runway.conversations().needs().fromIntake(turn, project, lines, ben, Optional.empty());
        });
    }

    private void as(String name, Consumer<Turn> work) {
        runway.bot().visits().with(1, person(name), work);
    }

    private long person(String name) {
        return store.directory().person(platform.account(name)).orElseThrow().id();
    }

    private void benIsOfTheOffice() {
        var directory = store.directory();
        var ben = directory.person(platform.account("Ben")).orElseThrow();
        directory.save(ben.having(Set.of(Role.LEAD, Role.PROJECT_OFFICE)));
    }

    /** Finn is known by name and account; there is no place to write to. */
    private void meiLeft() {
        var directory = store.directory();
        directory.save(directory.person(platform.account("Mei")).orElseThrow().leaving(true));
        directory.welcome(platform.account("Finn"), platform.profile("Finn"));
    }

    private void chidiIsClosed() {
        platform.close(
                platform.direct("Chidi"),
                PlatformException.tellAnAdministrator("Acme's chat", "writing to Chidi", null));
    }

    private void weiIsSlow() {
        platform.close(platform.direct("Wei"), PlatformException.tryLater("Acme's chat", "writing to Wei", null, null));
    }

    /** What a platform tells of somebody by itself. */
    private void told(String who, String name, String zone, boolean active) {
        var profile = new Directory.Profile(name, "", ZoneId.of(zone));
        var envelope = new Incoming.Envelope(
                UUID.randomUUID().toString(), platform.account(who), profile, platform.direct(who));
        runway.bot().inbox().receive(new Incoming.ProfileChanged(envelope, active));
    }

    private void noDate() {
        jdbc.sql("delete from slip").update();
        jdbc.sql("delete from milestone").update();
    }

    private void theOfficeIsYoung() {
        var before = " where ask_day < '2026-11-19'";
        jdbc.sql("delete from status_revision where report in (select id from status_report" + before + ")")
                .update();
        jdbc.sql("delete from status_report" + before).update();
        jdbc.sql("delete from round" + before).update();
    }

    /** Beside a moment of the chat. */
    private void mailArchiveIsOld() {
        var silent = " where project = (select id from project where code = 'mail-archive') and ask_day > '2026-11-12'";
        jdbc.sql("delete from status_revision where report in (select id from status_report" + silent + ")")
                .update();
        jdbc.sql("delete from status_report" + silent).update();
    }

    /** The made-up people as the transcript's platform knows them. */
    private final class There implements SampleOffice.Stage {

        @Override
        public Account account(String user) {
            return SamplePeople.ALL.stream()
                    .filter(character -> character.user().equals(user))
                    .map(character -> platform.account(character.name()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Place direct(Character character) {
            return platform.direct(character.name());
        }

        @Override
        public Place channel(String name) {
            return platform.channel(name);
        }
    }
}
