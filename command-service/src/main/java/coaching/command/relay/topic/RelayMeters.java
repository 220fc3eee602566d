package coaching.command.relay.topic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How far Kafka is behind the log. A standby has no lag of its own.
public final class RelayMeters {

    private final InstantSource clock;
    private final Counter sent;
    private final Counter foreign;
    private volatile long head;
    private volatile long settled;
    private volatile @Nullable Instant oldest;

    public RelayMeters(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.sent = Counter.builder("kept.relay.sent").description("events acknowledged by Kafka").register(registry);
        this.foreign = Counter.builder("kept.relay.foreign")
            .description("records at the end of the topic that the relay has not written").register(registry);
        Gauge.builder("kept.relay.lag.events", () -> Math.max(0, head - settled))
            .description("events stored and not yet acknowledged by Kafka").register(registry);
        Gauge.builder("kept.relay.lag.seconds", this::seconds)
            .description("age of the oldest event not yet acknowledged by Kafka").register(registry);
    }

    public void head(long position) {
        head = Math.max(head, position);
    }

    public long settled() {
        return settled;
    }

    /// @param waiting when the oldest event after that position was recorded, if there is one
    public void settled(long position, @Nullable Instant waiting) {
        settled = position;
        oldest = waiting;
    }

    public void standby() {
        settled(head, null);
    }

    public void sent(long events) {
        sent.increment((double) events);
    }

    void foreign(long records) {
        foreign.increment((double) records);
    }

    private double seconds() {
        var since = oldest;
        return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }
}
