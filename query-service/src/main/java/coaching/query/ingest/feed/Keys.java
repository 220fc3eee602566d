package coaching.query.ingest.feed;

import coaching.query.ingest.batch.KeyState;
import coaching.query.ingest.rows.KeyRows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where each key stands, as far as remembered. Only the one writer changes them, so memory is never behind.
final class Keys {

    private static final int REMEMBERED = 200_000;

    private final int generation;
    private final Map<String, KeyState> known = new LinkedHashMap<>(1_024, 0.75f, true);
    private final Map<String, KeyState> changed = new LinkedHashMap<>();

    Keys(int generation) {
        this.generation = generation;
    }

    /// To be called before any of these keys is asked about.
    void load(Connection connection, Collection<String> keys) throws SQLException {
        Set<String> unknown = keys.stream().filter(key -> !known.containsKey(key)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            var found = KeyRows.find(connection, generation, unknown);
            unknown.forEach(key -> known.put(key, found.getOrDefault(key, KeyState.NEW)));
        }
    }

    KeyState get(String key) {
        return known.getOrDefault(key, KeyState.NEW);
    }

    void put(String key, KeyState state) {
        known.put(key, state);
        changed.put(key, state);
    }

    /// What has changed since this was last asked.
    Map<String, KeyState> takeChanges() {
        var changes = Map.copyOf(changed);
        changed.clear();
        forgetOldest();
        return changes;
    }

    private void forgetOldest() {
        var keys = known.keySet().iterator();
        while (known.size() > REMEMBERED) {
            keys.next();
            keys.remove();
        }
    }
}
