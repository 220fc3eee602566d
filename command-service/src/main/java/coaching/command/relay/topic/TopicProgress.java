package coaching.command.relay.topic;

import coaching.eventstore.event.StoredEvent;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Headers;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// What the ends of the partitions say about how far the topic has been filled.
///
/// @param settled everything up to here had been acknowledged; what follows may be there or not
/// @param last the highest position at the end of each partition that is not empty
public record TopicProgress(int partitions, long settled, Map<Integer, Last> last) {

    /// @param event its id, as the record says
    public record Last(long position, String event, String leafHash) {

        static Last of(Headers headers) {
            return new Last(KafkaRecords.position(headers), KafkaRecords.id(headers), KafkaRecords.leafHash(headers));
        }

        public boolean is(StoredEvent stored) {
            return stored.eventId().toString().equals(event)
                && HexFormat.of().formatHex(stored.leafHash()).equals(leafHash);
        }
    }

    static TopicProgress nothing(int partitions) {
        return new TopicProgress(partitions, 0, Map.of());
    }

    /// Only of records that the relay has written itself.
    TopicProgress and(int partition, Headers headers, Uuid topic) {
        var next = Last.of(headers);
        var all = new HashMap<>(last);
        all.merge(partition, next, (a, b) -> a.position() > b.position() ? a : b);
        var says = Math.min(KafkaRecords.settled(headers, topic), next.position());
        return new TopicProgress(partitions, Math.max(settled, says), all);
    }

    public long endOf(int partition) {
        var there = last.get(partition);
        return there == null ? 0 : there.position();
    }

    /// Everything up to here is before the end of its partition, whichever that is.
    public long shortest() {
        return last.size() < partitions ? 0 : last.values().stream().mapToLong(Last::position).min().orElse(0);
    }
}
