package coaching.query.ingest;

import coaching.events.Recorded;
import coaching.platform.kafka.KafkaProcess;
import coaching.query.ingest.rows.Directory;
import coaching.query.ingest.rows.ReadModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/// Kafka goes in the middle of a rebuild, and comes back.
class RebuildOutageTest {

    private static final int FIRST = 2_000;
    private static final int ALL = 2_400;

    private final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    enum Outage {

        /// Its port is open and nobody answers.
        PAUSED {
            @Override
            void begin(KafkaProcess kafka) throws Exception {
                signal("-STOP", kafka);
            }

            @Override
            void end(KafkaProcess kafka) throws Exception {
                signal("-CONT", kafka);
            }
        },

        GONE {
            @Override
            void begin(KafkaProcess kafka) {
                kafka.kill9();
            }

            @Override
            void end(KafkaProcess kafka) {
                kafka.restart();
            }
        };

        abstract void begin(KafkaProcess kafka) throws Exception;

        abstract void end(KafkaProcess kafka) throws Exception;

        private static void signal(String signal, KafkaProcess kafka) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("kill", signal, Long.toString(kafka.pid())).start().waitFor()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rebuild_waits_for_kafka_and_goes_on_where_it_was(Outage outage) throws Exception {
        try (var kafka = KafkaProcess.start(folder); var topic = new TestTopic(kafka.login())) {
            topic.send(Sample.lives(FIRST / 4));
            var model = new Counting();
            try (var running = new Running(database.source, topic.address(), new Directory(), model)) {
                running.awaitComplete(FIRST);
                running.rebuild.start();
                model.begun.await();
                more(topic, running);
                outage.begin(kafka);
                model.released.countDown();
                Await.until(() -> running.rebuild.attempts().failed() > 0 || !running.rebuild.isRunning());
                outage.end(kafka);
                Await.until(() -> !running.rebuild.isRunning());
                assertThat(running.progress.head().generation()).isEqualTo(2);
                assertThat(model.rebuilt).as("facts written, each once").hasValue(ALL);
                assertThat(database.positions()).hasSize(ALL);
            }
        }
    }

    /// These the rebuild has yet to fetch: it asked before they came, and its question has run out by now.
    private static void more(TestTopic topic, Running running) throws InterruptedException {
        Thread.sleep(1_000);
        for (var number = 0; number < ALL - FIRST; number++) {
            topic.send(Sample.proposed(10_000 + number));
        }
        running.awaitComplete(ALL);
    }

    /// Holds the second generation back until it is released.
    private static final class Counting implements ReadModel {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final AtomicInteger rebuilt = new AtomicInteger();

        @Override
        public void write(Connection connection, int generation, List<Recorded> facts) {
            if (generation > 1) {
                begun.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                rebuilt.addAndGet(facts.size());
            }
        }
    }
}
