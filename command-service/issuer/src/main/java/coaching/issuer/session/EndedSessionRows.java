package coaching.issuer.session;

import coaching.vault.database.VaultDatabase;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// Sign-ins that are over, for the next start: their tokens may outlive one.
public final class EndedSessionRows {

    private final VaultDatabase database;

    public EndedSessionRows(VaultDatabase database) {
        this.database = database;
    }

    private record Row(String handle, Timestamp until) {}

    /// By handle, until when a token of it can be valid.
    Map<String, Instant> all() {
        return database.client().sql("SELECT handle, until FROM ended_session").query(Row.class).list().stream()
            .collect(Collectors.toUnmodifiableMap(Row::handle, it -> it.until.toInstant()));
    }

    void add(String handle, Instant until) {
        database.client()
            .sql("INSERT INTO ended_session (handle, until) VALUES (:handle, :until) ON CONFLICT DO NOTHING")
            .param("handle", handle).param("until", Timestamp.from(until)).update();
    }

    public int purge(Instant now) {
        return database.client().sql("DELETE FROM ended_session WHERE until <= :now")
            .param("now", Timestamp.from(now)).update();
    }
}
