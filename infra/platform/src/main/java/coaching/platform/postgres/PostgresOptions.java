package coaching.platform.postgres;

import coaching.platform.process.User;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// @param port 0 takes a free one
/// @param settings what may be tuned: memory, connections, planner
public record PostgresOptions(int port, Path binaries, Path log, User user, Map<String, String> settings) {

    private static final Set<String> DURABILITY = Set.of("fsync", "full_page_writes", "synchronous_commit", "wal_level",
        "data_checksums", "wal_sync_method");

    public PostgresOptions {
        settings = Map.copyOf(settings);
        if (settings.keySet().stream().anyMatch(DURABILITY::contains)) {
            throw new IllegalArgumentException("durability is not a setting: " + settings);
        }
    }

    static PostgresOptions defaults(Path folder) {
        var user = User.neverRoot();
        return new PostgresOptions(0, programs(folder, user), folder.resolve("server.log"), user, Map.of());
    }

    /// Shared by all servers of this user, unless the server runs as somebody who may not look into our home.
    private static Path programs(Path folder, User user) {
        return user == User.NOBODY ? folder.resolve("programs")
            : Path.of(System.getProperty("user.home"), ".cache", "kept");
    }
}
