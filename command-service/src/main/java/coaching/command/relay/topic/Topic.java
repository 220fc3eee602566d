package coaching.command.relay.topic;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.util.Objects.requireNonNull;

/// The topic of all events, and what it says about how far it has been filled.
public final class Topic implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final short BROKERS_DEFAULT = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, String> FOR_EVER = Map.of(
        TopicConfig.RETENTION_MS_CONFIG, "-1",
        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private static final Map<String, String> SOON_FORGOTTEN = Map.of(
        TopicConfig.RETENTION_MS_CONFIG, "3600000",
        TopicConfig.SEGMENT_MS_CONFIG, "3600000",
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private final RelaySettings settings;
    private final Admin admin;

    public Topic(RelaySettings settings) {
        this.settings = settings;
        this.admin = Admin.create(settings.client());
    }

    /// @param id a topic that was deleted and made again has another
    public record Place(String name, Uuid id, int partitions) {}

    /// Makes the topic if there is none. The events stay in it for ever: readers rebuild from it.
    ///
    /// @throws KafkaRefused if the topic is one that forgets
    public Place ensure() {
        var place = find();
        requireToKeepAll();
        return place;
    }

    private Place find() {
        try {
            return place();
        } catch (KafkaRefused missing) {
            if (!(missing.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw missing;
            }
            create();
            return place();
        }
    }

    public Place place() {
        var descriptions = get(admin.describeTopics(List.of(settings.topic())).allTopicNames());
        var description = requireNonNull(descriptions.get(settings.topic()));
        return new Place(settings.topic(), description.topicId(), description.partitions().size());
    }

    /// @throws KafkaRefused if somebody has taken records away: nobody could rebuild from the rest
    public void requireBeginning(Place place) {
        var earliest = IntStream.range(0, place.partitions()).boxed().collect(Collectors.toMap(
            partition -> new TopicPartition(place.name(), partition), _ -> OffsetSpec.earliest()));
        get(admin.listOffsets(earliest).all()).forEach((partition, begin) -> {
            if (begin.offset() > 0) {
                throw new KafkaRefused(partition + " has lost its first " + begin.offset()
                    + " records; delete the topic, and it is filled again", null);
            }
        });
    }

    private void requireToKeepAll() {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        var config = requireNonNull(get(admin.describeConfigs(List.of(resource)).all()).get(resource));
        FOR_EVER.forEach((name, wanted) -> {
            var is = requireNonNull(config.get(name)).value();
            if (!wanted.equals(is)) {
                throw new KafkaRefused("topic " + settings.topic() + " would forget events: " + name + " is " + is
                    + " and must be " + wanted, null);
            }
        });
    }

    private void create() {
        var configs = new HashMap<>(FOR_EVER);
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RelaySettings.LARGEST_RECORD));
        create(new NewTopic(settings.topic(), PARTITIONS, BROKERS_DEFAULT).configs(configs));
    }

    /// Makes the topic of heartbeats if there is none: who may not make one may use one. Only the last of them counts.
    public void ensureHeads() {
        try {
            get(admin.describeTopics(List.of(settings.heads())).allTopicNames());
        } catch (KafkaRefused missing) {
            if (!(missing.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw missing;
            }
            create(new NewTopic(settings.heads(), 1, BROKERS_DEFAULT).configs(SOON_FORGOTTEN));
        }
    }

    /// Of the relay that told last where the log ends.
    public long lastEpoch() {
        try (var consumer = new KafkaConsumer<>(reader(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return new LastEpoch(consumer, settings).read(PATIENCE);
        }
    }

    private void create(NewTopic topic) {
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (KafkaRefused refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    /// How far the topic has been filled, as the ends of its partitions say.
    ///
    /// @throws KafkaRefused if the topic does not begin with its first record any more
    public TopicProgress filled(Place place, RelayMeters meters) {
        requireBeginning(place);
        try (var consumer = new KafkaConsumer<>(reader(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return new PartitionEnds(consumer, place, settings.seal(), meters).read(PATIENCE);
        }
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
