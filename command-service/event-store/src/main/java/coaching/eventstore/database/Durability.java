package coaching.eventstore.database;

import coaching.eventstore.event.StoreFailure.UnsafeSetting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// An acknowledged event must survive a crash. These settings decide it, so the store looks at them before it writes.
public final class Durability {

    private static final Map<String, Set<String>> SAFE = new LinkedHashMap<>(Map.of(
        "fsync", Set.of("on"),
        "synchronous_commit", Set.of("on", "remote_apply"),
        "full_page_writes", Set.of("on"),
        "data_checksums", Set.of("on")));

    /// Asks the connection that will write: role and database can have settings of their own.
    public static void require(Connection connection) throws SQLException {
        try (var question = connection.prepareStatement("SELECT current_setting(?)")) {
            for (var setting : SAFE.keySet()) {
                question.setString(1, setting);
                try (var answer = question.executeQuery()) {
                    answer.next();
                    require(setting, answer.getString(1));
                }
            }
        }
    }

    static void require(String setting, String value) {
        var safe = SAFE.getOrDefault(setting, Set.of());
        if (!safe.contains(value)) {
            throw new UnsafeSetting(setting, value, String.join(" or ", safe.stream().sorted().toList()));
        }
    }

    private Durability() {}
}
