package coaching.command.relay;

import coaching.events.CoachingEvent;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.platform.kafka.KafkaProcess;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/// From the store to Kafka while everything on the way dies, in every order; then the topic is compared with the log.
class RelayRestartTest {

    private static final int RELATIONSHIPS = 40;

    private final Database database = EmbeddedPostgres.forTests().freshDatabase();
    private final Random random = new Random(4711);
    private final int[] told = new int[RELATIONSHIPS];

    @Test
    void every_event_arrives_in_order_whatever_is_killed(@TempDir Path folder) throws Exception {
        try (var kafka = KafkaProcess.start(folder)) {
            var reader = new TopicReader(kafka.login(), "restarts");
            for (var round = 0; round < 6; round++) {
                try (var engine = TestLog.open(database); var _ = relay(engine, kafka)) {
                    append(engine, 150);
                    Thread.sleep(random.nextInt(300));
                    append(engine, 150);
                    switch (round % 3) {
                        case 0 -> kafka.kill9();
                        case 1 -> database.endConnections();
                        default -> {}
                    }
                }
                if (round % 3 == 0) {
                    kafka.restart();
                }
            }
            try (var engine = TestLog.open(database); var _ = relay(engine, kafka)) {
                var sent = reader.upTo(engine.log().head());
                assertThat(Audit.findings(sent, engine.log())).isEmpty();
                reader.delete();
                append(engine, 100);
                var again = reader.upTo(engine.log().head());
                assertThat(Audit.findings(reader.all(), engine.log())).isEmpty();
                assertThat(again.size()).isGreaterThanOrEqualTo(1_900);
            }
        }
    }

    private static Relay relay(PostgresEventStorageEngine engine, KafkaProcess kafka) {
        return RelayTest.relay(engine, kafka.login(), "restarts", new SimpleMeterRegistry());
    }

    private void append(PostgresEventStorageEngine engine, int events) {
        var all = new ArrayList<CoachingEvent>();
        for (var number = 0; number < events; number++) {
            var relationship = random.nextInt(RELATIONSHIPS);
            all.add(told[relationship]++ == 0 ? TestLog.proposed(relationship) : TestLog.activated(relationship));
        }
        TestLog.append(engine, all.toArray(CoachingEvent[]::new));
    }
}
