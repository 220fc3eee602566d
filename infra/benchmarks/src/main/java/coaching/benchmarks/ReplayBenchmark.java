package coaching.benchmarks;

import coaching.benchmarks.harness.Benchmark;
import coaching.benchmarks.harness.Figures;
import coaching.benchmarks.workload.Axon4Process;
import coaching.benchmarks.workload.EngineWriters;
import coaching.benchmarks.workload.LoneEvents;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// All events forward: through the engine, by a raw cursor over the same table that leaves their bytes as they are, and by Axon
/// 4.13's reader over the same events in its own table, with pages as large as ours. Once in blocks as many writers at a time make
/// them, once with a block for each event, as a lone writer makes them.
final class ReplayBenchmark implements Benchmark {

    private static final int WARM_UP = 2;

    private final Map<String, List<Double>> speeds = new LinkedHashMap<>();

    @Override
    public Figures run(boolean lengthy) throws Exception {
        var postgres = EmbeddedPostgres.forTests();
        var database = postgres.freshDatabase();
        var lone = postgres.freshDatabase();
        int events = lengthy ? 1_000_000 : 150_000;
        LoneEvents.fill(lone, events);
        try (var writers = new EngineWriters(database);
             var loneWriters = new EngineWriters(lone);
             var axon4 = new Axon4Process(postgres.freshDatabase(), 4)) {
            writers.fill(events);
            axon4.fill(events);
            for (int round = 0; round < WARM_UP + 5; round++) {
                boolean counts = round >= WARM_UP;
                note("engine", engine(writers), counts);
                note("cursor", cursor(database), counts);
                note("lone_engine", engine(loneWriters), counts);
                note("lone_cursor", cursor(lone), counts);
                note("axon4", axon4.read(), counts);
            }
        }
        return figures();
    }

    private void note(String what, double speed, boolean counts) {
        if (counts) {
            speeds.computeIfAbsent("replay." + what + "_events_per_s", _ -> new ArrayList<>()).add(speed);
        }
    }

    private Figures figures() {
        var figures = new Figures();
        speeds.forEach((name, values) -> figures.put(name, Figures.median(values)));
        for (var log : List.of("", "lone_")) {
            var engine = "replay." + log + "engine_events_per_s";
            figures.ratio("replay." + log + "vs_cursor", engine, "replay." + log + "cursor_events_per_s");
            figures.ratio("replay." + log + "vs_axon4", engine, "replay.axon4_events_per_s");
        }
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
                .prepareStatement(
                    "SELECT first_position, last_position, events FROM eventstore.block ORDER BY place")) {
                statement.setFetchSize(100);
                statement.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        count += rows.getBytes(3).length > 0 ? rows.getLong(2) - rows.getLong(1) + 1 : 0;
                    }
                }
            }
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
