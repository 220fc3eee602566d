package coaching.query.ingest;

import coaching.platform.kafka.KafkaProcess;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// The disk of the broker gives back other bytes than it was given.
class CorruptTest {

    /// Of a batch of Kafka: where it says how long the rest is, how much comes before that, and how many records there are.
    private static final int LENGTH_AT = 8;
    private static final int BEFORE = 12;
    private static final int RECORDS_AT = 57;

    private static final int PAIR = 100;

    private final TestDatabase database = new TestDatabase();

    @Test
    void a_batch_that_kafka_cannot_read_is_passed_over_and_comes_again_from_the_relay(@TempDir Path folder)
        throws IOException {
        try (var kafka = KafkaProcess.start(folder); var topic = new TestTopic(kafka.login())) {
            topic.send(Sample.proposed(PAIR));
            topic.send(Sample.activated(PAIR), Sample.paused(PAIR), Sample.activated(PAIR));
            topic.send(Sample.paused(PAIR));
            topic.send(Sample.lives(20));
            var lost = spoilSecondBatch(segment(folder, topic));
            try (var running = new Running(database, topic)) {
                Await.until(() -> database.positions().size() == 81);
                Await.until(() -> database.parked().size() == 4 - lost);
                assertThat(database.numbers("SELECT kafka_offset FROM ingest.forged WHERE kind = 'CORRUPT' ORDER BY 1"))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, lost).boxed().toList());
                assertThat(running.meter("kept.ingest.corrupt")).isGreaterThanOrEqualTo(lost);
                assertThat(running.progress.forged()).isZero();
                Await.until(() -> running.progress.corrupt() == lost);
                topic.send(topic.log.subList(1, 1 + lost));
                running.awaitComplete(85);
                Await.until(() -> database.parked().isEmpty());
                assertThat(database.positions()).hasSize(85);
            }
        }
    }

    private static Path segment(Path folder, TestTopic topic) {
        var key = topic.log.getFirst().key().getBytes(UTF_8);
        var partition = Utils.toPositive(Utils.murmur2(key)) % 12;
        return folder.resolve("log", topic.name + "-" + partition, "00000000000000000000.log");
    }

    /// @return how many records were in it
    private static int spoilSecondBatch(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        var second = BEFORE + bytes.getInt(LENGTH_AT);
        var last = second + BEFORE + bytes.getInt(second + LENGTH_AT) - 1;
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(last);
            open.write(~bytes.get(last));
        }
        return bytes.getInt(second + RECORDS_AT);
    }
}
