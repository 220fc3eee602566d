package coaching.query.ingest.feed;

import coaching.query.ingest.rows.Source;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/// All partitions of the topic, read from wherever we say.
final class KafkaFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);

    private final FeedSettings settings;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private String topic = "";

    KafkaFeed(FeedSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(settings.client());
        var bytes = new ByteArrayDeserializer();
        this.consumer = new KafkaConsumer<>(settings.consumer(), bytes, bytes);
    }

    /// Asks for the id of the topic without waiting for it. One that was deleted and made again has another.
    CompletableFuture<String> topicId() {
        return admin.describeTopics(List.of(settings.topic())).allTopicNames()
            .thenApply(topics -> requireNonNull(topics.get(settings.topic())).topicId().toString())
            .toCompletionStage().toCompletableFuture();
    }

    /// @param id of the topic that is there
    /// @param offsets where to go on; partitions that are not in it are read from the beginning
    void seek(String id, Map<Integer, Long> offsets) {
        topic = id;
        var partitions = consumer.partitionsFor(settings.topic()).stream()
            .map(it -> new TopicPartition(settings.topic(), it.partition())).toList();
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L)));
    }

    void readAgain(int partition) {
        consumer.seekToBeginning(List.of(new TopicPartition(settings.topic(), partition)));
    }

    /// A partition that has lost its end or its beginning is read anew: what is there already is told apart later.
    List<Source> poll(Duration patience) {
        var sources = new ArrayList<Source>();
        try {
            consumer.poll(patience).forEach(record -> sources.add(source(record)));
        } catch (OffsetOutOfRangeException lost) {
            LOG.warn("Reading {} from the beginning: {}", lost.partitions(), lost.getMessage());
            consumer.seekToBeginning(lost.partitions());
        }
        return sources;
    }

    /// Records that wait to be read. Throws when Kafka does not answer.
    long behind() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
            .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey()))).sum();
    }

    /// The same without asking: what the last fetch said.
    long behindAsFarAsKnown() {
        return consumer.assignment().stream().mapToLong(it -> consumer.currentLag(it).orElse(0)).sum();
    }

    Map<Integer, Long> positions() {
        return consumer.assignment().stream().collect(toMap(TopicPartition::partition, consumer::position));
    }

    private Source source(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        var value = record.value() == null ? new byte[0] : record.value();
        return new Source(topic, record.partition(), record.offset(),
            Instant.ofEpochMilli(Math.max(0, record.timestamp())),
            record.key(), headers, value);
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ZERO);
    }
}
