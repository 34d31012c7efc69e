package dev.runway.app.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source as it lies in the repository: what classes cannot tell, because a package's words are not compiled. */
record SourceTree(Path root) {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** A Javadoc comment that says something, before anything else. */
    private static final Pattern EXPLAINED = Pattern.compile("^/\\*\\*[\\s*]*\\w.*", Pattern.DOTALL);

    /** Tests run in the module's folder, one below the repository's root. */
    static SourceTree ofTheRepository() {
        return new SourceTree(Path.of("..").toAbsolutePath().normalize());
    }

    /** The modules that Maven builds. */
    List<String> modules() {
        return MODULE.matcher(read(root.resolve("pom.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The packages, dotted, that have main code in that module. */
    Set<String> mainPackages(String module) {
        return packages(root.resolve(module).resolve("src/main/java"));
    }

    /** The packages of a module, dotted, main code and tests, that nowhere say what they are for. */
    List<String> unexplainedPackages(String module) {
        var sources = sources(module);
        return sources.stream()
                .flatMap(source -> packages(source).stream())
                .distinct()
                .filter(name -> sources.stream().noneMatch(source -> explains(source, name)))
                .sorted()
                .toList();
    }

    private List<Path> sources(String module) {
        var folder = root.resolve(module).resolve("src");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> sets = Files.list(folder)) {
            return sets.map(set -> set.resolve("java"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The source folders of " + folder + " cannot be listed", e);
        }
    }

    private static boolean explains(Path source, String name) {
        var file = source.resolve(name.replace('.', '/')).resolve("package-info.java");
        return Files.isRegularFile(file) && EXPLAINED.matcher(read(file)).matches();
    }

    private static Set<String> packages(Path source) {
        if (!Files.isDirectory(source)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> dotted(source.relativize(file.getParent())))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new IllegalStateException("The packages of " + source + " cannot be listed", e);
        }
    }

    private static String dotted(Path folders) {
        var names = new ArrayList<String>();
        folders.forEach(folder -> names.add(folder.toString()));
        return String.join(".", names);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
