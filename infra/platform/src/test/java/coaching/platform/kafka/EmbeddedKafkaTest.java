package coaching.platform.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedKafkaTest {

    @Test
    void records_survive_a_restart(@TempDir Path folder) throws Exception {
        try (var kafka = EmbeddedKafka.start(folder)) {
            kafka.topics().create("promises", 1);
            send(kafka.login(), "one");
        }
        try (var kafka = EmbeddedKafka.start(folder)) {
            kafka.topics().create("promises", 1);
            send(kafka.login(), "two");
            assertThat(read(kafka.login(), 2)).containsExactly("one", "two");
        }
    }

    @Test
    void records_survive_kill_9_of_the_process(@TempDir Path folder) throws Exception {
        try (var kafka = KafkaProcess.start(folder)) {
            kafka.topics().create("promises", 1);
            send(kafka.login(), "one");
            var first = kafka.pid();
            kafka.kill9();
            kafka.restart();
            assertThat(kafka.pid()).isNotEqualTo(first);
            send(kafka.login(), "two");
            assertThat(read(kafka.login(), 2)).containsExactly("one", "two");
        }
    }

    @Test
    void a_topic_keeps_its_records_for_ever() throws Exception {
        var kafka = EmbeddedKafka.forTests();
        kafka.topics().create("kept.forever");
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, "kept.forever");
        try (var admin = Admin.create(kafka.login().client())) {
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(config).isNotNull().extracting(found -> found.get("retention.ms").value()).isEqualTo("-1");
            var topic = admin.describeTopics(List.of("kept.forever")).allTopicNames().get().get("kept.forever");
            assertThat(topic).isNotNull().extracting(found -> found.partitions().size()).isEqualTo(Topics.PARTITIONS);
        }
    }

    private static void send(KafkaLogin login, String value) throws Exception {
        var settings = login.with(Map.of("acks", "all"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("promises", value)).get();
        }
    }

    private static List<String> read(KafkaLogin login, int count) {
        var settings = login.with(Map.of("auto.offset.reset", "earliest"));
        var partition = new TopicPartition("promises", 0);
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            while (values.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(row -> values.add(row.value()));
            }
        }
        return values;
    }
}
