package coaching.command.relay;

import coaching.command.relay.topic.KafkaRecords;
import coaching.platform.kafka.KafkaProcess;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// The disk of the broker gives back other bytes than it was given, where the relay looks how far it has come.
class CorruptEndTest {

    private static final String TOPIC = "corrupt";

    @Test
    void the_relay_starts_again_and_sends_what_cannot_be_read(@TempDir Path folder) throws IOException {
        try (var kafka = KafkaProcess.start(folder);
             var engine = TestLog.open(EmbeddedPostgres.forTests().freshDatabase())) {
            var reader = new TopicReader(kafka.login(), TOPIC);
            TestLog.append(engine, TestLog.proposed(1));
            try (var _ = RelayTest.relay(engine, kafka.login(), TOPIC, new SimpleMeterRegistry())) {
                reader.upTo(1);
            }
            var partition = KafkaRecords.partition(engine.log().at(1).orElseThrow(), 12);
            spoilEnd(folder.resolve("log", TOPIC + "-" + partition, "00000000000000000000.log"));
            try (var _ = RelayTest.relay(engine, kafka.login(), TOPIC, new SimpleMeterRegistry());
                 var consumer = reader.consumer()) {
                Await.until(() -> consumer.endOffsets(reader.partitions(consumer)).values().stream()
                    .mapToLong(end -> end).sum() == 2);
            }
        }
    }

    private static void spoilEnd(Path segment) throws IOException {
        try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(file.length() - 1);
            var last = file.read();
            file.seek(file.length() - 1);
            file.write(~last);
        }
    }
}
