package coaching.command.relay;

import coaching.eventstore.PostgresEventStorageEngine;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.wire.Heartbeat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/// Readers are told where the log ends, for as long as the relay relays.
class HeadTellerTest {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private final EmbeddedKafka kafka = EmbeddedKafka.forTests();
    private final String topic = "heads-" + TOPICS.incrementAndGet();
    private final TopicPartition heads = new TopicPartition(Heartbeat.topicBeside(topic), 0);
    private final PostgresEventStorageEngine engine = TestLog.open(EmbeddedPostgres.forTests().freshDatabase());
    private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
        kafka.login().with(Map.of("auto.offset.reset", "earliest")), new ByteArrayDeserializer(),
        new ByteArrayDeserializer());

    private final List<Long> all = new ArrayList<>();

    @AfterEach
    void close() {
        consumer.close();
        engine.close();
    }

    @Test
    void the_end_of_the_log_is_told_again_and_again_under_seal_until_the_relay_ends() {
        TestLog.append(engine, TestLog.proposed(1), TestLog.proposed(2));
        try (var _ = RelayTest.relay(engine, kafka.login(), topic, new SimpleMeterRegistry())) {
            Await.until(this::topicExists);
            consumer.assign(List.of(heads));
            Await.until(() -> told().stream().filter(head -> head == 2).count() >= 3);
            TestLog.append(engine, TestLog.activated(1));
            Await.until(() -> told().contains(3L));
        }
        told();
        assertThat(consumer.poll(Duration.ofSeconds(3))).isEmpty();
    }

    /// Readers could not rebuild from what is left, so this must show.
    @Test
    void nothing_is_told_any_more_when_somebody_has_emptied_the_topic() throws Exception {
        TestLog.append(engine, TestLog.proposed(1));
        try (var _ = RelayTest.relay(engine, kafka.login(), topic, new SimpleMeterRegistry());
             var admin = Admin.create(kafka.login().client())) {
            Await.until(this::topicExists);
            consumer.assign(List.of(heads));
            Await.until(() -> told().contains(1L));
            new TopicReader(kafka.login(), topic).upTo(1);
            var partition = new TopicPartition(topic, KafkaRecords.partition(engine.log().at(1).orElseThrow(), 12));
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1))).all().get();
            Await.until(() -> consumer.poll(Duration.ofSeconds(3)).isEmpty());
        }
    }

    private List<Long> told() {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
            assertThat(KafkaRecords.isOurs(record, RelayTest.SEAL)).isTrue();
            all.add(heartbeat(record).head());
        });
        return all;
    }

    private boolean topicExists() {
        return !new TopicReader(kafka.login(), heads.topic()).partitions(consumer).isEmpty();
    }

    private static Heartbeat heartbeat(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return Heartbeat.of(headers);
    }
}
