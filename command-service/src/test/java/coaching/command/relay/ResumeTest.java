package coaching.command.relay;

import coaching.command.relay.topic.KafkaRecords;
import coaching.command.relay.topic.Topic;
import coaching.events.CoachingEvent;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.wire.seal.RecordSeal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Where sending goes on, whatever the topic says.
class ResumeTest {

    /// Several starts of a relay: one that wrongly sends has sent by then.
    private static final long TIME_TO_DO_WRONG = 3_000;
    private static final AtomicInteger TOPICS = new AtomicInteger();

    private final EmbeddedKafka kafka = EmbeddedKafka.forTests();
    private final String topic = "resume-" + TOPICS.incrementAndGet();
    private final TopicReader reader = new TopicReader(kafka.login(), topic);
    private final Database database = EmbeddedPostgres.forTests().freshDatabase();
    private final PostgresEventStorageEngine engine = TestLog.open(database);

    @AfterEach
    void close() {
        engine.close();
    }

    /// As if a broker had lost power, and with it the ends of all partitions but one.
    @Test
    void a_claim_that_more_is_there_than_there_is_is_not_believed() {
        TestLog.append(engine, proposals(1, 5));
        relayTo(5);
        TestLog.append(engine, proposals(6, 15));
        var last = engine.log().at(15).orElseThrow();
        var place = new Topic(RelayTest.settings(kafka.login(), topic)).place();
        send(KafkaRecords.of(last, 0, place, 14, RelayTest.SEAL));
        relayTo(15);
    }

    @Test
    void records_of_others_say_nothing() {
        TestLog.append(engine, proposals(1, 5));
        relayTo(5);
        for (var partition = 0; partition < 12; partition++) {
            send(new ProducerRecord<>(topic, partition, "who".getBytes(UTF_8), "what".getBytes(UTF_8)));
        }
        TestLog.append(engine, proposals(6, 10));
        try (var meters = new Metered(engine, topic)) {
            Await.until(() -> meters.lagEvents() == 0 && meters.sent() >= 5);
            assertThat(reader.positions()).contains(6L, 7L, 8L, 9L, 10L);
        }
    }

