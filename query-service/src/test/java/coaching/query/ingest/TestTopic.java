package coaching.query.ingest;

import coaching.events.CoachingEvent;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.Tag;
import coaching.events.id.EventId;
import coaching.events.role.Role;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.kafka.KafkaLogin;
import coaching.platform.kafka.Topics;
import coaching.wire.EnvelopeCodec;
import coaching.wire.EventCodec;
import coaching.wire.Heartbeat;
import coaching.wire.TopicAddress;
import coaching.wire.WireEvent;
import coaching.wire.seal.RecordSeal;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.test.context.DynamicPropertyRegistry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A log and its topic: gives out positions as the store would and sends as the relay would, or does not.
final class TestTopic implements AutoCloseable {

    private static final AtomicInteger TOPICS = new AtomicInteger();
    static final String SECRET = "0123456789abcdef0123456789abcdef";
    static final RecordSeal SEAL = RecordSeal.of(SECRET);
    private static final EventCodec CODEC = new EventCodec();
    private static final Instant RECORDED = Instant.parse("2026-02-01T10:00:00Z");

    final String name = "ingest-" + TOPICS.incrementAndGet();
    private final KafkaLogin kafka;
    final List<WireEvent> log = new ArrayList<>();
    private final Map<String, Long> last = new HashMap<>();
    private String commandKey = "test";
    private final KafkaProducer<byte[], byte[]> producer;

    TestTopic() {
        this(EmbeddedKafka.forTests().login());
    }

    /// On a broker of the test's own.
    TestTopic(KafkaLogin kafka) {
        this.kafka = kafka;
        producer = new KafkaProducer<>(
            kafka.with(Map.of("linger.ms", 5, "max.in.flight.requests.per.connection", 1)),
            new ByteArraySerializer(), new ByteArraySerializer());
        new Topics(kafka).create(name);
    }

    TopicAddress address() {
        return new TopicAddress(kafka.bootstrapServers(), name, kafka.access());
    }

    /// Where a service finds it.
    void tell(DynamicPropertyRegistry settings) {
        settings.add("kept.kafka.bootstrap-servers", kafka::bootstrapServers);
        settings.add("kept.kafka.topic", () -> name);
        settings.add("kept.kafka.record-secrets", () -> SECRET);
        kafka.access().forEach((setting, value) -> settings.add("kept.kafka.properties." + setting, () -> value));
    }

    /// Into the log only.
    List<WireEvent> append(CoachingEvent... events) {
        return Arrays.stream(events).map(this::append).toList();
    }

    /// By commands of other keys, so that the events have other ids.
    void appendAs(String key, CoachingEvent... events) {
        commandKey = key;
        append(events);
    }

    private WireEvent append(CoachingEvent event) {
        var actor = new Actor("a", Role.SYSTEM, null);
        var metadata = EnvelopeCodec.metadata(event.at(), null, actor, Source.API, "k", "c", null, null,
            event.confidentiality());
        return append(event, EventTypes.nameOf(event), EventCodec.revisionOf(event.getClass()), CODEC.write(event),
            EnvelopeCodec.bytes(metadata));
    }

    WireEvent append(CoachingEvent like, String type, int revision, byte[] payload, byte[] metadata) {
        var position = log.size() + 1L;
        var tags = Tag.of(like);
        var key = WireEvent.keyText(tags);
        var previous = last.put(key, position);
        var id = EventId.derived(commandKey, Math.toIntExact(position));
        var event = new WireEvent(position, previous == null ? 0 : previous, key, id, type, revision,
            RECORDED.plusSeconds(position), metadata, payload, tags, new byte[32]);
        log.add(event);
        return event;
    }

    void send(CoachingEvent... events) {
        send(append(events));
    }

    void send(List<WireEvent> events) {
        events.forEach(event -> {
            var record = new ProducerRecord<>(name, event.key().getBytes(UTF_8), event.payload());
            event.headers().forEach(record.headers()::add);
            var _ = producer.send(seal(record));
        });
        producer.flush();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        sendAll(List.of(record));
    }

    void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(record -> {
            var _ = producer.send(seal(record));
        });
        producer.flush();
    }

    /// Where the end of the log is told.
    void heads() {
        new Topics(kafka).create(Heartbeat.topicBeside(name), 1);
    }

    /// As by somebody who does not know the secret.
    void forge(ProducerRecord<byte[], byte[]> record) {
        forgeLater(record);
        producer.flush();
    }

    void forgeLater(ProducerRecord<byte[], byte[]> record) {
        var _ = producer.send(record);
    }

    static ProducerRecord<byte[], byte[]> seal(ProducerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        SEAL.seal(record.topic(), record.key(), headers, record.value()).forEach(record.headers()::add);
        return record;
    }

    void replace() {
        try (var admin = Admin.create(kafka.client())) {
            admin.deleteTopics(List.of(name)).all().toCompletionStage().toCompletableFuture().join();
        }
        Await.until(() -> {
            new Topics(kafka).create(name);
            return true;
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
