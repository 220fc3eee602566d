package coaching.query.ingest;

import coaching.events.Recorded;
import coaching.query.ingest.rows.Directory;
import coaching.query.ingest.rows.ReadModel;
import coaching.query.kernel.facts.FactLog.Head;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildTest extends TopicAndDatabase {

    @Test
    void the_old_one_serves_until_the_new_one_takes_its_place_and_both_are_equal() {
        topic.send(Sample.opened(), Sample.enrolled(1));
        topic.send(Sample.lives(200));
        var held = new HeldBack();
        try (var running = new Running(database.source, topic.address(), new Directory(),
            held)) {
            running.awaitComplete(802);
            var live = database.everything();
            assertThat(running.rebuild.start()).isTrue();
            assertThat(running.rebuild.start()).isFalse();
            held.awaitBegun();
            assertThat(database.everything()).isEqualTo(live);
            assertThat(running.facts.after(Head.NOTHING, Sample.PROGRAMME).head().generation()).isEqualTo(1);
            topic.send(Sample.proposed(9_999));
            running.awaitComplete(803);
            live = database.everything();
            held.release();
            Await.until(() -> running.progress.head().generation() == 2);
            Await.until(() -> !running.rebuild.isRunning());
            assertThat(database.everything()).isEqualTo(live).hasSizeGreaterThan(1_000);
            assertThat(running.facts.after(Head.NOTHING, Sample.PROGRAMME).facts()).hasSize(803);
        }
    }

    @Test
    void afterwards_new_events_arrive_and_the_old_space_is_given_back() {
        topic.send(Sample.lives(10));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(40);
            running.rebuild.start();
            Await.until(() -> !running.rebuild.isRunning());
            topic.send(Sample.proposed(99));
            running.awaitComplete(41);
            assertThat(running.progress.head().generation()).isEqualTo(2);
            assertThat(database.texts("SELECT id || state FROM ingest.generation")).containsExactly("2LIVE");
            assertThat(database.texts("SELECT relname FROM pg_class WHERE relname ~ '_1$'")).isEmpty();
        }
    }

    @Test
    void a_broken_off_rebuild_is_cleared_away_by_the_next() {
        topic.send(Sample.lives(10));
        var held = new HeldBack();
        try (var running = new Running(database.source, topic.address(), new Directory(),
            held)) {
            running.awaitComplete(40);
            running.rebuild.start();
            held.awaitBegun();
            database.numbers("SELECT pg_terminate_backend(pid)::int FROM pg_stat_activity WHERE pid IN"
                + " (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid::bigint = 2941283707)");
            held.release();
            Await.until(() -> !running.rebuild.isRunning());
            assertThat(running.progress.head().generation()).isEqualTo(1);
            running.rebuild.start();
            Await.until(() -> running.progress.head().generation() == 3);
            Await.until(() -> !running.rebuild.isRunning());
            assertThat(database.texts("SELECT id || state FROM ingest.generation")).containsExactly("3LIVE");
        }
    }

    /// The process died while it waited for a reader before it could drop the old tables.
    @Test
    void half_detached_tables_are_cleared_away_by_the_next() throws Exception {
        topic.send(Sample.lives(10));
        try (var running = new Running(database, topic); var reader = database.source.getConnection()) {
            running.awaitComplete(40);
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT count(*) FROM model.fact");
            running.rebuild.start();
            Await.until(() -> !database.texts("SELECT 'waits' FROM pg_inherits WHERE inhdetachpending").isEmpty());
            database.numbers("SELECT pg_terminate_backend(pid)::int FROM pg_stat_activity"
                + " WHERE query LIKE '%DETACH PARTITION%' AND pid <> pg_backend_pid()");
            Await.until(() -> !running.rebuild.isRunning());
            reader.rollback();
            running.rebuild.start();
            Await.until(() -> running.progress.head().generation() == 3);
            Await.until(() -> !running.rebuild.isRunning());
            assertThat(database.texts("SELECT id || state FROM ingest.generation")).containsExactly("3LIVE");
            assertThat(database.texts("SELECT relname FROM pg_class WHERE relname ~ '_[12]$' AND relkind = 'r'"))
                .isEmpty();
        }
    }

    @Test
    void what_kafka_does_not_have_is_not_taken_from_the_readers() {
        topic.send(Sample.lives(10));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(40);
            topic.replace();
            topic.send(topic.log.subList(0, 30));
            running.rebuild.start();
            Await.until(() -> !running.rebuild.isRunning());
            assertThat(running.progress.head().generation()).isEqualTo(1);
            assertThat(database.positions()).hasSize(40);
        }
    }

    /// A read model that can be made to wait while a second generation is being built.
    private static final class HeldBack implements ReadModel {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void write(Connection connection, int generation, List<Recorded> facts) {
            if (generation > 1) {
                begun.countDown();
                await(released);
            }
        }

        void awaitBegun() {
            await(begun);
        }

        void release() {
            released.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
