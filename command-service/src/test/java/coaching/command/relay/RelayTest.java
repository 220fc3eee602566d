package coaching.command.relay;

import coaching.command.relay.topic.RelaySettings;
import coaching.command.relay.topic.RelaySource;
import coaching.events.CoachingEvent;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.kafka.KafkaLogin;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.wire.EventCodec;
import coaching.wire.TopicAddress;
import coaching.wire.WireEvent;
import coaching.wire.seal.RecordSeal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class RelayTest {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private final Database database = EmbeddedPostgres.forTests().freshDatabase();
    private final String topic = "relay-" + TOPICS.incrementAndGet();
    private final TopicReader reader = new TopicReader(EmbeddedKafka.forTests().login(), topic);
    private PostgresEventStorageEngine engine = TestLog.open(database);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void every_event_arrives_in_the_order_of_its_key_and_knows_the_one_before() {
        try (var _ = relay(engine)) {
            TestLog.append(engine, TestLog.opened(), TestLog.enrolled(1), TestLog.enrolled(2));
            TestLog.append(engine, TestLog.proposed(1), TestLog.proposed(2), TestLog.activated(1));
            TestLog.append(engine, TestLog.adopted(2), TestLog.activated(2));
            var events = reader.upTo(8);
            assertThat(TopicReader.order(events)).containsOnly(
                Map.entry(TestLog.PROGRAMME.toString(), List.of(1L, 7L)),
                Map.entry(TestLog.participant(1).toString(), List.of(2L)),
                Map.entry(TestLog.participant(2).toString(), List.of(3L)),
                Map.entry(TestLog.relationship(1).toString(), List.of(4L, 6L)),
                Map.entry(TestLog.relationship(2).toString(), List.of(5L, 8L)));
            assertThat(previous(events)).containsExactly(0L, 0L, 0L, 0L, 0L, 4L, 1L, 5L);
        }
    }

    @Test
    void the_stored_bytes_arrive_unchanged() {
        try (var _ = relay(engine)) {
            TestLog.append(engine, TestLog.proposed(1));
            var sent = reader.upTo(1).getFirst();
            var stored = engine.log().at(1).orElseThrow();
            assertThat(sent.payload()).isEqualTo(stored.payload());
            assertThat(sent.metadata()).isEqualTo(stored.metadata());
            assertThat(sent.leafHash()).isEqualTo(stored.leafHash());
            assertThat(sent.recordedAt()).isEqualTo(stored.recordedAt());
            assertThat(sent.id().value()).isEqualTo(stored.eventId());
            assertThat(sent.recorded(new EventCodec()).event()).isEqualTo(TestLog.proposed(1));
        }
    }

    @Test
    void a_restart_goes_on_from_the_topic_and_loses_nothing() {
        TestLog.append(engine, TestLog.opened(), TestLog.enrolled(1), TestLog.proposed(1), TestLog.activated(1));
        try (var meters = new Metered(engine, topic)) {
            Await.until(() -> meters.sent() == 4);
            TestLog.append(engine, TestLog.proposed(2));
            Await.until(() -> meters.sent() == 5);
        }
        TestLog.append(engine, TestLog.adopted(2), TestLog.enrolled(1), TestLog.activated(1));
        try (var _ = relay(engine)) {
            var events = reader.upTo(8);
            assertThat(previous(events)).containsExactly(0L, 0L, 0L, 3L, 0L, 1L, 2L, 4L);
            assertThat(events.stream().map(WireEvent::position).filter(it -> it < 5)).hasSize(4);
        }
    }

    @Test
    void the_roles_of_a_person_are_in_one_order_beside_their_enrolments() {
        TestLog.append(engine, TestLog.enrolled(1), TestLog.granted(1), TestLog.enrolled(1));
        try (var meters = new Metered(engine, topic)) {
            Await.until(() -> meters.sent() == 3);
        }
        TestLog.append(engine, TestLog.revoked(1), TestLog.enrolled(1), TestLog.granted(1));
        try (var _ = relay(engine)) {
            var events = reader.upTo(6);
            assertThat(previous(events)).containsExactly(0L, 0L, 1L, 2L, 3L, 4L);
            assertThat(events).extracting(WireEvent::key).containsOnly(TestLog.participant(1).toString(),
                "person=" + TestLog.granted(1).person());
        }
    }

    /// What the topic holds beyond the settled position was sent, but nobody heard of it: the state after a kill.
    @Test
    void what_was_sent_and_not_acknowledged_is_sent_again_under_the_same_id() {
        TestLog.append(engine, TestLog.proposed(1), TestLog.proposed(2), TestLog.activated(1));
        for (var start = 0; start < 3; start++) {
            try (var _ = relay(engine)) {
                reader.upTo(3);
            }
        }
        var ids = reader.upTo(3).stream().map(event -> event.position() + " " + event.id()).distinct();
        assertThat(ids).hasSize(3);
    }

    @Test
    void a_deleted_topic_is_made_again_and_filled_from_the_log() {
        TestLog.append(engine, proposals(50));
        try (var _ = relay(engine)) {
            reader.upTo(50);
            reader.delete();
            TestLog.append(engine, TestLog.opened());
            Await.until(reader::exists);
            assertThat(previous(reader.upTo(51))).hasSize(51).containsOnly(0L);
            try (var consumer = reader.consumer()) {
                assertThat(reader.partitions(consumer)).hasSize(12);
            }
        }
    }

    @Test
    void only_the_leader_of_the_store_relays_and_another_takes_over() {
        var standby = TestLog.open(database);
        try (var _ = relay(engine); var meters = new Metered(standby, topic)) {
            TestLog.append(engine, proposals(5));
            reader.upTo(5);
            assertThat(meters.sent()).isZero();
            engine.close();
            Await.until(standby::isLeader);
            TestLog.append(standby, TestLog.opened());
            assertThat(previous(reader.upTo(6))).hasSize(6);
            Await.until(() -> meters.sent() >= 1);
        } finally {
            standby.close();
            engine = TestLog.open(database);
        }
    }

    @Test
    void an_event_of_a_megabyte_passes() {
        try (var _ = relay(engine)) {
            TestLog.append(engine, TestLog.proposed(1, "x".repeat(1 << 20)));
            assertThat(reader.upTo(1).getFirst().payload().length).isGreaterThan(1 << 20);
        }
    }

    @Test
    void a_topic_that_is_ahead_of_the_log_is_left_alone() throws Exception {
        TestLog.append(engine, proposals(5));
        try (var _ = relay(engine)) {
            reader.upTo(5);
        }
        var restored = TestLog.open(EmbeddedPostgres.forTests().freshDatabase());
        try (restored; var meters = new Metered(restored, topic)) {
            TestLog.append(restored, TestLog.proposed(9));
            Await.until(() -> meters.lagEvents() > 0);
            Thread.sleep(500);
            assertThat(reader.upTo(5).stream().map(WireEvent::key)).doesNotContain(TestLog.relationship(9).toString());
        }
    }

    @Test
    void many_events_arrive_and_the_lag_goes_back_to_nothing() {
        TestLog.append(engine, proposals(3_000));
        try (var meters = new Metered(engine, topic)) {
            assertThat(previous(reader.upTo(3_000))).hasSize(3_000);
            Await.until(() -> meters.sent() == 3_000 && meters.lagEvents() == 0 && meters.lagSeconds() == 0);
        }
    }

    static Relay relay(PostgresEventStorageEngine engine, KafkaLogin kafka, String topic,
                       SimpleMeterRegistry meters) {
        return relay(new StoreSource(engine), kafka, topic, meters);
    }

    static final RecordSeal SEAL = RecordSeal.of("0123456789abcdef0123456789abcdef");

    static RelaySettings settings(KafkaLogin kafka, String topic) {
        return new RelaySettings(new TopicAddress(kafka.bootstrapServers(), topic, kafka.access()), SEAL,
            Duration.ofMillis(50), Duration.ofMillis(500), 1_000, Duration.ofMillis(100));
    }

    static Relay relay(RelaySource log, KafkaLogin kafka, String topic, SimpleMeterRegistry meters) {
        return new Relay(log, settings(kafka, topic), meters, InstantSource.system()).start();
    }

    private Relay relay(PostgresEventStorageEngine of) {
        return relay(of, reader.kafka(), topic, new SimpleMeterRegistry());
    }

    private static CoachingEvent[] proposals(int count) {
        return IntStream.range(0, count).mapToObj(TestLog::proposed).toArray(CoachingEvent[]::new);
    }

    /// Previous positions in order of position.
    private static LongStream previous(List<WireEvent> events) {
        var byPosition = new TreeMap<Long, Long>();
        events.forEach(event -> byPosition.merge(event.position(), event.previousOfKey(), (a, b) -> {
            assertThat(a).isEqualTo(b);
            return a;
        }));
        return byPosition.values().stream().mapToLong(it -> it);
    }
}
