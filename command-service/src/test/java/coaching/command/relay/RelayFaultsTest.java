package coaching.command.relay;

import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.event.StoredEvent;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// What the audit must find when the relay does wrong: it is what the other tests rely on.
class RelayFaultsTest {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private final String topic = "faults-" + TOPICS.incrementAndGet();
    private final TopicReader reader = new TopicReader(EmbeddedKafka.forTests().login(), topic);
    private final PostgresEventStorageEngine engine = TestLog.open(EmbeddedPostgres.forTests().freshDatabase());

    RelayFaultsTest() {
        TestLog.append(engine, TestLog.proposed(1), TestLog.proposed(2), TestLog.activated(1), TestLog.activated(2),
            TestLog.opened(), TestLog.adopted(2));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void nothing_is_found_where_nothing_is_planted() {
        assertThat(findings(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void a_skipped_event_is_found() {
        assertThat(findings(page -> page.stream().filter(event -> event.position() != 3).toList()))
            .containsExactly("3 is missing");
    }

    @Test
    void two_events_of_a_relationship_in_the_wrong_order_are_found() {
        assertThat(findings(page -> {
            var swapped = new ArrayList<>(page);
            Collections.swap(swapped, 0, 2);
            return swapped;
        })).contains("1 comes after 3", "3 claims to follow 0");
    }

    @Test
    void changed_bytes_are_found() {
        assertThat(findings(page -> page.stream().map(RelayFaultsTest::changed).toList()))
            .containsExactly("4 is another event");
    }

    @Test
    void an_event_that_is_sent_twice_is_told_apart_from_one_that_is_lost() {
        UnaryOperator<List<StoredEvent>> twice = page -> {
            var events = new ArrayList<>(page);
            events.add(3, page.get(2));
            return events;
        };
        assertThat(findings(twice)).containsExactly("3 claims to follow 3");
        assertThat(Audit.repeated(reader.all())).containsExactly(3L);
    }

    private List<String> findings(UnaryOperator<List<StoredEvent>> fault) {
        var source = new Planted(new StoreSource(engine), page -> page.size() < 6 ? page : fault.apply(page));
        var meters = new SimpleMeterRegistry();
        try (var _ = RelayTest.relay(source, reader.kafka(), topic, meters)) {
            Await.until(() -> meters.get("kept.relay.lag.events").gauge().value() == 0
                && meters.get("kept.relay.sent").counter().count() >= 5);
        }
        return Audit.findings(reader.all(), engine.log());
    }

    private static StoredEvent changed(StoredEvent event) {
        return event.position() != 4 ? event
            : new StoredEvent(event.position(), event.eventId(), event.type(),
                event.revision(), event.recordedAt(), event.metadata(), "{}".getBytes(UTF_8), event.tagBytes(),
                event.leafHash());
    }
}
