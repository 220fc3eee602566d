package coaching.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicAddressTest {

    @Test
    void clients_are_told_where_kafka_is_and_who_they_are() {
        var address = new TopicAddress("kafka:9092", "kept.events",
            Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "secret"));
        assertThat(address.client()).isEqualTo(Map.of("bootstrap.servers", "kafka:9092", "security.protocol",
            "SASL_SSL", "sasl.jaas.config", "secret"));
        assertThat(address).hasToString("kept.events at kafka:9092");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acks", "enable.idempotence", "bootstrap.servers", "auto.offset.reset", "isolation.level"})
    void guarantees_are_not_for_configuration_to_say(String name) {
        assertThatThrownBy(() -> new TopicAddress("kafka:9092", "kept.events", Map.of(name, "0")))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("kept.kafka.properties." + name + " ");
    }
}
