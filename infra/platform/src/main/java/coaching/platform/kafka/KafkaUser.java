package coaching.platform.kafka;

import java.util.Locale;

/// Whoever may sign in at the embedded broker.
public enum KafkaUser {

    /// The broker itself, and whoever sets it up: may do everything.
    BROKER,

    /// Makes the topics, writes to them and reads how far it has come.
    RELAY,

    /// Reads.
    INGEST;

    String login() {
        return "kept_" + name().toLowerCase(Locale.ROOT);
    }
}
