package coaching.query.ingest.operations;

import coaching.edge.problem.Refused;
import coaching.query.ingest.generation.Generations;
import coaching.query.ingest.generation.Generations.Generation;
import coaching.query.kernel.problem.QueryRule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/// Rebuilding the read models, and events that could not be read.
@RestController
class OperationsController {

    private static final int SHOWN = 1_000;

    private final ObjectProvider<Rebuild> rebuilds;
    private final DataSource readers;
    private final JdbcClient database;

    OperationsController(ObjectProvider<Rebuild> rebuilds, DataSource readers, JdbcClient database) {
        this.rebuilds = rebuilds;
        this.readers = readers;
        this.database = database;
    }

    /// @param facts that have arrived in it
    /// @param completeTo every position up to here has arrived
    /// @param toRead records of Kafka that were not read yet
    record Built(int generation, String stage, long facts, long completeTo, long toRead) {

        static Built of(Generation it) {
            var state = it.state();
            return new Built(it.id(), it.stage().name(), state.arrival(), state.completeTo(), state.lagEvents());
        }
    }

    /// @param failedAttempts to hear from Kafka, since the rebuild last got on; given up after some
    /// @param problem what the last of them ended with
    record Rebuilding(boolean running, int failedAttempts, @Nullable String problem, List<Built> generations) {}

    record Waiting(@Nullable Long position, String key, @Nullable String type, String reason, String problem,
                   Instant parkedAt) {}

    /// One at a time: another one while it runs is refused.
    @PostMapping("/api/operations/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Rebuilding start() throws SQLException {
        if (!rebuild().start()) {
            throw Refused.because(QueryRule.ALREADY_REBUILDING, null,
                "The read models are being rebuilt; ask with GET how far it is.");
        }
        return progress();
    }

    /// Every generation there is, wherever it is being built.
    @GetMapping("/api/operations/rebuild")
    Rebuilding progress() throws SQLException {
        try (var connection = readers.getConnection()) {
            var attempts = rebuild().attempts();
            return new Rebuilding(rebuild().isRunning(), attempts.failed(), attempts.problem(),
                Generations.all(connection).stream().map(Built::of).toList());
        }
    }

    private Rebuild rebuild() {
        return rebuilds.stream().findAny().orElseThrow(() -> Refused.because(QueryRule.READS_NOTHING, null,
            "This instance reads from nowhere. See kept.kafka.bootstrap-servers."));
    }

    /// The first of them, in the order of the log.
    @GetMapping("/api/operations/parked")
    List<Waiting> parked() {
        return database.sql("SELECT position, key, type, reason, problem, parked_at FROM live.parked"
            + " ORDER BY position NULLS LAST LIMIT " + SHOWN)
            .query((row, _) -> new Waiting(row.getObject(1, Long.class), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), instant(row, 6)))
            .list();
    }

    /// @param kind FORGED, UNKNOWN_KEY (sealed with a secret that is not known here) or CORRUPT (Kafka cannot read it any
    ///     more); of a corrupt one nothing is known but its place
    /// @param digest SHA-256 of key, headers and value
    record Forgery(String kind, String topic, int partition, long offset, @Nullable Instant writtenAt, Instant seenAt,
                   @Nullable Integer bytes, @Nullable String digest, String problem) {

        static Forgery of(ResultSet row) throws SQLException {
            var corrupt = row.getString(9).equals("CORRUPT");
            return new Forgery(row.getString(9), row.getString(1), row.getInt(2), row.getLong(3),
                corrupt ? null : instant(row, 4), instant(row, 5), corrupt ? null : row.getInt(6),
                corrupt ? null : row.getString(7), row.getString(8));
        }
    }

    /// Records that were not read, the newest first: where they are, never what is in them.
    @GetMapping("/api/operations/forged")
    List<Forgery> forged() {
        return database.sql("SELECT topic, kafka_partition, kafka_offset, written_at, seen_at, bytes, digest, problem,"
            + " kind FROM ingest.forged ORDER BY id DESC LIMIT " + SHOWN)
            .query((row, _) -> Forgery.of(row)).list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// Whichever instance ingests looks for this once a second.
    @PostMapping("/api/operations/parked/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay() {
        database.sql("UPDATE ingest.generation SET replays = replays + 1 WHERE state = 'LIVE'").update();
    }
}
