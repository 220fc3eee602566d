package coaching.command.relay.topic;

import coaching.events.Tag;
import coaching.events.id.EventId;
import coaching.eventstore.event.StoredEvent;
import coaching.wire.WireEvent;
import coaching.wire.header.WireHeaders;
import coaching.wire.seal.RecordSeal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Stored events as records for Kafka. Their bytes pass unopened.
public final class KafkaRecords {

    public static org.axonframework.messaging.eventstreaming.Tag key(StoredEvent event) {
        var key = WireEvent.keyOf(tags(event));
        return new org.axonframework.messaging.eventstreaming.Tag(key.key(), key.value());
    }

    /// Where Kafka itself would put the key; said here because the relay has to know it when it looks back.
    public static int partition(StoredEvent event, int partitions) {
        return Utils.toPositive(Utils.murmur2(WireEvent.keyText(tags(event)).getBytes(UTF_8))) % partitions;
    }

    /// @param settled everything up to here has been acknowledged by the topic of this id
    public static ProducerRecord<byte[], byte[]> of(StoredEvent event, long previous, Topic.Place topic, long settled,
                                                    RecordSeal seal) {
        var wire = wire(event, previous);
        var record = new ProducerRecord<>(topic.name(), partition(event, topic.partitions()),
            wire.key().getBytes(UTF_8), wire.payload());
        wire.headers().forEach(record.headers()::add);
        record.headers().add(WireHeaders.SETTLED, Long.toString(settled).getBytes(UTF_8));
        record.headers().add(WireHeaders.TOPIC_ID, topic.id().toString().getBytes(UTF_8));
        seal.seal(record.topic(), record.key(), headers(record.headers()), record.value())
            .forEach(record.headers()::add);
        return record;
    }

    /// Whether the relay itself has written it, this one or an earlier one.
    public static boolean isOurs(ConsumerRecord<byte[], byte[]> record, RecordSeal seal) {
        return seal.problem(record.topic(), record.key(), headers(record.headers()), record.value()).isEmpty();
    }

    static Map<String, byte[]> headers(Headers headers) {
        var all = new LinkedHashMap<String, byte[]>();
        headers.forEach(header -> all.put(header.key(), header.value()));
        return all;
    }

    /// What a record says of how far its topic has been filled: 0 if it was meant for an earlier topic of this name.
    static long settled(Headers headers, Uuid topic) {
        return text(headers, WireHeaders.TOPIC_ID).equals(topic.toString())
            ? Long.parseLong(text(headers, WireHeaders.SETTLED))
            : 0;
    }

    static long position(Headers headers) {
        return Long.parseLong(text(headers, WireHeaders.POSITION));
    }

    static String id(Headers headers) {
        return text(headers, WireHeaders.ID);
    }

    static String leafHash(Headers headers) {
        return text(headers, WireHeaders.LEAF_HASH);
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static WireEvent wire(StoredEvent event, long previous) {
        var tags = tags(event);
        return new WireEvent(event.position(), previous, WireEvent.keyText(tags), new EventId(event.eventId()),
            event.type(), Integer.parseInt(event.revision()), event.recordedAt(), event.metadata(), event.payload(),
            tags, event.leafHash());
    }

    private static Set<Tag> tags(StoredEvent event) {
        return event.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).collect(toUnmodifiableSet());
    }

    private KafkaRecords() {}
}
