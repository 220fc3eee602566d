package coaching.benchmarks;

import coaching.benchmarks.harness.Benchmark;
import coaching.benchmarks.harness.Figures;
import coaching.benchmarks.harness.LiveHeap;
import coaching.benchmarks.workload.FilledTopic;
import coaching.benchmarks.workload.ReadSide;
import coaching.platform.kafka.KafkaProcess;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// All read models from Kafka into an empty database, from the first event to the last: what an event costs at a
/// hundred thousand, and what at a million.
final class RebuildBenchmark implements Benchmark {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    private final List<Double> small = new ArrayList<>();
    private final List<Double> large = new ArrayList<>();
    private final LiveHeap heap = new LiveHeap();

    @Override
    public Figures run(boolean lengthy) throws Exception {
        try (var kafka = KafkaProcess.start(Files.createTempDirectory("kept-bench-kafka"))) {
            FilledTopic.fill(kafka, "small", SMALL);
            FilledTopic.fill(kafka, "large", LARGE);
            seconds(kafka, "small", SMALL);
            heap.forget();
            for (var round = 0; round < (lengthy ? 3 : 1); round++) {
                small.add(seconds(kafka, "small", SMALL));
                large.add(seconds(kafka, "large", LARGE));
                small.add(seconds(kafka, "small", SMALL));
            }
        }
        return figures();
    }

    private static double seconds(KafkaProcess kafka, String topic, int events) throws Exception {
        var readSide = ReadSide.empty(kafka.login(), topic);
        var start = System.nanoTime();
        readSide.fillTo(events);
        return (System.nanoTime() - start) / 1e9;
    }

    private Figures figures() {
        var figures = new Figures();
        figures.put("rebuild.seconds_1e5", Figures.median(small));
        figures.put("rebuild.seconds_1e6", Figures.median(large));
        figures.put("rebuild.events_per_s", LARGE / Figures.median(large));
        figures.put("rebuild.cost_1e6_over_1e5", Figures.median(large) / LARGE / (Figures.median(small) / SMALL));
        figures.put("rebuild.peak_heap_mb", heap.mostMegabytes());
        return figures;
    }
}
