package dev.runway.app.manifest;

import dev.runway.app.settings.TeamsAppSettings;
import dev.runway.app.settings.UnfitSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code java -jar app.jar teams-package [file]}: makes the package for Teams from two settings, and starts nothing. It needs
 * no secret, so it can be run anywhere.
 */
public final class TeamsPackageCommand {

    public static final String NAME = "teams-package";

    private static final String USUAL_FILE = "runway-teams.zip";

    private final ConfigurableEnvironment environment;
    private final PrintStream out;
    private final PrintStream err;

    TeamsPackageCommand(ConfigurableEnvironment environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** With the process's environment and its standard streams. */
    public static TeamsPackageCommand ofThisProcess() {
        return new TeamsPackageCommand(new StandardEnvironment(), System.out, System.err);
    }

    /** Whether these are arguments for it: any word is, since there is no other command, and a mistyped one starts no server. */
    public static boolean isMeantBy(String[] arguments) {
        return !words(arguments).isEmpty();
    }

    /** @return what the process is to end with: 0 when the file is there, else 1, with one sentence that says what to mend */
    public int run(String... arguments) {
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        try {
            var file = file(words(arguments));
            var app = TeamsAppSettings.read(environment);
            Files.write(file, TeamsPackage.zip(app));
            out.println("Made " + file + " for the app " + app.appId() + " at " + app.publicUrl()
                    + ". Upload it in the Teams admin center: Teams apps, Manage apps, Actions, Upload new app.");
            return 0;
        } catch (UnfitSettings unfit) {
            err.println(unfit.getMessage());
        } catch (IOException unwritable) {
            err.println("The file could not be written ("
                    + unwritable.getClass().getSimpleName() + ": "
                    + unwritable.getMessage() + "): please name one in a folder that is there, like /tmp/" + USUAL_FILE
                    + ".");
        }
        return 1;
    }

    /** Without settings, {@code --teams.app-id=…}. */
    private static List<String> words(String[] arguments) {
        return Stream.of(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    /** Nothing but a zip is ever written over. */
    private static Path file(List<String> arguments) {
        if (!arguments.get(0).equals(NAME)) {
            throw new UnfitSettings("There is no command \"" + arguments.get(0) + "\": please say \"" + NAME
                    + "\", or nothing to start Runway.");
        }
        if (arguments.size() > 2) {
            throw new UnfitSettings("Please give one file, like \"" + NAME + " " + USUAL_FILE + "\", or none.");
        }
        var named = arguments.size() == 2 ? arguments.get(1) : USUAL_FILE;
        try {
            if (named.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                return Path.of(named);
            }
        } catch (InvalidPathException noPath) {
            // Said below.
        }
        throw new UnfitSettings("\"" + named + "\" is no name of a zip: please give one like " + USUAL_FILE + ".");
    }
}
