package coaching.acceptance.readme;

import coaching.acceptance.readme.Shell.Outcome;
import coaching.platform.process.JavaProgram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A script of `infra` is there and knows the arguments a document names. It is asked for help behind them, so nothing
/// starts.
public final class Scripts {

    private static final Map<String, String> STAND_FOR = Map.of("FILE", "meetings.csv", "DIR", "folder",
        "GROUP=DAYS,…", "docs=14,staff=7");
    private static final String BENCHMARKS = "infra/benchmarks/src/main/java/coaching/benchmarks";

    /// @param line such as `infra/bench NAME`, `NAME` being each of those there are
    public static List<String> faults(String line) {
        var script = line.split(" ", -1)[0];
        if (!script.matches("infra/[a-z-]+") || Files.isDirectory(Document.CHECKOUT.resolve(script))) {
            return Files.exists(Document.CHECKOUT.resolve(script)) ? List.of() : List.of("there is no " + script);
        }
        if (!Files.isExecutable(Document.CHECKOUT.resolve(script))) {
            return List.of("no program: " + script);
        }
        return variants(line).filter(it -> !isKnown(it)).map(it -> "refused: " + it).toList();
    }

    /// Some that are asked for help do not look at the options before it, so these have to be in the help.
    private static boolean isKnown(String line) {
        var answer = asked(line);
        var options = Stream.of(line.split(" ", -1)).filter(it -> it.startsWith("-"));
        return answer.code() == 0 && options.map(it -> Pattern.compile(Pattern.quote(it) + "(?![\\w-])"))
            .allMatch(it -> it.matcher(answer.out()).find());
    }

    private static Stream<String> variants(String line) {
        return line.contains(" NAME") ? benchmarks().stream().map(it -> line.replace("NAME", it)) : Stream.of(line);
    }

    /// By the files they are in.
    public static List<String> benchmarks() {
        try (var files = Files.list(Document.CHECKOUT.resolve(BENCHMARKS))) {
            return files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith("Benchmark.java"))
                .map(it -> it.replace("Benchmark.java", "").toLowerCase(Locale.ROOT)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a script answers to these arguments and a wish for help.
    public static Outcome asked(String line) {
        var words = new ArrayList<String>();
        for (var word : line.split(" ", -1)) {
            words.add(STAND_FOR.getOrDefault(word, word));
        }
        if (!words.contains("--help")) {
            words.add("--help");
        }
        if (words.getFirst().equals("infra/up")) {
            words.removeFirst();
            words.addAll(0, up());
        }
        return Shell.run(words, Document.CHECKOUT, Map.of());
    }

    /// What the script ends in: it builds first, and these tests run in a build.
    private static List<String> up() {
        return List.of(JavaProgram.java(), "-cp", System.getProperty("java.class.path"), "coaching.platform.up.Up");
    }

    private Scripts() {}
}
