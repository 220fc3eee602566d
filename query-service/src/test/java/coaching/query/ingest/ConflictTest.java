package coaching.query.ingest;

import coaching.events.id.EventId;
import coaching.wire.WireEvent;
import org.junit.jupiter.api.Test;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Somebody has written to the topic, or the log was restored from a backup and went on differently.
class ConflictTest extends TopicAndDatabase {

    @Test
    void a_position_that_comes_again_as_another_event_is_set_aside_and_stays_visible() {
        topic.send(Sample.proposed(1), Sample.activated(1));
        topic.send(List.of(forged(topic.log.get(1), 2, 1)));
        topic.send(Sample.paused(1));
        for (var start = 0; start < 2; start++) {
            try (var running = new Running(database, topic)) {
                running.awaitComplete(3);
                Await.until(() -> running.progress.parked() == 1);
                database.sql.sql("UPDATE ingest.generation SET replays = replays + 1").update();
                topic.send(Sample.proposed(100 + start));
                running.awaitComplete(4 + start);
                assertThat(database.parked()).containsExactly("2 CONFLICT");
                assertThat(database.texts("SELECT problem FROM live.parked")).first().asString()
                    .contains(topic.log.get(1).id().toString());
                assertThat(identity(2)).isEqualTo(topic.log.get(1).id().toString());
            }
        }
    }

    @Test
    void changed_bytes_under_the_same_id_are_told_apart_too() {
        topic.send(Sample.proposed(1));
        var first = topic.log.getFirst();
        var changed = new byte[32];
        changed[0] = 1;
        topic.send(List.of(new WireEvent(1, 0, first.key(), first.id(), first.type(), 1, first.recordedAt(),
            first.metadata(), first.payload(), first.tags(), changed)));
        try (var running = new Running(database, topic)) {
            Await.until(() -> running.progress.parked() == 1);
            assertThat(database.parked()).containsExactly("1 CONFLICT");
        }
    }

    /// Once this made the database refuse the same batch for ever.
    @Test
    void a_position_held_by_another_relationship_stops_nobody() {
        topic.send(Sample.proposed(1), Sample.proposed(2));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(2);
            topic.send(List.of(forged(topic.append(Sample.activated(1)).getFirst(), 2, 1)));
            topic.send(List.of(topic.log.get(2)));
            topic.send(Sample.activated(2));
            running.awaitComplete(4);
            Await.until(() -> running.progress.parked() == 1);
            assertThat(database.parked()).containsExactly("2 CONFLICT");
            assertThat(database.positions()).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void an_event_that_follows_an_older_one_than_the_last_is_a_contradiction_and_holds_no_position() {
        topic.send(Sample.proposed(1), Sample.activated(1));
        topic.send(List.of(forged(topic.log.get(1), 3, 1)));
        try (var running = new Running(database, topic)) {
            Await.until(() -> running.progress.parked() == 1);
            topic.send(Sample.proposed(2));
            running.awaitComplete(3);
            assertThat(database.parked()).containsExactly("3 CONFLICT");
            assertThat(database.positions()).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void one_that_waited_behind_a_gap_and_contradicts_what_filled_it_is_set_aside() {
        topic.send(Sample.proposed(1));
        var lost = topic.append(Sample.activated(1));
        var real = topic.append(Sample.paused(1)).getFirst();
        topic.send(List.of(forged(real, 3, 2), real));
        try (var running = new Running(database, topic)) {
            Await.until(() -> running.progress.parked() == 2);
            assertThat(database.parked()).containsExactly("3 GAP", "3 BEHIND");
            topic.send(lost);
            Await.until(() -> database.positions().size() == 3);
            Await.until(() -> database.parked().equals(List.of("3 CONFLICT")));
            topic.send(Sample.activated(1));
            running.awaitComplete(4);
        }
    }

    /// A backup was restored, other things happened since, and the topic was deleted and filled from that log.
    @Test
    void a_log_that_went_on_differently_shows_and_a_rebuild_takes_it_as_it_is() {
        topic.send(Sample.lives(10));
        try (var other = new TestTopic(); var running = new Running(database, topic)) {
            running.awaitComplete(40);
            other.append(Sample.lives(5));
            other.appendAs("elsewhere", Sample.proposed(77), Sample.activated(77), Sample.proposed(78));
            topic.replace();
            topic.send(other.log);
            Await.until(() -> running.progress.parked() == 3);
            assertThat(database.parked()).allMatch(it -> it.endsWith(" CONFLICT"));
            other.append(Sample.lives(10));
            topic.send(other.log.subList(23, other.log.size()));
            running.rebuild.start();
            Await.until(() -> running.progress.head().generation() == 2);
            Await.until(() -> !running.rebuild.isRunning());
            assertThat(database.texts("SELECT event_id::text FROM " + TestDatabase.FACTS + " ORDER BY position"))
                .isEqualTo(other.log.stream().map(it -> it.id().toString()).toList());
            assertThat(database.parked()).isEmpty();
        }
    }

    private String identity(long position) {
        return database.texts("SELECT event_id::text FROM " + TestDatabase.FACTS + " WHERE position = ?", position)
            .getFirst();
    }

    private static WireEvent forged(WireEvent like, long position, long previous) {
        return new WireEvent(position, previous, like.key(), EventId.derived("forged" + position, 1), like.type(),
            like.revision(), like.recordedAt(), like.metadata(), like.payload(), like.tags(), like.leafHash());
    }

    @Test
    void whatever_somebody_writes_stops_nobody() {
        topic.send(Sample.proposed(1));
        topic.sendAll(Rubbish.like(topic.name, topic.log.getFirst(), "x".repeat(20_000).getBytes(UTF_8)));
        topic.send(Sample.activated(1), Sample.proposed(2));
        try (var running = new Running(database, topic)) {
            Await.until(() -> database.positions().containsAll(List.of(1L, 2L, 3L)));
            Await.until(() -> running.progress.parked() > 100);
        }
    }
}
