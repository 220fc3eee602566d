package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.batch.Forged.Kind;
import coaching.query.ingest.serving.Progress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.EnumMap;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/// What operations sees of the ingest.
public final class IngestMeters {

    private final Counter events;
    private final Map<Kind, Counter> setAside = new EnumMap<>(Kind.class);
    private final DistributionSummary batches;

    public IngestMeters(MeterRegistry registry, Progress progress) {
        events = Counter.builder("kept.ingest.events")
            .description("facts added to the live read models").register(registry);
        setAside.put(Kind.FORGED, Counter.builder("kept.ingest.forged")
            .description("records of the topic that the relay has not written").register(registry));
        setAside.put(Kind.UNKNOWN_KEY, Counter.builder("kept.ingest.unknown.keys")
            .description("records that are sealed with a secret that is not known here").register(registry));
        setAside.put(Kind.CORRUPT, Counter.builder("kept.ingest.corrupt")
            .description("records that Kafka has kept badly").register(registry));
        Gauge.builder("kept.ingest.evidence", progress, Progress::unknownKeys).tag("kind", "unknown-key")
            .description("records that were not read, of which there is evidence").register(registry);
        Gauge.builder("kept.ingest.evidence", progress, Progress::corrupt).tag("kind", "corrupt")
            .description("records that were not read, of which there is evidence").register(registry);
        batches = DistributionSummary.builder("kept.ingest.batch")
            .description("facts per transaction").register(registry);
        Gauge.builder("kept.ingest.lag.events", progress, Progress::lagEvents)
            .description("records in Kafka that were not read yet").register(registry);
        Gauge.builder("kept.ingest.lag.seconds", progress, Progress::lagSeconds)
            .description("how far the read models are behind").register(registry);
        Gauge.builder("kept.ingest.head.silence.seconds", progress, it -> it.told().silentSeconds())
            .description("since the log has last told where it ends").register(registry);
        Gauge.builder("kept.ingest.head.behind.events", progress, it -> it.told().missing(it.head().completeTo()))
            .description("events of the log that the read models do not have").register(registry);
        Gauge.builder("kept.ingest.missing", progress, Progress::missing)
            .description("positions of the log that have not come although later ones have").register(registry);
        Gauge.builder("kept.ingest.parked", progress, Progress::parked)
            .description("events that wait because one of their relationship cannot be read").register(registry);
    }

    void committed(Batch batch) {
        batch.forged().forEach(one -> requireNonNull(setAside.get(one.kind())).increment());
        var facts = batch.facts().size();
        if (facts > 0) {
            events.increment(facts);
            batches.record(facts);
        }
    }
}
