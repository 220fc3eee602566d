package coaching.query.ingest;

import coaching.query.ingest.feed.FeedSettings;
import coaching.query.ingest.feed.HeadWatch;
import coaching.wire.Heartbeat;
import coaching.wire.Heartbeat.Order;
import coaching.wire.seal.RecordSeal;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/// What is read is compared with where the log ends.
class ToldHeadTest extends TopicAndDatabase {

    private static final RecordSeal STRANGER = RecordSeal.of("a secret of somebody else and long enough");

    private final ScheduledExecutorService relay = Executors.newSingleThreadScheduledExecutor();
    private final Running running = new Running(database, topic);
    private final HeadWatch watch = new HeadWatch(FeedSettings.of(topic.address(), TestTopic.SEAL), running.progress);
    private volatile long head;
    private long count;
    private volatile RecordSeal seal = TestTopic.SEAL;
    private volatile boolean silent;

    ToldHeadTest() {
        topic.heads();
        var _ = relay.scheduleWithFixedDelay(this::tell, 0, 200, TimeUnit.MILLISECONDS);
        watch.start();
    }

    @AfterEach
    void stop() {
        relay.shutdownNow();
        watch.close();
        running.close();
    }

    @Test
    void a_log_at_rest_is_not_late_and_a_relay_that_falls_silent_is() throws InterruptedException {
        topic.send(Sample.proposed(1));
        head = 1;
        running.awaitComplete(1);
        Thread.sleep(Duration.ofSeconds(7));
        assertThat(running.progress.freshness().stale()).as("at rest").isFalse();
        silent = true;
        Await.until(() -> running.progress.freshness().stale());
        assertThat(running.progress.freshness().lagSeconds()).isGreaterThanOrEqualTo(5);
        assertThat(running.progress.freshness().reason()).contains("No word from the log");
        silent = false;
        Await.until(() -> !running.progress.freshness().stale());
    }

    @Test
    void events_of_the_log_that_are_not_in_the_topic_are_missed() {
        topic.send(Sample.proposed(1));
        head = 1;
        running.awaitComplete(1);
        head = 3;
        Await.until(() -> running.progress.freshness().stale());
        assertThat(running.progress.freshness().reason()).contains("position 3", "only 1");
        assertThat(running.meter("kept.ingest.head.behind.events")).isEqualTo(2);
        topic.send(Sample.activated(1), Sample.proposed(2));
        Await.until(() -> !running.progress.freshness().stale());
    }

    @Test
    void a_log_that_ends_before_what_was_read_is_another_one() {
        topic.send(Sample.proposed(1), Sample.activated(1));
        head = 2;
        running.awaitComplete(2);
        head = 1;
        Await.until(() -> running.progress.freshness().stale());
        assertThat(running.progress.freshness().reason()).contains("another log");
    }

    @Test
    void what_the_relay_has_not_sealed_is_no_word_of_it() {
        Await.until(() -> running.progress.told().silentSeconds() < 1);
        seal = STRANGER;
        Await.until(() -> running.progress.freshness().stale());
        assertThat(running.progress.freshness().reason()).contains("No word from the log", "kept.kafka.record-secrets");
    }

    private void tell() {
        if (!silent) {
            var record = new ProducerRecord<byte[], byte[]>(Heartbeat.topicBeside(topic.name), 0, null, new byte[0]);
            var told = new Heartbeat(head, Instant.now(), new Order(1, ++count));
            told.headers().forEach(record.headers()::add);
            seal.seal(record.topic(), null, told.headers(), record.value()).forEach(record.headers()::add);
            topic.forge(record);
        }
    }
}
