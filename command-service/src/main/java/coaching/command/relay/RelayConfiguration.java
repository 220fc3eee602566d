package coaching.command.relay;

import coaching.eventstore.PostgresEventStorageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/// Relays as soon as it is known where Kafka is.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kept.kafka.bootstrap-servers")
class RelayConfiguration {

    @Bean
    Relay relay(PostgresEventStorageEngine engine, MeterRegistry registry, InstantSource clock,
                @Value("${kept.kafka.bootstrap-servers}") String bootstrapServers,
                @Value("${kept.kafka.topic:kept.events}") String topic) {
        return Relay.start(engine, bootstrapServers, topic, registry, clock);
    }
}
