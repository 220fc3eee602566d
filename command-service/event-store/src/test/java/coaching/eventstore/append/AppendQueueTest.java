package coaching.eventstore.append;

import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Whatever the delay, the queue gives the same batches.
class AppendQueueTest {

    static final List<BatchDelay> DELAYS = List.of(BatchDelay.NONE, new BusyDelay());

    @ParameterizedTest
    @FieldSource("DELAYS")
    void batches_come_in_order_and_none_is_larger_than_allowed(BatchDelay delay) throws Exception {
        var queue = new AppendQueue(10, 2, delay, () -> new StoreUnavailable("not open", null));
        queue.open();
        var appends = List.of(append(), append(), append());
        appends.forEach(queue::offer);
        assertThat(queue.take(1_000)).isEqualTo(appends.subList(0, 2));
        queue.answering();
        assertThat(queue.take(1_000)).isEqualTo(appends.subList(2, 3));
        assertThat(queue.take(1)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("DELAYS")
    void one_that_is_not_open_refuses(BatchDelay delay) {
        var queue = new AppendQueue(10, 2, delay, () -> new StoreUnavailable("not open", null));
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> queue.offer(append()));
    }

    private static PendingAppend append() {
        return new PendingAppend(new Append(Boundary.NONE, List.of(), null));
    }
}
