package coaching.eventstore.sequencer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.util.function.Supplier;

/// How the appends are doing.
final class AppendMeters {

    private final Timer append;
    private final DistributionSummary batch;
    private final Counter events;
    private final Counter conflicts;

    AppendMeters(MeterRegistry registry, Supplier<Number> queue, Supplier<Number> head, Supplier<Number> leader) {
        append = Timer.builder("kept.store.append").description("From handing over an append to its acknowledgement")
            .publishPercentileHistogram().register(registry);
        batch = DistributionSummary.builder("kept.store.append.batch").description("Appends committed together")
            .register(registry);
        events = Counter.builder("kept.store.append.events").description("Events written").register(registry);
        conflicts = Counter.builder("kept.store.conflicts").description("Appends refused by their condition")
            .register(registry);
        Gauge.builder("kept.store.queue", queue).description("Appends waiting").register(registry);
        Gauge.builder("kept.store.head.position", head).description("Position of the newest event").register(registry);
        Gauge.builder("kept.store.leader", leader).description("1 when this instance appends").register(registry);
    }

    void acknowledged(long nanos) {
        append.record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
    }

    void committed(int appends, long eventCount) {
        batch.record(appends);
        events.increment((double) eventCount);
    }

    void refused() {
        conflicts.increment();
    }
}
