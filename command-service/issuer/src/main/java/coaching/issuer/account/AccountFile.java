package coaching.issuer.account;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/// The people who chose their names and passwords here. A file beside the signing key: the read database may be lost and made
/// again, people may not.
record AccountFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Stored(String person, String name, String password, @Nullable Boolean passkey, Set<String> roles,
                          Set<String> programmes) {}

    List<Account> read() {
        try {
            return Files.exists(path) ? List.of(JSON.readValue(Files.readString(path), Stored[].class)).stream()
                .map(it -> new Account(it.person, it.name, it.password, Boolean.TRUE.equals(it.passkey), it.roles,
                    it.programmes))
                .toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException("No accounts can be read in " + path, e);
        }
    }

    /// On disk before it returns, under its name too. A crash leaves what was there or this, never a half.
    void write(Collection<Account> accounts) {
        var stored = accounts.stream()
            .map(it -> new Stored(it.person(), it.name(), it.password(), it.passkey(), it.roles(), it.programmes()))
            .toList();
        try {
            var folder = Files.createDirectories(path.toAbsolutePath().getParent());
            var draft = Files.createTempFile(folder, "accounts", ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var file = FileChannel.open(draft, WRITE)) {
                file.write(UTF_8.encode(JSON.writeValueAsString(stored)));
                file.force(true);
            }
            Files.move(draft, path, ATOMIC_MOVE);
            try (var names = FileChannel.open(folder, READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
