package coaching.query.ingest;

import coaching.wire.WireEvent;
import coaching.wire.header.WireHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Somebody writes to the topic who does not know the secret of the relay.
class ForgedTest extends TopicAndDatabase {

    @Test
    void an_event_that_would_fit_is_no_fact_without_the_seal_of_the_relay() {
        topic.send(Sample.proposed(1));
        topic.forge(record(topic.append(Sample.activated(1)).getFirst()));
        try (var running = new Running(database, topic)) {
            Await.until(() -> running.progress.forged() == 1);
            assertThat(database.positions()).containsExactly(1L);
            assertThat(database.parked()).isEmpty();
            topic.send(topic.log.subList(1, 2));
            topic.send(Sample.paused(1));
            running.awaitComplete(3);
            assertThat(database.positions()).containsExactly(1L, 2L, 3L);
            assertThat(running.meter("kept.ingest.forged")).isEqualTo(1);
        }
    }

    @Test
    void whatever_is_changed_in_a_sealed_record_is_noticed() {
        topic.send(Sample.proposed(1));
        var next = topic.append(Sample.proposed(2)).getFirst();
        var changes = 0;
        for (var header : next.headers().keySet()) {
            var changed = TestTopic.seal(record(next));
            changed.headers().remove(header).add(header, "9".getBytes(UTF_8));
            topic.forge(changed);
            changes++;
        }
        var value = TestTopic.seal(record(next));
        topic.forge(new ProducerRecord<>(topic.name, null, value.key(), "{}".getBytes(UTF_8), value.headers()));
        topic.forge(new ProducerRecord<>(topic.name, null, "other".getBytes(UTF_8), value.value(), value.headers()));
        var more = TestTopic.seal(record(next));
        more.headers().add("more", new byte[0]);
        topic.forge(more);
        var expected = changes + 3;
        try (var running = new Running(database, topic)) {
            Await.until(() -> running.progress.forged() == expected);
            assertThat(database.positions()).containsExactly(1L);
        }
    }

    @Test
    void where_it_was_and_what_it_hashes_to_is_kept_and_no_more_than_a_thousand_of_them() {
        for (var number = 0; number < 1_200; number++) {
            var forged = new ProducerRecord<>(topic.name, number % 12, new byte[] {1}, new byte[number]);
            forged.headers().add(WireHeaders.POSITION, null);
            topic.forgeLater(forged);
        }
        topic.send(Sample.proposed(1));
        try (var running = new Running(database, topic)) {
            running.awaitComplete(1);
            Await.until(() -> running.meter("kept.ingest.forged") == 1_200);
            assertThat(database.texts("SELECT count(*) FROM ingest.forged")).containsExactly("1000");
            assertThat(database.texts("SELECT DISTINCT problem || length(digest) FROM ingest.forged"))
                .containsExactly("it has no seal64");
        }
    }

    private ProducerRecord<byte[], byte[]> record(WireEvent event) {
        var record = new ProducerRecord<>(topic.name, event.key().getBytes(UTF_8), event.payload());
        event.headers().forEach(record.headers()::add);
        return record;
    }
}
