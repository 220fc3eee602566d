package coaching.query.ingest;

import coaching.platform.kafka.KafkaProcess;
import coaching.query.ingest.rows.Directory;
import coaching.query.kernel.facts.FactLog.Head;
import coaching.wire.TopicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class TopicChangeTest {

    private final TestDatabase database = new TestDatabase();

    @Test
    void a_topic_that_was_deleted_and_filled_again_is_read_from_its_beginning() {
        try (var topic = new TestTopic(); var running = new Running(database, topic)) {
            topic.send(Sample.lives(10));
            running.awaitComplete(40);
            topic.replace();
            topic.append(Sample.lives(10));
            topic.send(topic.log);
            running.awaitComplete(80);
            assertThat(database.positions()).hasSize(80);
            assertThat(running.meter("kept.ingest.events")).isEqualTo(80);
        }
    }

    /// The relay of a topic that was replaced under it may send later events first.
    @Test
    void later_events_that_come_first_wait_for_the_earlier_ones() {
        try (var topic = new TestTopic(); var running = new Running(database, topic)) {
            topic.append(Sample.lives(10));
            topic.send(topic.log.subList(22, 40));
            Await.until(() -> running.progress.head().arrival() >= 16);
            topic.send(topic.log);
            running.awaitComplete(40);
            Await.until(() -> database.parked().isEmpty());
            assertThat(database.positions()).hasSize(40);
        }
    }

    @Test
    void while_kafka_is_away_what_is_there_is_served_and_the_silence_shows(@TempDir Path folder) {
        try (var kafka = KafkaProcess.start(folder)) {
            kafka.topics().create("t");
            var address = new TopicAddress(kafka.bootstrapServers(), "t", kafka.login().access());
            try (var running = new Running(database.source, address, new Directory())) {
                Await.until(() -> running.progress.head().generation() == 1);
                kafka.kill9();
                Await.until(() -> running.progress.lagSeconds() > 5);
                assertThat(running.facts.after(Head.NOTHING, Sample.PROGRAMME).facts())
                    .isEmpty();
                kafka.restart();
                Await.until(() -> running.progress.lagSeconds() == 0);
            }
        }
    }
}
