package coaching.benchmarks;

import coaching.benchmarks.harness.Benchmark;
import coaching.benchmarks.harness.Figures;
import coaching.benchmarks.workload.FilledTopic;
import coaching.benchmarks.workload.ReadSide;
import coaching.command.relay.Relay;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.Tag;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.role.Role;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.database.EventStoreSettings;
import coaching.eventstore.event.CommandKey;
import coaching.platform.kafka.KafkaProcess;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.ingest.serving.Progress;
import coaching.wire.EnvelopeCodec;
import coaching.wire.EventCodec;
import coaching.wire.TopicAddress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// From the acknowledgement of an append until the read model says that everything up to its position is there, at
/// a thousand appends a second, through the store, the relay, Kafka and the ingest.
final class LagBenchmark implements Benchmark {

    private static final int PER_SECOND = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(0, 1));
    private static final Actor ACTOR = new Actor("bench", Role.INTEGRATION, null);
    private static final EventCodec CODEC = new EventCodec();

    @Override
    public Figures run(boolean lengthy) throws Exception {
        var counted = Duration.ofSeconds(lengthy ? 60 : 20);
        var total = Math.toIntExact(WARM_UP.plus(counted).toSeconds() * PER_SECOND);
        var acknowledged = new AtomicLongArray(total + 1);
        var visible = new AtomicLongArray(total + 1);
        try (var kafka = KafkaProcess.start(Files.createTempDirectory("kept-bench-kafka"));
             var engine = engine();
             var _ = relay(engine, kafka)) {
            var readSide = ReadSide.empty(kafka.login(), "lag");
            try (var pool = readSide.pool();
                 var progress = new Progress(pool, InstantSource.system());
                 var _ = readSide.ingest(progress)) {
                progress.start();
                var watcher = Thread.ofVirtual().start(() -> watch(progress, visible, total));
                appendEvenly(engine, total, acknowledged);
                watcher.join();
            }
        }
        return figures(acknowledged, visible, Math.toIntExact(WARM_UP.toSeconds() * PER_SECOND));
    }

    /// Looks every tenth of a millisecond, which is what a figure may be too large by.
    private static void watch(Progress progress, AtomicLongArray visible, int total) {
        var noted = 0;
        while (noted < total) {
            var head = Math.toIntExact(progress.head().completeTo());
            var now = System.nanoTime();
            while (noted < head) {
                visible.set(++noted, now);
            }
            LockSupport.parkNanos(100_000);
        }
    }

    private static Relay relay(PostgresEventStorageEngine engine, KafkaProcess kafka) {
        return Relay.start(engine, new TopicAddress(kafka.bootstrapServers(), "lag", kafka.login().access()),
            FilledTopic.SEAL, new SimpleMeterRegistry(), InstantSource.system());
    }

    private static void appendEvenly(PostgresEventStorageEngine engine, int total, AtomicLongArray acknowledged)
        throws InterruptedException {
        try (var writers = Executors.newFixedThreadPool(32)) {
            var start = System.nanoTime();
            for (var number = 0; number < total; number++) {
                var due = start + number * 1_000_000_000L / PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                var one = number;
                writers.execute(() -> {
                    var position = engine.append(AppendCondition.none(), key(one), List.of(event(one))).lastPosition();
                    acknowledged.set(Math.toIntExact(position), System.nanoTime());
                });
            }
        }
    }

    private static Figures figures(AtomicLongArray acknowledged, AtomicLongArray visible, int warmUp) {
        var millis = new double[acknowledged.length() - 1 - warmUp];
        Arrays.setAll(millis, i -> Math.max(0, visible.get(i + warmUp + 1) - acknowledged.get(i + warmUp + 1)) / 1e6);
        Arrays.sort(millis);
        var figures = new Figures();
        figures.put("lag.p50_ms", millis[millis.length / 2]);
        figures.put("lag.p99_ms", millis[(int) (millis.length * 0.99)]);
        figures.put("lag.max_ms", millis[millis.length - 1]);
        return figures;
    }

    private static PostgresEventStorageEngine engine() {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        return PostgresEventStorageEngine.open(
            EventStoreSettings.of(database.jdbcUrl(), database.user(), database.password()),
            new DelegatingEventConverter(PassThroughConverter.INSTANCE), new SimpleMeterRegistry());
    }

    private static CommandKey key(int number) {
        return new CommandKey("key-" + number, "bench", new byte[32], new byte[120]);
    }

    /// One of two thousand relationships.
    private static TaggedEventMessage<?> event(int number) {
        var at = new EffectiveAt.Moment(Instant.now(), ZoneOffset.UTC);
        var event = new SessionHeld(PROGRAMME, new RelationshipId(new UUID(1, number % 2_000)),
            new SessionId(new UUID(2, number)), null, 60, Attendance.UNKNOWN, at);
        var metadata = EnvelopeCodec.metadata(at, null, ACTOR, Source.API, "key-" + number, "bench", null, null,
            event.confidentiality());
        var tags = Tag.of(event).stream()
            .map(tag -> new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value()))
            .collect(Collectors.toSet());
        return new GenericTaggedEventMessage<>(new GenericEventMessage(UUID.randomUUID().toString(),
            new MessageType(EventTypes.nameOf(event), "1"), CODEC.write(event), metadata, Instant.now()), tags);
    }
}
