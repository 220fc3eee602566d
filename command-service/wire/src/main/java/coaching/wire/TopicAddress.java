package coaching.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the topic of all events is, and how to get there.
///
/// @param access settings of Kafka's clients about encryption, proof of identity and the network. What is sent and read, and
///     with which guarantees, is not for configuration to say.
public record TopicAddress(String bootstrapServers, String topic, Map<String, String> access) {

    private static final List<String> ABOUT_ACCESS = List.of("security.", "ssl.", "sasl.", "client.", "socket.");

    /// @throws IllegalArgumentException naming a setting that is about something else
    public TopicAddress {
        access = Map.copyOf(access);
        for (var name : access.keySet()) {
            if (ABOUT_ACCESS.stream().noneMatch(name::startsWith)) {
                throw new IllegalArgumentException("kept.kafka.properties." + name
                    + " is not about reaching Kafka: allowed are " + String.join("*, ", ABOUT_ACCESS) + "*");
            }
        }
    }

    /// Of a broker that asks nobody who they are.
    public TopicAddress(String bootstrapServers, String topic) {
        this(bootstrapServers, topic, Map.of());
    }

    /// What every client of Kafka needs to be told.
    public Map<String, Object> client() {
        var client = new HashMap<String, Object>(access);
        client.put("bootstrap.servers", bootstrapServers);
        return client;
    }

    /// Without what is secret.
    @Override
    public String toString() {
        return topic + " at " + bootstrapServers;
    }
}