    /// Whoever wrote them knows the leaf hash, but not the secret: once they made the relay refuse for ever.
    @Test
    void forged_records_at_the_end_of_the_topic_do_not_stop_the_relay() {
        TestLog.append(engine, proposals(1, 5));
        relayTo(5);
        var place = new Topic(RelayTest.settings(kafka.login(), topic)).place();
        var forger = RecordSeal.of("another secret of someone who guesses");
        var forged = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var number = 0; number < 12 * 70; number++) {
            forged.add(
                at(number % 12, KafkaRecords.of(engine.log().at(1 + number % 5).orElseThrow(), 0, place, 900, forger)));
        }
        sendAll(forged);
        TestLog.append(engine, proposals(6, 10));
        try (var meters = new Metered(engine, topic)) {
            Await.until(() -> meters.lagEvents() == 0 && meters.sent() >= 5);
            assertThat(reader.positions()).contains(6L, 7L, 8L, 9L, 10L);
            assertThat(meters.registry().get("kept.relay.foreign").counter().count()).isPositive();
        }
    }

    /// More of them than anybody looks back: the topic is filled again, which readers tell apart.
    @Test
    void a_topic_that_ends_in_very_many_forged_records_is_filled_again() {
        TestLog.append(engine, proposals(1, 3));
        relayTo(3);
        var partition = KafkaRecords.partition(engine.log().at(2).orElseThrow(), 12);
        sendAll(Collections.nCopies(6_000, new ProducerRecord<>(topic, partition, new byte[1], new byte[1])));
        TestLog.append(engine, proposals(4, 5));
        try (var meters = new Metered(engine, topic)) {
            Await.until(() -> meters.lagEvents() == 0 && meters.sent() >= 2);
            assertThat(reader.positions()).contains(1L, 2L, 3L, 4L, 5L);
        }
    }

    private static ProducerRecord<byte[], byte[]> at(int partition, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }

    /// Its head is beyond the topic's, so only the events themselves tell.
    @Test
    void a_log_that_was_restored_and_went_on_differently_is_not_mixed_with_the_topic() throws InterruptedException {
        TestLog.append(engine, proposals(1, 5));
        relayTo(5);
        try (var restored = TestLog.open(EmbeddedPostgres.forTests().freshDatabase())) {
            TestLog.append(restored, proposals(1, 9));
            try (var meters = new Metered(restored, topic)) {
                Await.until(() -> meters.lagEvents() > 0);
                Thread.sleep(TIME_TO_DO_WRONG);
                assertThat(meters.sent()).isZero();
                assertThat(reader.positions()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
                reader.delete();
                assertThat(Audit.findings(reader.upTo(9), restored.log())).isEmpty();
            }
        }
    }

    @Test
    void a_topic_that_forgets_is_not_filled_until_it_keeps() throws Exception {
        try (var admin = Admin.create(kafka.login().client())) {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)
                .configs(Map.of("cleanup.policy", "compact", "retention.ms", "-1")))).all().get();
            TestLog.append(engine, proposals(1, 3));
            try (var meters = new Metered(engine, topic)) {
                Await.until(() -> meters.lagEvents() == 3);
                Thread.sleep(TIME_TO_DO_WRONG);
                assertThat(meters.sent()).isZero();
                var keeps = new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
                admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    List.of(keeps))).all().get();
                assertThat(reader.upTo(3)).hasSize(3);
            }
        }
    }

    @Test
    void a_topic_without_its_beginning_is_left_alone_until_it_is_made_anew() throws Exception {
        TestLog.append(engine, proposals(1, 1));
        TestLog.append(engine, Collections.nCopies(99, TestLog.activated(1)).toArray(CoachingEvent[]::new));
        relayTo(100);
        try (var admin = Admin.create(kafka.login().client())) {
            var partition = new TopicPartition(topic, KafkaRecords.partition(engine.log().at(1).orElseThrow(), 12));
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1))).all().get();
        }
        TestLog.append(engine, proposals(2, 3));
        try (var meters = new Metered(engine, topic)) {
            Await.until(() -> meters.lagEvents() > 0);
            Thread.sleep(TIME_TO_DO_WRONG);
            assertThat(meters.sent()).isZero();
            reader.delete();
            assertThat(Audit.findings(reader.upTo(102), engine.log())).isEmpty();
        }
    }

    /// The empty log is asked for its head, grows and says so, and only then answers.
    @Test
    void the_first_event_of_all_does_not_wait_for_the_second_if_it_comes_while_the_relay_starts() {
        var late = new LateAnswer(new StoreSource(engine), () -> TestLog.append(engine, TestLog.proposed(1)));
        try (var _ = RelayTest.relay(late, kafka.login(), topic, new SimpleMeterRegistry())) {
            assertThat(Audit.findings(reader.upTo(1), engine.log())).isEmpty();
        }
    }

    @Test
    void keys_go_where_kafka_itself_would_put_them() {
        TestLog.append(engine, proposals(1, 100));
        engine.log().forEach(0, event -> assertThat(KafkaRecords.partition(event, 12)).isEqualTo(
            BuiltInPartitioner.partitionForKey(KafkaRecords.key(event).value().getBytes(UTF_8), 12)));
    }

    private void relayTo(long position) {
        try (var _ = RelayTest.relay(engine, kafka.login(), topic, new SimpleMeterRegistry())) {
            assertThat(Audit.findings(reader.upTo(position), engine.log())).isEmpty();
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        sendAll(List.of(record));
    }

    private void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(kafka.login().client(),
            new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                var _ = producer.send(record);
            }
        }
    }

    private static CoachingEvent[] proposals(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(TestLog::proposed).toArray(CoachingEvent[]::new);
    }
}
