package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Source;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
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
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/// All partitions of the topic, read from wherever we say.
final class KafkaFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);

    private final FeedSettings settings;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Source> corrupt = new ArrayList<>();
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

    /// Records that could not be read since this was last asked. They were passed over.
    List<Source> takeCorrupt() {
        var taken = List.copyOf(corrupt);
        corrupt.clear();
        return taken;
    }

    /// A partition that has lost its end or its beginning is read anew: what is there already is told apart later.
    List<Source> poll(Duration patience) {
        var sources = new ArrayList<Source>();
        try {
            consumer.poll(patience).forEach(record -> sources.add(source(record)));
        } catch (OffsetOutOfRangeException lost) {
            LOG.warn("Reading {} from the beginning: {}", lost.partitions(), lost.getMessage());
            consumer.seekToBeginning(lost.partitions());
        } catch (KafkaException failure) {
            passOver(failure);
        }
        return sources;
    }

    /// The client stops at a batch whose checksum is wrong, and says so by a text that names the partition and nothing
    /// more. Nobody can tell where the batch ends, so one offset is given up after the other until the next one.
    private void passOver(KafkaException failure) {
        var partition = consumer.assignment().stream().filter(it -> isNamed(it, failure)).findFirst()
            .orElseThrow(() -> failure);
        var offset = consumer.position(partition);
        LOG.warn("Offset {} of {} cannot be read and is passed over: {}", offset, partition, causes(failure));
        corrupt.add(new Source(topic, partition.partition(), offset, Instant.EPOCH, null, Map.of(), new byte[0]));
        consumer.seek(partition, offset + 1);
    }

    /// A refusal of the broker names its kind instead.
    private static boolean isNamed(TopicPartition partition, KafkaException failure) {
        return failure.getClass().equals(KafkaException.class) && Pattern
            .compile("(?<![\\w.-])" + Pattern.quote(partition.toString()) + "(?!\\d)")
            .matcher(String.valueOf(failure.getMessage())).find();
    }

    private static String causes(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : causes(failure.getCause());
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
