package coaching.query.ingest;

import coaching.query.ingest.feed.FeedSettings;
import coaching.query.ingest.feed.HeadWatch;
import coaching.wire.Heartbeat;
import coaching.wire.Heartbeat.Order;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/// The relay may not make the topic in which it tells where the log ends.
@ExtendWith(OutputCaptureExtension.class)
class HeadMissingTest extends TopicAndDatabase {

    private long count;

    @Test
    void a_topic_that_is_not_there_is_said_once_with_what_is_to_be_done(CapturedOutput output) {
        try (var running = new Running(database, topic);
             var watch = new HeadWatch(FeedSettings.of(topic.address(), TestTopic.SEAL), running.progress)) {
            watch.start();
            var said = "there is no topic " + Heartbeat.topicBeside(topic.name);
            Await.until(() -> output.getAll().contains(said));
            assertThat(output.getAll()).contains("if its account may CREATE it");
            topic.heads();
            Await.until(() -> {
                tell();
                return !running.progress.freshness().stale();
            });
            assertThat(output.getAll().split(said, -1)).hasSize(2);
        }
    }

    private void tell() {
        var record = new ProducerRecord<byte[], byte[]>(Heartbeat.topicBeside(topic.name), 0, null, new byte[0]);
        new Heartbeat(0, Instant.now(), new Order(1, ++count)).headers().forEach(record.headers()::add);
        topic.forge(TestTopic.seal(record));
    }
}
