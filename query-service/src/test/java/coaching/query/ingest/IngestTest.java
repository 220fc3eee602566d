package coaching.query.ingest;

import coaching.events.Recorded;
import coaching.query.ingest.rows.Directory;
import coaching.query.ingest.rows.ReadModel;
import coaching.query.kernel.facts.FactLog.Head;
import coaching.wire.EventCodec;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class IngestTest extends TopicAndDatabase {

    @Test
    void facts_are_served_as_they_were_recorded() {
        topic.send(Sample.opened(), Sample.proposed(1), Sample.activated(1), Sample.proposed(2));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(4);
            var page = running.facts.after(Head.NOTHING, Sample.PROGRAMME);
            assertThat(page.head().arrival()).isEqualTo(4);
            assertThat(page.facts().stream().map(Recorded::event)).containsExactlyInAnyOrder(
                Sample.opened(), Sample.proposed(1), Sample.activated(1), Sample.proposed(2));
            var relationship = running.facts.of(Sample.relationship(1));
            assertThat(relationship).containsExactly(recorded(2), recorded(3));
        }
    }

    @Test
    void what_comes_later_comes_after_the_head_of_before() {
        topic.send(Sample.proposed(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(1);
            var before = running.facts.after(Head.NOTHING, Sample.PROGRAMME).head();
            topic.send(Sample.activated(1));
            running.awaitComplete(2);
            assertThat(running.facts.after(before, Sample.PROGRAMME).facts()).containsExactly(recorded(2));
        }
    }

    @Test
    void duplicates_change_nothing() {
        topic.send(Sample.lives(20));
        topic.send(topic.log.subList(0, 60));
        topic.send(topic.log);
        topic.send(Sample.proposed(99));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(81);
            assertThat(database.positions()).isEqualTo(LongStream.rangeClosed(1, 81).boxed().toList());
            assertThat(running.meter("kept.ingest.events")).isEqualTo(81);
            assertThat(database.parked()).isEmpty();
        }
    }

    @Test
    void a_restart_goes_on_where_the_rows_are() {
        for (var part = 0; part < 4; part++) {
            topic.send(Sample.lives(10 * (part + 1)));
            try (var running = new Running(database, topic)) {
                running.awaitComplete(topic.log.size());
                assertThat(running.progress.head().arrival()).isEqualTo(topic.log.size());
            }
        }
    }

    /// The state after a kill between the commit and whatever would have followed it, and before it.
    @Test
    void a_transaction_that_fails_anywhere_leaves_nothing_behind_and_is_repeated() {
        topic.send(Sample.lives(50));
        var failing = new FailingSometimes();
        try (var running = new Running(database.source, topic.address(), new Directory(),
            failing)) {
            running.awaitComplete(200);
            assertThat(database.parked()).isEmpty();
            assertThat(failing.calls.get()).isGreaterThan(3);
            assertThat(database.positions()).hasSize(200);
            assertThat(database.number("SELECT max(arrival) FROM " + TestDatabase.FACTS)).isEqualTo(200);
            assertThat(database.number("SELECT count(DISTINCT relationship) FROM live.member")).isEqualTo(50);
        }
    }

    @Test
    void the_order_of_each_relationship_is_kept() {
        topic.send(Sample.lives(100));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(400);
            for (var number = 0; number < 100; number++) {
                assertThat(database.numbers(
                    "SELECT arrival FROM " + TestDatabase.FACTS + " WHERE relationship = ? ORDER BY position",
                    Sample.relationship(number).value())).hasSize(4).isSorted();
            }
        }
    }

    @Test
    void the_directory_follows() {
        topic.send(Sample.opened(), Sample.enrolled(1), Sample.proposed(1), Sample.activated(1), Sample.paused(1));
        topic.send(Sample.proposed(2));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(6);
            assertThat(database.texts("SELECT name || ' ' || zone FROM live.programme"))
                .containsExactly("P Z");
            assertThat(database.number("SELECT count(*) FROM live.member")).isEqualTo(4);
            assertThat(database.number("SELECT count(*) FROM live.participant")).isEqualTo(1);
        }
    }

    /// The id of the person is that of a participant as well.
    @Test
    void what_people_may_act_as_is_stored_and_is_of_no_programme() {
        topic.send(Sample.opened(), Sample.enrolled(1), Sample.granted(1), Sample.proposed(1), Sample.revoked(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(5);
            assertThat(database.parked()).isEmpty();
            assertThat(database.positions()).hasSize(5);
            assertThat(database.numbers("SELECT position FROM " + TestDatabase.FACTS
                + " WHERE programme IS NULL ORDER BY position")).containsExactly(3L, 5L);
            assertThat(running.facts.after(Head.NOTHING, Sample.PROGRAMME).facts()).hasSize(3);
            assertThat(running.facts.ofPeopleAfter(Head.NOTHING).facts()).containsExactly(recorded(3), recorded(5));
        }
    }

    @Test
    void what_people_may_act_as_goes_on_after_the_head_of_before_and_begins_anew_with_a_rebuild() {
        topic.send(Sample.opened(), Sample.granted(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(2);
            var before = running.facts.ofPeopleAfter(Head.NOTHING).head();
            topic.send(Sample.proposed(1), Sample.revoked(1));
            running.awaitComplete(4);
            assertThat(running.facts.ofPeopleAfter(before).facts()).containsExactly(recorded(4));
            before = running.facts.ofPeopleAfter(before).head();
            assertThat(running.facts.ofPeopleAfter(before).facts()).isEmpty();
            running.rebuild.start();
            Await.until(() -> running.progress.head().generation() == 2);
            assertThat(running.facts.ofPeopleAfter(before).facts()).containsExactly(recorded(2), recorded(4));
        }
    }

    @Test
    void a_standby_serves_and_takes_over() {
        var first = new Running(database, topic);
        try (var standby = new Running(database, topic)) {
            topic.send(Sample.proposed(1));
            first.awaitComplete(1);
            standby.awaitComplete(1);
            assertThat(first.meter("kept.ingest.events") + standby.meter("kept.ingest.events")).isEqualTo(1);
            first.close();
            topic.send(Sample.activated(1));
            standby.awaitComplete(2);
        } finally {
            first.close();
        }
    }

    private Recorded recorded(int position) {
        return topic.log.get(position - 1).recorded(new EventCodec());
    }

    /// Fails before and after it has written something.
    private static final class FailingSometimes implements ReadModel {

        final AtomicInteger calls = new AtomicInteger();

        @Override
        public void write(Connection connection, int generation, List<Recorded> facts) throws SQLException {
            if (calls.incrementAndGet() <= 3) {
                throw new SQLException("planted", "XX000");
            }
        }
    }
}
