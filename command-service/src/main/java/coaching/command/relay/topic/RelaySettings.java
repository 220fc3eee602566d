package coaching.command.relay.topic;

import coaching.wire.Heartbeat;
import coaching.wire.TopicAddress;
import coaching.wire.seal.RecordSeal;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// @param address of a topic that is made when missing
/// @param seal proves to readers, and to the relay after a restart, that a record is the relay's
/// @param retryAfter pause before another attempt, doubled up to [#retryAtMost]
/// @param inFlight events sent and not yet acknowledged before sending waits
/// @param lookEvery how often the topic is looked at, has it been deleted and made again? And how often readers are told where
///     the log ends
public record RelaySettings(TopicAddress address, RecordSeal seal, Duration retryAfter, Duration retryAtMost,
                            int inFlight,
                            Duration lookEvery) {

    /// Room for events of 1 MB with their headers.
    static final int LARGEST_RECORD = 2 << 20;

    public static RelaySettings of(TopicAddress address, RecordSeal seal) {
        return new RelaySettings(address, seal, Duration.ofMillis(100), Duration.ofSeconds(5), 10_000,
            Duration.ofSeconds(1));
    }

    public String topic() {
        return address.topic();
    }

    /// Where the end of the log is told.
    public String heads() {
        return Heartbeat.topicBeside(topic());
    }

    public Map<String, Object> client() {
        var client = new HashMap<>(address.client());
        client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        client.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        client.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return client;
    }

    /// Sends at once; what comes while a request is under way shares the next one. Never two at a time: a broker
    /// that does not know the producer yet takes any sequence number as its first, so if the first of two requests
    /// has to be repeated, idempotence alone would let the second overtake it.
    public Map<String, Object> producer() {
        return Map.of(ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    }
}
