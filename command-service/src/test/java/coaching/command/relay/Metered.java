package coaching.command.relay;

import coaching.eventstore.PostgresEventStorageEngine;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.kafka.KafkaLogin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/// A running relay and its meters.
record Metered(Relay relay, SimpleMeterRegistry registry) implements AutoCloseable {

    Metered(PostgresEventStorageEngine engine, String topic) {
        this(engine, EmbeddedKafka.forTests().login(), topic, new SimpleMeterRegistry());
    }

    Metered(PostgresEventStorageEngine engine, KafkaLogin kafka, String topic, SimpleMeterRegistry registry) {
        this(RelayTest.relay(engine, kafka, topic, registry), registry);
    }

    double sent() {
        return registry.get("kept.relay.sent").counter().count();
    }

    double lagEvents() {
        return registry.get("kept.relay.lag.events").gauge().value();
    }

    double lagSeconds() {
        return registry.get("kept.relay.lag.seconds").gauge().value();
    }

    @Override
    public void close() {
        relay.close();
    }
}
