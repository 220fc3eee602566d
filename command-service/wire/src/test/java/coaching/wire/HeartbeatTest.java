package coaching.wire;

import coaching.wire.Heartbeat.Order;
import coaching.wire.header.WireHeaders;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.LinkedHashMap;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void what_is_written_is_read() {
        var told = told(7, 3, NOON);
        assertThat(Heartbeat.of(told.headers())).isEqualTo(told);
    }

    @Test
    void one_of_a_version_that_said_no_order_is_read_and_goes_by_its_clock() {
        var before = unsaid(NOON);
        assertThat(before.order()).isEqualTo(Order.UNSAID);
        assertThat(unsaid(NOON.plusMillis(1)).isAfter(before)).isTrue();
        assertThat(before.isAfter(before)).isFalse();
        assertThat(told(1, 1, NOON.minusSeconds(60)).isAfter(before)).isTrue();
        assertThat(before.isAfter(told(1, 1, NOON.minusSeconds(60)))).isFalse();
    }

    @Test
    void the_order_counts_and_not_the_clock() {
        var told = told(7, 3, NOON);
        assertThat(told(7, 4, NOON.minusSeconds(3_600)).isAfter(told)).isTrue();
        assertThat(told(8, 1, NOON.minusSeconds(3_600)).isAfter(told)).isTrue();
        assertThat(told(7, 3, NOON.plusSeconds(1)).isAfter(told)).isFalse();
        assertThat(told(6, 99, NOON.plusSeconds(1)).isAfter(told)).isFalse();
    }

    private static Heartbeat told(long epoch, long count, Instant at) {
        return new Heartbeat(5, at, new Order(epoch, count));
    }

    private static Heartbeat unsaid(Instant at) {
        var headers = new LinkedHashMap<>(told(1, 1, at).headers());
        headers.keySet().removeIf(name -> name.equals(WireHeaders.EPOCH) || name.equals(WireHeaders.COUNT));
        return Heartbeat.of(headers);
    }
}
