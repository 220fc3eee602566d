package coaching.benchmarks;

import coaching.benchmarks.harness.Benchmark;
import coaching.benchmarks.harness.Figures;
import coaching.benchmarks.workload.Axon4Process;
import coaching.benchmarks.workload.EngineWriters;
import coaching.benchmarks.workload.RawWriters;
import coaching.benchmarks.workload.Writers;
import coaching.platform.postgres.EmbeddedPostgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Appends a second by number of writers: through the engine with every check on, as raw one-row commits of the same bytes, and
/// through Axon 4.13's JDBC engine. They take turns on one server; the first rounds warm up and do not count.
final class AppendBenchmark implements Benchmark {

    private static final int[] WRITERS = {1, 8, 32, 128};
    private static final int WARM_UP = 3;
    /// Longer than the index of the engine rests: it is made while we measure.
    private static final long LEAD_IN = 700;

    private final Map<String, List<Double>> paces = new LinkedHashMap<>();

    @Override
    public Figures run(boolean lengthy) throws Exception {
        var postgres = EmbeddedPostgres.forTests();
        int rounds = WARM_UP + (lengthy ? 9 : 5);
        long millis = lengthy ? 2_000 : 600;
        try (var engine = new EngineWriters(postgres.freshDatabase());
             var raw = new RawWriters(postgres.freshDatabase());
             var axon4 = new Axon4Process(postgres.freshDatabase(), 32)) {
            for (int round = 0; round < rounds; round++) {
                boolean counts = round >= WARM_UP;
                for (int writers : WRITERS) {
                    note("engine", writers, Writers.run(writers, counts ? LEAD_IN : 0, millis, engine::open), counts);
                    engine.awaitIndexed();
                    note("raw", writers, Writers.run(writers, 0, millis, raw::open), counts);
                }
                note("axon4", 32, axon4.append(32, millis), counts);
            }
        }
        return figures();
    }

    private void note(String what, int writers, Writers.Pace pace, boolean counts) {
        if (counts) {
            note(what + "_" + writers, pace.perSecond());
            note(what + "_p99_ms_" + writers, pace.p99Millis());
        }
    }

    private void note(String name, double value) {
        paces.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private Figures figures() {
        var figures = new Figures();
        paces.forEach((name, values) -> figures.put("append." + name, Figures.median(values)));
        for (int writers : WRITERS) {
            figures.ratio("append.vs_raw_" + writers, "append.engine_" + writers, "append.raw_" + writers);
        }
        figures.ratio("append.vs_axon4_32", "append.engine_32", "append.axon4_32");
        return figures;
    }
}
