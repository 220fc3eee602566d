package coaching.benchmarks;

import coaching.benchmarks.harness.Benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// `Bench NAME [--long]`: prints one `name: value` a line, last.
final class Bench {

    private static final Map<String, Supplier<Benchmark>> ALL = new TreeMap<>(Map.of(
        "append", AppendBenchmark::new,
        "fold", FoldBenchmark::new,
        "lag", LagBenchmark::new,
        "names", NamesBenchmark::new,
        "rebuild", RebuildBenchmark::new,
        "replay", ReplayBenchmark::new));

    static void main(String[] args) throws Exception {
        var benchmark = args.length == 0 ? null : ALL.get(args[0]);
        if (benchmark == null) {
            System.err.println("Usage: bench NAME [--long], with NAME one of " + String.join(", ", ALL.keySet()));
            System.exit(2);
            return;
        }
        var figures = benchmark.get().run(Arrays.asList(args).contains("--long"));
        figures.print();
    }

    private Bench() {}
}
