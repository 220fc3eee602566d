package coaching.wire;

import coaching.wire.header.HeaderReader;
import coaching.wire.header.WireHeaders;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What the relay says every second beside the events: where the log ends. An idle log and a dead relay look the same
/// in the topic of events, and a topic that was emptied looks like a log that has been read to its end.
///
/// @param head position of the last event of the log; 0 if it has none
/// @param toldAt by the clock of the relay, which may go back: no order, except among heartbeats of before there was one
/// @param order of this one among all: one of before was heard already, or is repeated by somebody else
public record Heartbeat(long head, Instant toldAt, Order order) {

    private static final String TYPE = "kept.Heartbeat";

    /// @param epoch of the relay that tells: one that starts later has a higher one; 0 of versions that did not say
    /// @param count of what it has told
    public record Order(long epoch, long count) implements Comparable<Order> {

        public static final Order UNSAID = new Order(0, 0);

        private static final Comparator<Order> BY_TIME = Comparator.comparingLong(Order::epoch)
            .thenComparingLong(Order::count);

        @Override
        public int compareTo(Order other) {
            return BY_TIME.compare(this, other);
        }
    }

    public boolean isAfter(Heartbeat other) {
        var compared = order.compareTo(other.order);
        return compared > 0 || (compared == 0 && order.equals(Order.UNSAID) && toldAt.isAfter(other.toldAt));
    }

    /// Of its own, since what is in it may be forgotten at once.
    public static String topicBeside(String events) {
        return events + ".head";
    }

    public Map<String, byte[]> headers() {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put(WireHeaders.TYPE, TYPE.getBytes(UTF_8));
        headers.put(WireHeaders.POSITION, Long.toString(head).getBytes(UTF_8));
        headers.put(WireHeaders.TIME, toldAt.toString().getBytes(UTF_8));
        headers.put(WireHeaders.EPOCH, Long.toString(order.epoch()).getBytes(UTF_8));
        headers.put(WireHeaders.COUNT, Long.toString(order.count()).getBytes(UTF_8));
        return headers;
    }

    /// The way back.
    ///
    /// @throws MalformedEvent if these are not the headers of a heartbeat: a sealed event is none
    public static Heartbeat of(Map<String, byte[]> headers) {
        var read = new HeaderReader(headers);
        read.get(WireHeaders.TYPE, Heartbeat::requireType);
        return new Heartbeat(read.get(WireHeaders.POSITION, Long::parseLong),
            read.get(WireHeaders.TIME, Instant::parse), order(read));
    }

    private static Order order(HeaderReader read) {
        return read.headers().containsKey(WireHeaders.EPOCH)
            ? new Order(read.get(WireHeaders.EPOCH, Long::parseLong), read.get(WireHeaders.COUNT, Long::parseLong))
            : Order.UNSAID;
    }

    private static String requireType(String type) {
        if (!type.equals(TYPE)) {
            throw new IllegalArgumentException(type + " is not " + TYPE);
        }
        return type;
    }
}
