package coaching.platform.process;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What Java has loaded, kept for the next start of the same program: written when it ends, and anew by another Java. It serves speed
/// only: a program runs as well without these options.
public final class ClassArchive {

    private ClassArchive() {}

    /// Options for a program on our own class path. Archives of other class paths are deleted. What Java says about single classes
    /// is of no use to anybody.
    public static List<String> in(Path folder, String program) {
        var classPath = UUID.nameUUIDFromBytes(System.getProperty("java.class.path").getBytes(UTF_8));
        var archive = folder.resolve(program + "-" + classPath + ".jsa");
        OwnFiles.deleteOthers(archive, program + "-");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive,
            "-Xlog:cds*=off",
            "-Xlog:aot*=off");
    }
}
