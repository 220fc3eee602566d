package coaching.command.relay;

import coaching.platform.kafka.KafkaLogin;
import coaching.wire.WireEvent;
import coaching.wire.header.WireHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

/// Reads a topic from the beginning.
record TopicReader(KafkaLogin kafka, String topic) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Everything sent so far, once every position from 1 to that one is there.
    List<WireEvent> upTo(long position) {
        var events = new ArrayList<WireEvent>();
        Set<Long> seen = new TreeSet<>();
        Await.until(this::exists);
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = Instant.now().plus(PATIENCE);
            while (seen.size() < position) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("only " + seen + " of " + position);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(event(record)));
                events.forEach(event -> seen.add(event.position()));
            }
        }
        return events;
    }

    /// Everything there is now.
    List<WireEvent> all() {
        return records().stream().map(TopicReader::event).toList();
    }

    /// Of what the relay has written; others may have written too.
    Set<Long> positions() {
        return records().stream().filter(record -> record.headers().lastHeader(WireHeaders.POSITION) != null)
            .map(record -> event(record).position()).collect(toSet());
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(partitions(consumer));
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    boolean exists() {
        try (var consumer = consumer()) {
            return !partitions(consumer).isEmpty();
        }
    }

    List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic).stream().map(it -> new TopicPartition(topic, it.partition())).toList();
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
            kafka.with(Map.of("allow.auto.create.topics", false, "auto.offset.reset", "earliest")),
            new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void delete() {
        try (var admin = Admin.create(kafka.client())) {
            admin.deleteTopics(List.of(topic)).all().toCompletionStage().toCompletableFuture().join();
        }
    }

    /// @return distinct positions in order of first appearance, per key
    static Map<String, List<Long>> order(List<WireEvent> events) {
        var order = new LinkedHashMap<String, List<Long>>();
        for (var event : events) {
            var positions = order.computeIfAbsent(event.key(), _ -> new ArrayList<>());
            if (!positions.contains(event.position())) {
                positions.add(event.position());
            }
        }
        return order;
    }

    private static WireEvent event(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return WireEvent.of(new String(record.key(), UTF_8), headers, record.value());
    }
}
