package coaching.benchmarks;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/// All events forward: through the engine, by a raw cursor over the same table and columns, and by Axon 4.13's reader over the
/// same events in its own table, with pages as large as ours.
final class ReplayBenchmark implements Benchmark {

    private static final int WARM_UP = 2;

    private final List<Double> engineSpeeds = new ArrayList<>();
    private final List<Double> cursorSpeeds = new ArrayList<>();
    private final List<Double> axon4Speeds = new ArrayList<>();

    @Override
    public Figures run(boolean lengthy) throws Exception {
        var postgres = EmbeddedPostgres.forTests();
        var database = postgres.freshDatabase();
        int events = lengthy ? 1_000_000 : 150_000;
        try (var writers = new EngineWriters(database); var axon4 = new Axon4Process(postgres.freshDatabase(), 4)) {
            writers.fill(events);
            axon4.fill(events);
            for (int round = 0; round < WARM_UP + 5; round++) {
                double engine = engine(writers);
                double cursor = cursor(database);
                double old = axon4.read();
                if (round >= WARM_UP) {
                    engineSpeeds.add(engine);
                    cursorSpeeds.add(cursor);
                    axon4Speeds.add(old);
                }
            }
        }
        return figures();
    }

    private Figures figures() {
        var figures = new Figures();
        figures.put("replay.engine_events_per_s", Figures.median(engineSpeeds));
        figures.put("replay.cursor_events_per_s", Figures.median(cursorSpeeds));
        figures.put("replay.axon4_events_per_s", Figures.median(axon4Speeds));
        figures.ratio("replay.vs_cursor", "replay.engine_events_per_s", "replay.cursor_events_per_s");
        figures.ratio("replay.vs_axon4", "replay.engine_events_per_s", "replay.axon4_events_per_s");
        return figures;
    }

    private static double engine(EngineWriters writers) {
        var count = new LongAdder();
        long start = System.nanoTime();
        writers.engine().log().forEach(0, event -> count.add(event.payload().length > 0 ? 1 : 0));
        return count.sum() * 1e9 / (System.nanoTime() - start);
    }

    private static double cursor(Database database) throws SQLException {
        long start = System.nanoTime();
        long count = 0;
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection
                .prepareStatement("SELECT position, event_id, type, revision, recorded_us, metadata, payload,"
                    + " tags, leaf_hash FROM eventstore.event ORDER BY position")) {
                statement.setFetchSize(5_000);
                statement.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        count += touch(rows);
                    }
                }
            }
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    /// Every column arrives as a Java value, as it must for any use.
    private static int touch(ResultSet row) throws SQLException {
        long numbers = row.getLong(1) + row.getLong(5) + row.getObject(2, UUID.class).getMostSignificantBits();
        int texts = row.getString(3).length() + row.getString(4).length() + row.getString(8).length();
        int bytes = row.getBytes(6).length + row.getBytes(7).length + row.getBytes(9).length;
        return numbers + texts + bytes == Long.MIN_VALUE ? 0 : 1;
    }
}
