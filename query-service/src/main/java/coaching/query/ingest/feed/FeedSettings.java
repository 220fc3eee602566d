package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Source;
import coaching.wire.Heartbeat;
import coaching.wire.TopicAddress;
import coaching.wire.seal.RecordSeal;
import coaching.wire.seal.SealProblem;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// @param seal of the relay: what does not have it is not read
/// @param batch records written in one transaction at most
/// @param look how often Kafka is asked for the topic and its end, whether or not events come
/// @param retryAfter pause before another attempt when Kafka or PostgreSQL are away
public record FeedSettings(TopicAddress address, RecordSeal seal, int batch, Duration look, Duration retryAfter) {

    private static final int BIGGEST_FETCH_OF_A_PARTITION = 2 << 20;

    public static FeedSettings of(TopicAddress address, RecordSeal seal) {
        return new FeedSettings(address, seal, 5_000, Duration.ofSeconds(1), Duration.ofMillis(500));
    }

    String topic() {
        return address.topic();
    }

    /// What is wrong with the seal of a record of this topic.
    Optional<SealProblem> problem(Source source) {
        return seal.problem(topic(), source.key(), source.headers(), source.value());
    }

    /// Where the log tells its end.
    String heads() {
        return Heartbeat.topicBeside(topic());
    }

    Map<String, Object> client() {
        var client = new HashMap<>(address.client());
        client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        client.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        client.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return client;
    }

    /// Offsets are ours, in PostgreSQL: Kafka keeps none and decides none.
    Map<String, Object> consumer() {
        var consumer = client();
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BIGGEST_FETCH_OF_A_PARTITION);
        return consumer;
    }
}
