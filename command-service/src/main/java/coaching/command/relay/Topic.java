package coaching.command.relay;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The topic of all events, and what it says about how far it has been filled.
final class Topic implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final short BROKERS_DEFAULT = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RelaySettings settings;
    private final Admin admin;

    Topic(RelaySettings settings) {
        this.settings = settings;
        this.admin = Admin.create(settings.client());
    }

    /// Makes the topic if there is none. The events stay in it for ever: readers rebuild from it.
    ///
    /// @return its id; a topic that was deleted and made again has another
    Uuid ensure() {
        try {
            return id();
        } catch (KafkaRefused missing) {
            if (!(missing.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw missing;
            }
            create();
            return id();
        }
    }

    Uuid id() {
        var descriptions = get(admin.describeTopics(List.of(settings.topic())).allTopicNames());
        return requireNonNull(descriptions.get(settings.topic())).topicId();
    }

    private void create() {
        var topic = new NewTopic(settings.topic(), PARTITIONS, BROKERS_DEFAULT).configs(Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RelaySettings.LARGEST_RECORD)));
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (KafkaRefused refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    /// @param settled everything up to here is in the topic; what follows may be there or not
    /// @param highest no position after this one is there
    record Filled(long settled, long highest) {

        static final Filled EMPTY = new Filled(0, 0);

        Filled and(Headers headers, Uuid id) {
            return new Filled(Math.max(settled, KafkaRecords.settled(headers, id)),
                Math.max(highest, KafkaRecords.position(headers)));
        }
    }

    /// As the last record of every partition says.
    Filled filled(Uuid id) {
        try (var consumer = new KafkaConsumer<>(reader(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var last = lastOffsets(consumer);
            consumer.assign(last.keySet());
            last.forEach(consumer::seek);
            var filled = Filled.EMPTY;
            while (!last.isEmpty()) {
                var records = consumer.poll(PATIENCE);
                if (records.isEmpty()) {
                    throw new KafkaRefused("the last records could not be read", null);
                }
                for (var record : records) {
                    filled = filled.and(record.headers(), id);
                    last.remove(new TopicPartition(record.topic(), record.partition()));
                }
            }
            return filled;
        }
    }

    private Map<TopicPartition, Long> lastOffsets(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = consumer.partitionsFor(settings.topic()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition())).toList();
        var last = new HashMap<TopicPartition, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            if (end > 0) {
                last.put(partition, end - 1);
            }
        });
        return last;
    }

    private Map<String, Object> reader() {
        var reader = new HashMap<>(settings.client());
        reader.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reader.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return reader;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaRefused(String.valueOf(e.getMessage()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaRefused("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
