package coaching.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/// Files and folders that only their owner may read.
public final class OwnFiles {

    private static final int SECRET_BYTES = 24;

    private OwnFiles() {}

    public static Path folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                var parent = folder.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The secret kept in this file; a new random one when there is none yet.
    public static String secret(Path file) {
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                write(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Readers see the old content or the new, never a half.
    public static void write(Path file, String content) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            Files.move(draft, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes what lies beside it and is named as it is up to here, but not to the end: older or newer ones of its kind. What cannot
    /// be deleted stays.
    ///
    /// @param kept itself may be missing, and may be the beginning of several names
    /// @param kind with which their names begin
    public static void deleteOthers(Path kept, String kind) {
        var name = nameOf(kept);
        try (var files = Files.list(kept.toAbsolutePath().getParent())) {
            files.filter(file -> nameOf(file).startsWith(kind) && !nameOf(file).startsWith(name))
                .forEach(OwnFiles::tryToDelete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tryToDelete(Path file) {
        try {
            delete(file);
        } catch (UncheckedIOException _) {
            // It is only in the way.
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
