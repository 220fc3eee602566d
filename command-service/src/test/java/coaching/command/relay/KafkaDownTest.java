package coaching.command.relay;

import coaching.platform.kafka.KafkaProcess;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaDownTest {

    @Test
    void events_wait_visibly_while_kafka_is_down_and_arrive_when_it_is_back(@TempDir Path folder) {
        try (var engine = TestLog.open(EmbeddedPostgres.forTests().freshDatabase());
             var kafka = KafkaProcess.start(folder);
             var meters = new Metered(engine, kafka.login(), "down", new SimpleMeterRegistry())) {
            var reader = new TopicReader(kafka.login(), "down");
            TestLog.append(engine, TestLog.proposed(1));
            Await.until(() -> meters.sent() == 1);
            kafka.kill9();
            TestLog.append(engine, TestLog.activated(1), TestLog.proposed(2));
            Await.until(() -> meters.lagEvents() == 2 && meters.lagSeconds() > 0.1);
            kafka.restart();
            var events = reader.upTo(3);
            assertThat(TopicReader.order(events).get(TestLog.relationship(1).toString())).isEqualTo(List.of(1L, 2L));
            Await.until(() -> meters.lagEvents() == 0 && meters.lagSeconds() == 0);
        }
    }
}
