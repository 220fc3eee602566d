package coaching.query.ingest;

import coaching.query.ingest.feed.FeedSettings;
import coaching.query.ingest.feed.Ingest;
import coaching.query.ingest.feed.Ingester;
import coaching.query.ingest.feed.PoisonBatch;
import coaching.query.ingest.generation.Fenced;
import coaching.query.ingest.generation.Generations;
import coaching.query.ingest.generation.Writing;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.rows.Directory;
import coaching.wire.EventCodec;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FencingTest extends TopicAndDatabase {

    private final AtomicLong arrived = new AtomicLong();

    @Test
    void a_writer_that_was_thought_dead_writes_nothing_any_more() throws SQLException {
        try (var ofZombie = Ingest.connect(database.source); var ofNext = Ingest.connect(database.source)) {
            var generation = Generations.live(ofZombie).id();
            try (var zombie = ingester(ofZombie, generation)) {
                topic.send(Sample.proposed(1));
                zombie.runWhile(() -> arrived.get() < 1);
                try (var next = ingester(ofNext, generation)) {
                    topic.send(Sample.activated(1));
                    assertThatExceptionOfType(Fenced.class).isThrownBy(() -> zombie.runWhile(() -> true));
                    assertThat(database.positions()).containsExactly(1L);
                    next.runWhile(() -> arrived.get() < 2);
                    assertThat(database.positions()).containsExactly(1L, 2L);
                }
            }
        }
    }

    @Test
    void a_retired_generation_is_not_written_any_more() throws SQLException {
        try (var connection = Ingest.connect(database.source); var other = Ingest.connect(database.source)) {
            try (var old = ingester(connection, Generations.live(connection).id())) {
                Generations.switchTo(other, Generations.build(other));
                topic.send(Sample.proposed(1));
                assertThatExceptionOfType(Fenced.class).isThrownBy(() -> old.runWhile(() -> true));
            }
        }
    }

    /// It was parked in the next one, for good.
    @Test
    void what_a_dropped_generation_refuses_is_no_fault_of_the_record() throws SQLException {
        try (var connection = Ingest.connect(database.source); var other = Ingest.connect(database.source)) {
            try (var old = ingester(connection, Generations.live(connection).id())) {
                var dropped = new AtomicBoolean();
                assertThatExceptionOfType(Fenced.class)
                    .isThrownBy(() -> old.runWhile(() -> dropped.getAndSet(true) || dropOld(connection, other)));
            }
        }
    }

    /// In the midst of reading, before the next record. A partition goes only when no transaction looks at it.
    private boolean dropOld(Connection ofOld, Connection connection) {
        try {
            ofOld.commit();
            Generations.switchTo(connection, Generations.build(connection));
            Generations.dropAllButLive(connection);
            topic.send(Sample.proposed(1));
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sessions of the ingester are killed again and again while events come.
    @Test
    void a_connection_that_dies_at_any_moment_costs_nothing() throws Exception {
        try (var running = new Running(database, topic)) {
            for (var round = 0; round < 20; round++) {
                topic.send(Sample.proposed(round), Sample.activated(round), Sample.paused(round));
                database.endConnections();
                Thread.sleep(37L * round % 200);
            }
            running.awaitComplete(60);
            assertThat(database.positions()).hasSize(60);
            assertThat(database.numbers("SELECT arrival FROM " + TestDatabase.FACTS + " ORDER BY 1")).hasSize(60).last()
                .isEqualTo(60L);
        }
    }

    private Ingester ingester(Connection connection, int generation) throws SQLException {
        var settings = FeedSettings.of(topic.address(), TestTopic.SEAL);
        var writer = new BatchWriter(List.of(new Directory()));
        var parts = new Ingester.Parts(settings, writer, new EventCodec(), InstantSource.system(), new PoisonBatch(),
            batch -> arrived.set(batch.state().arrival()));
        return new Ingester(parts, connection, Generations.claim(connection, generation, Writing.NONE, 0));
    }
}
