package coaching.query.ingest;

import coaching.wire.header.WireHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ParkedTest extends TopicAndDatabase {

    static final byte[] METADATA = """
        {"effectiveAt":"2026-01-05[UTC]","actor":"a","actorRole":"SYSTEM","source":"API","commandKey":"k",\
        "correlationId":"c","class":"C1"}""".getBytes(UTF_8);
    private static final String STATED = """
        {"programme":"00000000-0000-0001-0000-000000000000","relationship":"00000000-0000-0004-0000-000000000001",\
        "by":"00000000-0000-0002-0000-000000000002","at":"%s[UTC]"}""";

    @Test
    void an_unknown_event_parks_its_relationship_and_others_go_on() {
        topic.send(Sample.proposed(1), Sample.proposed(2));
        topic.send(List.of(topic.append(Sample.activated(1), "RelationshipMerged", 1, "{}".getBytes(UTF_8), METADATA)));
        topic.send(Sample.activated(1), Sample.activated(2), Sample.paused(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(6);
            assertThat(database.positions()).containsExactly(1L, 2L, 5L);
            assertThat(database.parked()).containsExactly("3 UNKNOWN", "4 BEHIND", "6 BEHIND");
            Await.until(() -> running.meter("kept.ingest.parked") == 3);
        }
    }

    /// A revision of the future is understood as soon as the reader is newer: here the record is made right.
    @Test
    void parked_events_become_facts_in_order_when_they_can_be_read() {
        topic.send(Sample.proposed(1));
        var payload = STATED.formatted("2026-01-06").getBytes(UTF_8);
        topic.send(List.of(topic.append(Sample.activated(1), "ExpectationStated", 2, payload, METADATA)));
        topic.send(Sample.activated(1), Sample.paused(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(4);
            assertThat(database.parked()).containsExactly("2 UNKNOWN", "3 BEHIND", "4 BEHIND");
            writeHeader(2, WireHeaders.REVISION, "1".getBytes(UTF_8));
            database.sql.sql("UPDATE ingest.generation SET replays = replays + 1").update();
            Await.until(() -> problem(2).equals("its seal is of another content or topic"));
            writeHeader(2, WireHeaders.SEAL, sealOfRevision(1));
            database.sql.sql("UPDATE ingest.generation SET replays = replays + 1").update();
            Await.until(() -> database.positions().size() == 4);
            assertThat(database.parked()).isEmpty();
            assertThat(database.numbers("SELECT arrival FROM " + TestDatabase.FACTS + " ORDER BY position")).isSorted();
            topic.send(Sample.activated(1));
            running.awaitComplete(5);
            assertThat(database.positions()).hasSize(5);
        }
    }

    private void writeHeader(long position, String name, byte[] value) {
        database.sql
            .sql("UPDATE model.parked SET header_values[array_position(header_names, ?)] = ? WHERE position = ?")
            .params(name, value, position).update();
    }

    private String problem(long position) {
        return database.texts("SELECT problem FROM live.parked WHERE position = ?", position).getFirst();
    }

    private byte[] sealOfRevision(int revision) {
        var parked = topic.log.get(1);
        var record = new ProducerRecord<>(topic.name, parked.key().getBytes(UTF_8), parked.payload());
        parked.headers().forEach(record.headers()::add);
        record.headers().remove(WireHeaders.REVISION).add(WireHeaders.REVISION,
            Integer.toString(revision).getBytes(UTF_8));
        return TestTopic.seal(record).headers().lastHeader(WireHeaders.SEAL).value();
    }

    /// As a version has parked it that asked for no seal.
    @Test
    void what_has_no_seal_stays_parked_until_the_relay_sends_it() {
        topic.send(Sample.proposed(1));
        var lost = topic.append(Sample.activated(1));
        topic.send(Sample.paused(1));
        try (var running = new Running(database, topic)) {
            Await.until(() -> database.parked().equals(List.of("3 GAP")));
            writeHeader(3, WireHeaders.SEAL, new byte[32]);
            topic.send(lost);
            Await.until(() -> database.parked().equals(List.of("3 MALFORMED")));
            assertThat(database.positions()).containsExactly(1L, 2L);
            topic.send(topic.log.subList(2, 3));
            running.awaitComplete(3);
            Await.until(() -> database.parked().isEmpty());
            assertThat(database.positions()).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void what_still_cannot_be_read_stays_parked_with_those_behind_it() {
        topic.send(Sample.proposed(1));
        topic.send(List.of(topic.append(Sample.activated(1), "RelationshipMerged", 1, "{}".getBytes(UTF_8), METADATA)));
        topic.send(Sample.activated(1));
        for (var start = 0; start < 2; start++) {
            try (var running = new Running(database, topic)) {
                running.awaitComplete(3);
                assertThat(database.parked()).containsExactly("2 UNKNOWN", "3 BEHIND");
            }
        }
    }

    @Test
    void malformed_payloads_metadata_and_headers_park() {
        topic.send(Sample.proposed(1), Sample.proposed(2), Sample.proposed(3));
        var nulls = STATED.formatted("2026-01-06").replace("\"00000000-0000-0002-0000-000000000002\"", "null");
        topic.send(List.of(
            topic.append(Sample.activated(1), "ExpectationStated", 1, nulls.getBytes(UTF_8), METADATA),
            topic.append(Sample.activated(2), "ExpectationStated", 1,
                STATED.formatted("2026-01-06").getBytes(UTF_8), METADATA),
            topic.append(Sample.activated(3), "ExpectationStated", 1, "{}".getBytes(UTF_8), "{}".getBytes(UTF_8))));
        topic.send(new ProducerRecord<>(topic.name, "who".getBytes(UTF_8), "what".getBytes(UTF_8)));
        topic.send(Sample.proposed(4));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(7);
            Await.until(() -> running.progress.parked() == 4);
            assertThat(database.texts("SELECT problem FROM live.parked ORDER BY position NULLS LAST")).satisfiesExactly(
                it -> assertThat(it).contains("by: is null"),
                it -> assertThat(it).contains("belongs to"),
                it -> assertThat(it).contains("metadata.actor"),
                it -> assertThat(it).contains("ce_position: is missing"));
        }
    }

    /// PostgreSQL's calendar ends before Java's: nobody but the database refuses this one.
    @Test
    void what_only_the_database_refuses_is_parked_too() {
        topic.send(Sample.lives(20));
        topic.send(List.of(topic.append(Sample.activated(1), "ExpectationStated", 1,
            STATED.formatted("+999999999-12-30").getBytes(UTF_8),
            new String(METADATA, UTF_8).replace("2026-01-05", "+999999999-12-30").getBytes(UTF_8))));
        topic.send(Sample.activated(1), Sample.activated(2));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(83);
            assertThat(database.positions()).hasSize(81);
            assertThat(database.parked()).containsExactly("81 MALFORMED", "82 BEHIND");
        }
    }

    @Test
    void a_lost_event_shows_and_its_relationship_waits_until_it_comes() {
        topic.send(Sample.proposed(1), Sample.proposed(2));
        var lost = topic.append(Sample.activated(1));
        topic.send(Sample.paused(1), Sample.activated(2), Sample.activated(1));
        try (var running = new Running(database, topic)) {
            Await.until(() -> running.progress.head().arrival() == 3 && database.parked().size() == 2);
            assertThat(database.parked()).containsExactly("4 GAP", "6 BEHIND");
            assertThat(running.progress.head().completeTo()).isEqualTo(2);
            topic.send(lost);
            running.awaitComplete(6);
            Await.until(() -> database.parked().isEmpty());
            assertThat(database.positions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }
}
