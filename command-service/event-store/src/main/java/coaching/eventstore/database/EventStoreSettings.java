package coaching.eventstore.database;

import java.time.Duration;

/// Where the log is, and how much may wait.
///
/// @param readers      connections for reading; the sequencer has one of its own
/// @param queuedAppends appends that may wait before the next one is refused
/// @param batchAppends  appends written by one statement at most
/// @param recentEvents  events remembered to check append conditions without asking the database; a tenth of as many command
///                      keys are gathered before the leader asks how far the index has come
/// @param takeover      how often a standby looks whether the leader is gone
/// @param replyTimeout  how long a reply of the server may take before the connection counts as lost
/// @param migrate       whether to bring the schema up to date; needs the owner of the database
public record EventStoreSettings(String jdbcUrl, String user, String password, int readers, int queuedAppends,
                                 int batchAppends,
                                 int recentEvents, Duration takeover, Duration replyTimeout, boolean migrate) {

    public static EventStoreSettings of(String jdbcUrl, String user, String password) {
        return new EventStoreSettings(jdbcUrl, user, password, 8, 8_192, 512, 20_000,
            Duration.ofMillis(250), Duration.ofSeconds(30), true);
    }

    public EventStoreSettings withReaders(int connections) {
        return new EventStoreSettings(jdbcUrl, user, password, connections, queuedAppends, batchAppends, recentEvents,
            takeover, replyTimeout, migrate);
    }

    public EventStoreSettings withLimits(int queued, int batch, int recent) {
        return new EventStoreSettings(jdbcUrl, user, password, readers, queued, batch, recent, takeover, replyTimeout,
            migrate);
    }

    public EventStoreSettings withTimes(Duration takeoverEvery, Duration replyWithin) {
        return new EventStoreSettings(jdbcUrl, user, password, readers, queuedAppends, batchAppends, recentEvents,
            takeoverEvery, replyWithin, migrate);
    }

    /// For a role that may only append: the owner has migrated before.
    public EventStoreSettings withoutMigration() {
        return new EventStoreSettings(jdbcUrl, user, password, readers, queuedAppends, batchAppends, recentEvents,
            takeover, replyTimeout, false);
    }

    @Override
    public String toString() {
        return "EventStoreSettings[" + jdbcUrl + ", user=" + user + "]";
    }
}
