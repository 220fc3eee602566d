package coaching.query.ingest;

import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.postgres.PostgresOptions;
import coaching.platform.process.User;
import coaching.query.kernel.facts.FactLog.Head;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/// A database that has acknowledged facts and lost them in a crash: the read side does not wait for its disk.
class LossTest {

    /// Nothing is written to the disk that nobody waits for.
    private static final Map<String, String> LAZY = Map.of("wal_writer_delay", "10s");

    private final TestTopic topic = new TestTopic();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void facts_that_were_lost_are_read_again_and_nobody_goes_on_from_where_they_were() {
        var options = new PostgresOptions(0, folder.resolve("programs"), folder.resolve("log"), User.neverRoot(), LAZY);
        try (var server = EmbeddedPostgres.start(folder.resolve("data"), options)) {
            var database = new TestDatabase(server.freshDatabase());
            try (var running = new Running(database, topic)) {
                topic.send(Sample.lives(20));
                running.awaitComplete(80);
                var before = running.facts.after(Head.NOTHING, Sample.PROGRAMME).head();
                server.kill9();
                server.restart();
                Await.until(() -> !running.progress.head().continues(before));
                running.awaitComplete(80);
                var after = running.facts.after(before, Sample.PROGRAMME);
                assertThat(after.facts()).as("all of them, not those after a head that is gone").hasSize(80);
                assertThat(after.head().continues(before)).isFalse();
                assertThat(database.positions()).hasSize(80).doesNotHaveDuplicates();
            }
        }
    }
}
