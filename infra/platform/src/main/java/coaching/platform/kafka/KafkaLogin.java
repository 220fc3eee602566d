package coaching.platform.kafka;

import java.util.HashMap;
import java.util.Map;

/// Where a broker is, and how to get in.
///
/// @param access settings of Kafka's clients
public record KafkaLogin(String bootstrapServers, Map<String, String> access) {

    public KafkaLogin {
        access = Map.copyOf(access);
    }

    /// Everything a client has to be told.
    public Map<String, Object> client() {
        return with(Map.of());
    }

    public Map<String, Object> with(Map<String, ?> more) {
        var client = new HashMap<String, Object>(access);
        client.put("bootstrap.servers", bootstrapServers);
        client.putAll(more);
        return client;
    }

    /// Without the password.
    @Override
    public String toString() {
        return bootstrapServers;
    }
}
