package coaching.platform.postgres;

import coaching.platform.process.OwnFiles;
import coaching.platform.process.PlatformFailure;
import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/// The server's programs. They are unpacked once, into a folder named after the artifact they came in.
record Binaries(Path home) {

    static Binaries unpackedIn(Path cache) {
        var archive = archive();
        try {
            var jar = ((JarURLConnection) archive.openConnection()).getJarFileURL().getPath();
            var home = Files.createDirectories(cache).toRealPath()
                .resolve(jar.substring(jar.lastIndexOf('/') + 1).replace(".jar", ""));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return home.resolve("bin");
    }

    String program(String name) {
        return folder().resolve(name).toString();
    }

    /// Into a draft first: two JVMs may do this at once, and either may be killed half way.
    private static void unpack(URL archive, Path home) throws IOException {
        var draft = Files.createTempDirectory(home.getParent(), "unpacking");
        try (var packed = archive.openStream()) {
            untar(new XZInputStream(packed), draft);
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, home, ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            OwnFiles.delete(draft);
        }
    }

    private static void untar(InputStream archive, Path folder) throws IOException {
        var tar = new ProcessBuilder(List.of("tar", "-xf", "-", "-C", folder.toString())).inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE).start();
        try (var input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        try {
            if (tar.waitFor() != 0) {
                throw new PlatformFailure("tar could not unpack PostgreSQL into " + folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while unpacking PostgreSQL", e);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "postgres-" + system + "-" + processor + ".txz";
        return Objects.requireNonNull(Binaries.class.getResource("/" + name),
            () -> "no PostgreSQL for this machine on the class path: " + name);
    }
}
