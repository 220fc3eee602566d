package coaching.command.relay.topic;

import org.jspecify.annotations.Nullable;

/// Kafka is away, or the topic is not what it was. Sending starts anew from what the topic says.
public final class KafkaRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KafkaRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
