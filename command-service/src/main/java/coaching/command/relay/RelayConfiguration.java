package coaching.command.relay;

import coaching.eventstore.PostgresEventStorageEngine;
import coaching.wire.TopicAddress;
import coaching.wire.seal.RecordSeal;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.time.InstantSource;
import java.util.Map;

/// Relays as soon as it is known where Kafka is.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kept.kafka.bootstrap-servers")
class RelayConfiguration {

    @Bean
    Relay relay(PostgresEventStorageEngine engine, MeterRegistry registry, InstantSource clock, Environment settings,
                @Value("${kept.kafka.bootstrap-servers}") String bootstrapServers,
                @Value("${kept.kafka.topic:kept.events}") String topic,
                @Value("${kept.kafka.record-secrets:}") String secrets) {
        var access = Binder.get(settings).bind("kept.kafka.properties", Bindable.mapOf(String.class, String.class));
        return Relay.start(engine, new TopicAddress(bootstrapServers, topic, access.orElse(Map.of())),
            RecordSeal.of(secrets), registry, clock);
    }
}
