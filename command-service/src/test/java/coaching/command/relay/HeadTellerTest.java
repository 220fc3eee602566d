package coaching.command.relay;

import coaching.command.relay.topic.KafkaRecords;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.kafka.KafkaLogin;
import coaching.platform.kafka.KafkaUser;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.wire.Heartbeat;
import coaching.wire.Heartbeat.Order;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Readers are told where the log ends, for as long as the relay relays.
@ExtendWith(OutputCaptureExtension.class)
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
    private final List<Order> orders = new ArrayList<>();

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

    /// Readers that take only what is after the last word hear every relay.
    @Test
    void a_relay_whose_clock_was_set_back_tells_after_the_one_before_it() {
        TestLog.append(engine, TestLog.proposed(1));
        var now = Instant.parse("2026-02-01T12:00:00Z");
        for (var clock : List.of(now, now.minusSeconds(3_600))) {
            try (var _ = relay(kafka.login(), clock)) {
                Await.until(this::topicExists);
                consumer.assign(List.of(heads));
                var before = told().size();
                Await.until(() -> told().size() >= before + 3);
            }
        }
        assertThat(orders).isSorted().doesNotHaveDuplicates();
        assertThat(orders.stream().map(Order::epoch).distinct()).hasSize(2);
    }

    /// Kafka keeps them for an hour.
    @Test
    void when_everything_that_was_told_has_been_forgotten_telling_goes_on() throws Exception {
        TestLog.append(engine, TestLog.proposed(1));
        for (var round = 0; round < 2; round++) {
            try (var _ = relay(kafka.login(), Instant.now())) {
                Await.until(this::topicExists);
                consumer.assign(List.of(heads));
                var before = told().size();
                Await.until(() -> told().size() >= before + 3);
            }
            try (var admin = Admin.create(kafka.login().client())) {
                var end = consumer.endOffsets(List.of(heads)).getOrDefault(heads, 0L);
                admin.deleteRecords(Map.of(heads, RecordsToDelete.beforeOffset(end))).all().get();
            }
        }
    }

    /// As an operator of an external broker may have set it up.
    @Test
    void a_relay_that_may_not_make_topics_says_so_once_and_uses_the_one_that_somebody_made(CapturedOutput output) {
        TestLog.append(engine, TestLog.proposed(1));
        kafka.topics().create(topic, 12);
        allow(topic, heads.topic());
        try (var _ = relay(kafka.login(KafkaUser.RELAY), Instant.now())) {
            Await.until(() -> output.getAll().contains("Readers are not told where the log ends"));
            assertThat(output.getAll()).contains("READ and WRITE the topic " + heads.topic());
            kafka.topics().create(heads.topic(), 1);
            consumer.assign(List.of(heads));
            Await.until(() -> told().contains(1L));
            assertThat(output.getAll().split("Let the relay's account", -1)).hasSize(2);
        }
    }

    private void allow(String... topics) {
        var rights = Arrays.stream(topics).flatMap(name -> Stream.of(AclOperation.WRITE, AclOperation.READ,
            AclOperation.DESCRIBE_CONFIGS).map(
                operation -> new AclBinding(
                    new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL),
                    new AccessControlEntry("User:kept_relay", "*", operation, AclPermissionType.ALLOW))))
            .toList();
        try (var admin = Admin.create(kafka.login().client())) {
            admin.createAcls(rights).all().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Relay relay(KafkaLogin login, Instant clock) {
        return new Relay(new StoreSource(engine), RelayTest.settings(login, topic), new SimpleMeterRegistry(),
            () -> clock).start();
    }

    private List<Long> told() {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
            assertThat(KafkaRecords.isOurs(record, RelayTest.SEAL)).isTrue();
            all.add(heartbeat(record).head());
            orders.add(heartbeat(record).order());
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
