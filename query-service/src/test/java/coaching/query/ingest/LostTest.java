package coaching.query.ingest;

import coaching.events.CoachingEvent;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.kernel.facts.FactLog.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/// Kafka or PostgreSQL do not have what they had, or the place in them is wrong.
class LostTest extends TopicAndDatabase {

    @Test
    void an_offset_beyond_the_end_of_its_partition_starts_it_anew() {
        topic.send(Sample.proposed(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(1);
        }
        database.sql.sql("UPDATE model.kafka_offset SET next_offset = next_offset + 1000").update();
        topic.send(Sample.activated(1), Sample.proposed(2));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(3);
            assertThat(database.positions()).containsExactly(1L, 2L, 3L);
        }
    }

    /// A later event of its relationship tells of it, or nothing but the gap in the positions.
    static List<CoachingEvent> laterEvents() {
        return List.of(Sample.paused(1), Sample.proposed(2));
    }

    /// Somebody moved the offset forward: the partition is read again from its beginning.
    @ParameterizedTest
    @MethodSource("laterEvents")
    void what_was_skipped_is_read_again(CoachingEvent later) {
        topic.send(Sample.proposed(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(1);
        }
        topic.send(Sample.activated(1));
        database.sql.sql("UPDATE model.kafka_offset SET next_offset = 2 WHERE next_offset = 1").update();
        topic.send(later);
        try (var running = new Running(database, topic)) {
            running.awaitComplete(3);
            Await.until(() -> database.parked().isEmpty());
            assertThat(database.positions()).containsExactly(1L, 2L, 3L);
            assertThat(running.progress.missing()).isZero();
        }
    }

    @Test
    void an_event_that_never_comes_is_told() {
        topic.send(Sample.proposed(1));
        topic.append(Sample.activated(1));
        topic.send(Sample.proposed(2), Sample.proposed(3));
        try (var running = new Running(database, topic)) {
            Await.until(() -> running.meter("kept.ingest.missing") == 1);
            Await.until(() -> running.progress.freshness().stale());
            assertThat(running.progress.freshness().reason()).contains("first at position 2");
            assertThat(running.progress.head().completeTo()).isEqualTo(1);
            topic.send(topic.log.subList(1, 2));
            running.awaitComplete(4);
            Await.until(() -> !running.progress.freshness().stale());
        }
    }

    /// Facts had been read that a crash of the database then took back: they may come in another order.
    @Test
    void whoever_had_read_facts_that_were_taken_back_begins_anew() throws Exception {
        topic.send(Sample.lives(20));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(80);
            var before = running.facts.after(Head.NOTHING, Sample.PROGRAMME).head();
            database.sql.sql("DELETE FROM model.fact").update();
            database.sql.sql("DELETE FROM model.key_position").update();
            database.sql.sql("DELETE FROM model.kafka_offset").update();
            database.sql.sql("UPDATE ingest.generation SET arrival = 0, complete_to = 0, recorded_at = NULL").update();
            database.endConnections();
            topic.send(Sample.proposed(99));
            running.awaitComplete(81);
            var after = running.facts.after(before, Sample.PROGRAMME);
            assertThat(after.head().continues(before)).isFalse();
            assertThat(after.facts()).hasSize(81);
        }
    }

    @Test
    void who_was_the_last_to_write_and_finds_all_of_it_lets_readers_go_on() throws Exception {
        topic.send(Sample.lives(20));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(80);
            var before = running.progress.head();
            database.endConnections();
            topic.send(Sample.proposed(99));
            running.awaitComplete(81);
            assertThat(running.progress.head().continues(before)).isTrue();
        }
    }

    @Test
    void a_reader_sees_every_fact_once_through_crashes_of_the_database(@TempDir Path folder)
        throws InterruptedException {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            postgres.createDatabase("crash", "crash", "crash");
            var crashing = new TestDatabase(new Database(postgres.jdbcUrl("crash"), "crash", "crash"));
            try (var running = new Running(crashing, topic)) {
                var reader = new Reader(running);
                for (var round = 0; round < 5; round++) {
                    topic.send(Sample.lives(100));
                    Await.until(() -> reader.readIfThere() > 0);
                    Thread.sleep(13L * round);
                    postgres.kill9();
                    postgres.restart();
                }
                running.awaitComplete(2_000);
                Await.until(() -> reader.readIfThere() >= 0 && reader.seen.size() == 2_000);
                assertThat(reader.seen).hasSize(2_000);
                assertThat(crashing.positions()).hasSize(2_000);
            }
        }
    }

    /// Extends what it has by what arrived since, as the questions do.
    private static final class Reader {

        private final Running running;
        private final Set<Long> seen = new LinkedHashSet<>();
        private Head head = Head.NOTHING;

        Reader(Running running) {
            this.running = running;
        }

        /// @return -1 while nobody may read, because what was lost has not come again
        int readIfThere() {
            try {
                return read();
            } catch (DataAccessException _) {
                return -1;
            }
        }

        /// @return how many facts were new
        int read() {
            var page = running.facts.after(head, Sample.PROGRAMME);
            if (!page.head().continues(head)) {
                seen.clear();
            }
            head = page.head();
            page.facts().forEach(fact -> assertThat(seen.add(fact.envelope().position())).isTrue());
            return page.facts().size();
        }
    }
}
