package coaching.platform.component;

import coaching.platform.process.Command;
import coaching.platform.process.JavaProgram;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Signal;
import coaching.platform.settings.Layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/// An executable jar, unpacked so that Java can map its classes from a start-up cache.
///
/// @param home named after the jar's checksum, so that a new build never meets an old cache; nor does another Java
public record BootApp(Path home, Path jar, Path log) {

    private static final int NAME_BYTES = 8;

    /// What both the run and the training for it must agree on.
    private static final List<String> OPTIONS = List.of("-XX:MaxRAMPercentage=20", "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow", "-Daxoniq.update-checker.disabled=true", "-Dfile.encoding=UTF-8");

    /// Ends when everything is made, before anybody could ask for it.
    public static final List<String> UNTIL_IT_WOULD_SERVE = List.of("-Dspring.context.exit=onRefresh");

    /// Ended by itself or when told to.
    private static final Set<Integer> TRAINED = Set.of(0, 128 + 15);

    static BootApp unpack(Path jar, Layout layout, String name) {
        var home = layout.cache().resolve(name + "-" + checksum(jar));
        var app = new BootApp(home, home.resolve(jar.getFileName()), layout.log("training"));
        OwnFiles.deleteOthers(home, name + "-");
        if (Files.isDirectory(home)) {
            OwnFiles.deleteOthers(app.cache(), "app-");
        } else {
            app.extract(jar);
        }
        return app;
    }

    List<String> line(List<String> arguments) {
        return line(isTrained() ? List.of("-XX:AOTCache=" + cache()) : List.of(), arguments);
    }

    /// Runs a second instance, when nobody is waiting, and keeps for later starts what it has loaded and learnt.
    ///
    /// @param exercise returns when it has ended
    /// @throws PlatformFailure if nothing came of it
    public void train(List<String> arguments, List<String> options, Consumer<Process> exercise) {
        var draft = home.resolve("draft.aot");
        if (Files.exists(draft)) {
            OwnFiles.delete(draft);
        }
        var training = new ArrayList<>(List.of("nice", "-n", "19"));
        training.addAll(
            line(Stream.concat(Stream.of("-XX:AOTCacheOutput=" + draft), options.stream()).toList(), arguments));
        var process = Command.of(training, log, Signal.KILL).start();
        exercise.accept(process);
        if (process.isAlive() || !TRAINED.contains(process.exitValue()) || !Files.exists(draft)) {
            throw new PlatformFailure("the training failed, see " + log);
        }
        move(draft, cache());
    }

    public boolean isTrained() {
        return Files.exists(cache());
    }

    private Path cache() {
        return home.resolve("app-" + Runtime.version() + ".aot");
    }

    private List<String> line(List<String> options, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(JavaProgram.java());
        line.addAll(OPTIONS);
        line.addAll(options);
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(arguments);
        return line;
    }

    private void extract(Path packed) {
        var draft = home.resolveSibling(home.getFileName() + ".draft");
        if (Files.exists(draft)) {
            OwnFiles.delete(draft);
        }
        var code = Command.of(List.of(JavaProgram.java(), "-Djarmode=tools", "-jar", packed.toString(), "extract",
            "--destination", draft.toString()), log, Signal.KILL).run();
        if (code != 0) {
            throw new PlatformFailure("cannot unpack " + packed + ", see " + log);
        }
        move(draft, home);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of what runs: the list of parts inside is dated, so that two builds of the same sources differ in it.
    private static String checksum(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            zip.stream().filter(entry -> !entry.getName().contains("META-INF/sbom/"))
                .forEach(entry -> digest.update((entry.getName() + entry.getCrc()).getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
