package coaching.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Who a child runs as. PostgreSQL refuses to run as root.
public enum User {
    /// The user we are.
    SELF,
    /// Root outside, nobody inside a user namespace: files need no other owner, the way to them no wider rights.
    NAMESPACE,
    /// For containers that forbid namespaces: the files must belong to this user and their path be open to it.
    NOBODY;

    private static final int NOBODY_ID = 65534;

    /// The nearest to ourselves that is not root.
    public static User neverRoot() {
        return possible().getFirst();
    }

    /// Whom we can run a server as here, the best first.
    public static List<User> possible() {
        if (!onLinux() || ownerOf(Path.of("/proc/self")) != 0) {
            return List.of(SELF);
        }
        return namespacesAllowed() ? List.of(NAMESPACE, NOBODY) : List.of(NOBODY);
    }

    /// Hands files over to a user that is someone else outside too.
    public void own(Path folder) {
        if (this != NOBODY) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets a user that is someone else outside pass through a folder of ours, without seeing what is in it.
    public void mayPass(Path folder) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> prefix() {
        return switch (this) {
            case SELF -> List.of();
            case NAMESPACE -> List.of("unshare", "--user");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
        };
    }

    public static boolean onLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static boolean namespacesAllowed() {
        var trial = Command.of(List.of("true"), Path.of("/dev/null"), Signal.KILL).as(NAMESPACE);
        return trial.run() == 0;
    }

    private static int ownerOf(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
