package coaching.query.ingest;

import coaching.wire.WireEvent;
import coaching.wire.header.WireHeaders;
import coaching.wire.seal.RecordSeal;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// The secrets of this service are not those of the relay, until somebody corrects the setting.
class UnknownKeyTest extends TopicAndDatabase {

    private static final String OTHER = "fedcba9876543210fedcba9876543210";
    private static final RecordSeal WRONG = RecordSeal.of(OTHER);
    private static final RecordSeal BOTH = RecordSeal.of(OTHER + "," + TestTopic.SECRET);

    @Test
    void what_was_set_aside_under_a_wrong_secret_is_read_after_a_start_with_the_right_one() {
        topic.send(Sample.lives(10));
        try (var running = new Running(database, topic, WRONG)) {
            Await.until(() -> running.meter("kept.ingest.unknown.keys") == 40);
            assertThat(database.positions()).isEmpty();
            assertThat(running.progress.forged()).isZero();
            assertThat(running.meter("kept.ingest.forged")).isZero();
            assertThat(kinds()).isEqualTo("UNKNOWN_KEY");
            Await.until(() -> running.progress.unknownKeys() == 40);
        }
        try (var running = new Running(database, topic)) {
            running.awaitComplete(40);
            assertThat(running.progress.head().generation()).isEqualTo(1);
            assertThat(database.parked()).isEmpty();
            assertThat(database.number("SELECT count(*) FROM ingest.forged")).isZero();
        }
    }

    @Test
    void a_new_secret_of_the_relay_that_came_here_too_late_costs_nothing() {
        topic.send(Sample.proposed(1));
        topic.forge(sealed(topic.append(Sample.activated(1)).getFirst(), WRONG));
        topic.send(Sample.paused(1), Sample.proposed(2));
        try (var _ = new Running(database, topic)) {
            Await.until(() -> database.positions().size() == 2 && database.parked().size() == 1);
            assertThat(database.parked()).containsExactly("3 GAP");
        }
        try (var running = new Running(database, topic, BOTH)) {
            running.awaitComplete(4);
            Await.until(() -> database.parked().isEmpty());
            assertThat(database.positions()).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void whoever_invents_keys_stops_nothing_and_is_not_read_again_at_every_start() {
        topic.send(Sample.proposed(1));
        for (var number = 0; number < 1_500; number++) {
            topic.forgeLater(invented(topic.log.getFirst(), "invented" + number));
        }
        topic.send(Sample.activated(1), Sample.proposed(2));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(3);
            Await.until(() -> running.meter("kept.ingest.unknown.keys") == 1_500);
        }
        topic.send(Sample.paused(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(4);
            assertThat(running.meter("kept.ingest.unknown.keys")).isZero();
        }
        try (var running = new Running(database, topic, BOTH)) {
            Await.until(() -> running.meter("kept.ingest.unknown.keys") == 1_500);
            assertThat(database.positions()).containsExactly(1L, 2L, 3L, 4L);
            assertThat(database.parked()).isEmpty();
        }
    }

    private String kinds() {
        return String.join(" ", database.texts("SELECT DISTINCT kind FROM ingest.forged"));
    }

    private ProducerRecord<byte[], byte[]> sealed(WireEvent event, RecordSeal seal) {
        var record = record(event);
        seal.seal(topic.name, record.key(), event.headers(), record.value()).forEach(record.headers()::add);
        return record;
    }

    private ProducerRecord<byte[], byte[]> invented(WireEvent event, String key) {
        var record = record(event);
        record.headers().add(WireHeaders.SEAL, new byte[32]).add(WireHeaders.SEAL_KEY, key.getBytes(UTF_8));
        return record;
    }

    private ProducerRecord<byte[], byte[]> record(WireEvent event) {
        var record = new ProducerRecord<>(topic.name, event.key().getBytes(UTF_8), event.payload());
        event.headers().forEach(record.headers()::add);
        return record;
    }
}
