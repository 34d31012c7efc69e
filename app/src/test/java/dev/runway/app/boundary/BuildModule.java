package dev.runway.app.boundary;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the design's module table.
 *
 * @param name the module's folder and artifact
 * @param root the package under which all its code lives
 * @param modules the root packages of the modules it may see
 * @param libraries the packages of libraries it may see, as ArchUnit patterns ({@code ..} means "and below")
 */
record BuildModule(String name, String root, List<String> modules, List<String> libraries) {

    String everything() {
        return root + "..";
    }

    String[] allowed() {
        return Stream.of(
                        Stream.of(everything(), "java..", "javax.crypto.."),
                        modules.stream().map(module -> module + ".."),
                        libraries.stream())
                .flatMap(patterns -> patterns)
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
