package coaching.issuer.account;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

/// Where earlier versions kept the accounts.
record AccountFile(Path path) {

    private static final String MOVED = ".moved";

    private record Stored(String person, String name, String password, @Nullable Boolean passkey, Set<String> roles,
                          Set<String> programmes) {

        Account account() {
            return new Account(person, name, password, Boolean.TRUE.equals(passkey), roles, programmes);
        }
    }

    /// Takes the accounts into the database, and only then another name for the file. A start that ends in between is followed by one
    /// that finds the file, and the accounts where it wants to put them.
    void moveInto(AccountRows rows) {
        if (Files.exists(path)) {
            rows.takeIn(read());
            rename();
        }
    }

    private List<Account> read() {
        try {
            return List.of(JsonMapper.shared().readValue(Files.readString(path), Stored[].class)).stream()
                .map(Stored::account).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException("No accounts can be read in " + path, e);
        }
    }

    /// On disk before it returns.
    private void rename() {
        try {
            Files.move(path, path.resolveSibling(path.getFileName() + MOVED), ATOMIC_MOVE);
            try (var names = FileChannel.open(path.toAbsolutePath().getParent(), READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
