package coaching.acceptance.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A call of Maven in a document or a script: its modules are modules, its tests are in them, and something reads its
/// properties. What stands for something else (`MODULE`, `$modules`) is let pass.
public final class MavenLine {

    private static final Pattern CALL = Pattern.compile("(?m)^ *(mvn .*?)(?: 2>.*| [|>].*)?$");
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Set<String> PHASES = Set.of("test", "package", "verify");
    private static final Set<String> FLAGS = Set.of("-am", "-B", "-T2", "-ntp", "-q", "-pl", "--fail-at-end");

    /// The plugin that reads a property which is none of ours.
    private static final Map<String, String> READERS = Map.of("surefire.failIfNoSpecifiedTests",
        "maven-surefire-plugin", "skipTests", "maven-surefire-plugin", "maven.test.skip", "maven-surefire-plugin",
        "maven.test.failure.ignore", "maven-surefire-plugin", "exec.skip", "exec-maven-plugin");

    private final List<String> words;
    private final List<String> modules;

    private MavenLine(String line) {
        words = List.of(line.split(" +", -1));
        var at = words.indexOf("-pl") + 1;
        modules = at == 0 ? List.of() : List.of(words.get(at).split(",", -1));
    }

    /// Those in a script, each on one line and without what becomes of the output.
    public static List<String> callsIn(String script) {
        return CALL.matcher(script.replaceAll("\\\\\\n *", "")).results().map(it -> it.group(1)).toList();
    }

    /// @param line begins with mvn, or is a property such as `-Dexec.skip=true`
    public static List<String> faults(String line) {
        var call = new MavenLine(line);
        var unknown = call.modules.stream().filter(it -> !isPlaceholder(it) && !allModules().contains(it))
            .map(it -> "no module " + it);
        return Stream.concat(unknown, call.faultsOfWords()).map(it -> it + ": " + line).toList();
    }

    private static List<String> allModules() {
        return MODULE.matcher(Document.read(Document.CHECKOUT.resolve("pom.xml"))).results().map(it -> it.group(1))
            .toList();
    }

    private Stream<String> faultsOfWords() {
        return words.stream().filter(it -> !it.equals("mvn") && !it.equals(String.join(",", modules)))
            .flatMap(it -> it.startsWith("-D") ? faultsOfProperty(it.substring(2).split("=", 2))
                : Stream.of(it).filter(word -> !PHASES.contains(word) && !FLAGS.contains(word)));
    }

    private Stream<String> faultsOfProperty(String[] property) {
        if (property[0].equals("test")) {
            return Stream.of(property[1].split(",", -1)).filter(it -> !isPlaceholder(it))
                .filter(it -> !hasSource(folders(), file -> file.endsWith(it + ".java"))).map(it -> "no test " + it);
        }
        return isRead(property[0]) ? Stream.of() : Stream.of("nothing reads " + property[0]);
    }

    private boolean isRead(String property) {
        var plugin = READERS.get(property);
        if (plugin == null) {
            return hasSource(allModules().stream(), file -> file.toString().endsWith(".java")
                && Document.read(file).contains('"' + property + '"'));
        }
        return Stream.concat(Stream.of("."), folders())
            .anyMatch(it -> Document.read(Document.CHECKOUT.resolve(it, "pom.xml"))
                .contains("<artifactId>" + plugin + "</artifactId>"));
    }

    private static boolean hasSource(Stream<String> modules, Predicate<Path> wanted) {
        return modules.map(it -> Document.CHECKOUT.resolve(it, "src")).anyMatch(it -> hasFile(it, wanted));
    }

    /// Of the modules it names, or of all.
    private Stream<String> folders() {
        var named = modules.stream().filter(allModules()::contains).toList();
        return (named.isEmpty() ? allModules() : named).stream();
    }

    private static boolean hasFile(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPlaceholder(String word) {
        return word.matches("[A-Z]+|\"?\\$.*");
    }
}
