package coaching.benchmarks.workload;

import coaching.events.Recorded;
import coaching.events.Tag;
import coaching.platform.kafka.KafkaProcess;
import coaching.wire.EnvelopeCodec;
import coaching.wire.EventCodec;
import coaching.wire.WireEvent;
import coaching.wire.seal.RecordSeal;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A topic with as many events, as the relay would have sent them.
public final class FilledTopic {

    public static final RecordSeal SEAL = RecordSeal.of("benchmarks seal with what they like");

    private static final int OF_EACH = 100;
    private static final EventCodec CODEC = new EventCodec();

    public static void fill(KafkaProcess kafka, String topic, int events) {
        kafka.topics().create(topic);
        var bytes = new ByteArraySerializer();
        var settings = kafka.login().with(Map.of(
            ProducerConfig.LINGER_MS_CONFIG, 20, ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1));
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (var number = 0; number < events / OF_EACH; number++) {
                var previous = 0L;
                for (var fact : ManyFacts.of(number)) {
                    var _ = producer.send(record(topic, fact, previous));
                    previous = fact.envelope().position();
                }
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Recorded fact, long previous) {
        var event = wire(fact, previous);
        var record = new ProducerRecord<>(topic, event.key().getBytes(UTF_8), event.payload());
        event.headers().forEach(record.headers()::add);
        SEAL.seal(record.topic(), record.key(), event.headers(), record.value()).forEach(record.headers()::add);
        return record;
    }

    private static WireEvent wire(Recorded fact, long previous) {
        var of = fact.envelope();
        var tags = Tag.of(fact.event());
        var metadata = EnvelopeCodec.metadata(of.effectiveAt(), of.claimedRecordedAt(), of.actor(), of.source(),
            of.commandKey(), of.correlationId(), of.causationId(), of.supersedes(), of.confidentiality());
        return new WireEvent(of.position(), previous, WireEvent.keyText(tags), of.id(), of.type(), of.revision(),
            of.recordedAt(), EnvelopeCodec.bytes(metadata), CODEC.write(fact.event()), tags, new byte[32]);
    }

    private FilledTopic() {}
}
