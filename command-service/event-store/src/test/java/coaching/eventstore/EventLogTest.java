package coaching.eventstore;

import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.eventstore.event.StoredEvent;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.events;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class EventLogTest {

    private static final Tag ANN = tag("coach", "ann");

    private final PostgresEventStorageEngine store = Stores.engine();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_empty_log_has_head_0_and_nothing_to_read() {
        assertThat(store.log().head()).isZero();
        assertThat(store.log().read(0, 10)).isEmpty();
        assertThat(store.log().stream(0)).isEmpty();
        assertThat(store.log().lastPositionOfTag(ANN, 10)).isEmpty();
        assertThat(store.log().verify().intact()).isTrue();
    }

    @Test
    void an_event_is_read_as_it_was_written() {
        var written = event("Held", ANN, tag("session", "s1"));
        store.append(Some.NO_CONDITION, null, List.of(written));
        var read = store.log().at(1).orElseThrow();
        assertThat(read.eventId()).hasToString(written.event().identifier());
        assertThat(List.of(read.type(), read.revision(), read.leafIndex())).containsExactly("Held", "1", 0L);
        assertThat(read.recordedAt()).isEqualTo(Some.NOON);
        assertThat(read.tags()).isEqualTo(written.tags());
        assertThat(new String(read.metadata(), StandardCharsets.UTF_8)).isEqualTo("{\"actor\":\"ann\"}");
        assertThat(read.payload()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(read.leafHash()).hasSize(32);
    }

    @Test
    void what_lies_before_an_instant_is_asked_to_the_nanosecond_and_stored_to_the_microsecond() {
        store.append(Some.NO_CONDITION, null, List.of(event("Held", ANN), event("Held", ANN)));
        assertThat(store.log().before(Some.NOON.plusNanos(999))).isZero();
        assertThat(store.log().before(Some.NOON.plusNanos(1_000))).isEqualTo(2);
        assertThat(store.log().before(Some.NOON.minusNanos(1))).isZero();
    }

    @Test
    void the_end_of_the_range_of_positions_is_the_end_of_the_log() {
        store.append(Some.NO_CONDITION, null, List.of(event("Held", ANN)));
        for (long after : new long[] {1, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
            assertThat(store.log().read(after, 10)).isEmpty();
            assertThat(store.log().page(List.of(Criterion.ANY), after, Long.MAX_VALUE).events()).isEmpty();
        }
        assertThat(store.log().lastPositionOfTag(ANN, Long.MAX_VALUE)).hasValue(1);
    }

    @Test
    void ten_thousand_events_are_one_append_and_several_pages() {
        var appended = store.append(Some.NO_CONDITION, Some.key("import"), events(12_345, "Held", ANN));
        assertThat(appended.lastPosition()).isEqualTo(12_345);
        var positions = LongStream.rangeClosed(1, 12_345).boxed().toList();
        assertThat(store.log().stream(0).map(StoredEvent::position)).containsExactlyElementsOf(positions);
        var seen = new ArrayList<Long>();
        store.log().forEach(5_000, stored -> seen.add(stored.position()));
        assertThat(seen).isEqualTo(positions.subList(5_000, 12_345));
        assertThat(Reading.sourced(store, EventCriteria.havingTags(ANN))).hasSize(12_345);
        assertThat(store.log().verify().findings()).isEmpty();
    }

    @Test
    void whoever_reads_only_the_beginning_reads_it() {
        store.append(Some.NO_CONDITION, null, events(30_000, "Held", ANN));
        assertThat(store.log().stream(0).limit(7).map(StoredEvent::position)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L,
            7L);
        assertThat(store.log().stream(0)).hasSize(30_000);
    }

    @Test
    void a_log_that_cannot_be_read_says_so_wherever_the_reading_is() {
        store.append(Some.NO_CONDITION, null, events(30_000, "Held", ANN));
        assertThatExceptionOfType(StoreUnavailable.class)
            .isThrownBy(() -> store.log().forEach(0, _ -> store.close()));
    }

    @Test
    void a_tags_predecessor_is_found() {
        store.append(Some.NO_CONDITION, null,
            List.of(event("A", ANN), event("B", tag("coach", "ben")), event("C", ANN), event("D", ANN)));
        assertThat(store.log().lastPositionOfTag(ANN, 4)).hasValue(3);
        assertThat(store.log().lastPositionOfTag(ANN, 3)).hasValue(1);
        assertThat(store.log().lastPositionOfTag(ANN, 1)).isEmpty();
    }

    @Test
    void listeners_hear_of_every_growth_until_they_leave() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        try (var _ = store.onAppended(_ -> {
            throw new StackOverflowError("a listener that fails, however badly, harms nobody");
        }); var _ = store.onAppended(heard::add)) {
            store.append(Some.NO_CONDITION, null, events(2, "Held"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
        }
        store.append(Some.NO_CONDITION, null, events(1, "Held"));
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void an_open_stream_goes_on_behind_many_events_that_do_not_match() {
        store.append(Some.NO_CONDITION, null, events(7_000, "Other"));
        var stream = store.stream(
            StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), EventCriteria.havingTags(ANN)), null);
        assertThat(stream.hasNextAvailable()).isFalse();
        store.append(Some.NO_CONDITION, null, List.of(event("Mine", ANN)));
        await().atMost(Duration.ofSeconds(10)).until(stream::hasNextAvailable);
        assertThat(next(stream)).isEqualTo("Mine");
        stream.close();
    }

    private static <M extends org.axonframework.messaging.core.Message> String next(MessageStream<M> stream) {
        return stream.next().orElseThrow().message().type().name();
    }
}
