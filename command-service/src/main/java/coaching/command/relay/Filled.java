package coaching.command.relay;

import coaching.eventstore.log.StoredEvent;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Headers;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// What the ends of the partitions say about how far the topic has been filled.
///
/// @param settled everything up to here had been acknowledged; what follows may be there or not
/// @param last the highest position at the end of each partition that is not empty
record Filled(int partitions, long settled, Map<Integer, Last> last) {

    /// @param event its id, as the record says
    record Last(long position, String event, String leafHash) {

        static Last of(Headers headers) {
            return new Last(KafkaRecords.position(headers), KafkaRecords.id(headers), KafkaRecords.leafHash(headers));
        }

        boolean is(StoredEvent stored) {
            return stored.eventId().toString().equals(event)
                && HexFormat.of().formatHex(stored.leafHash()).equals(leafHash);
        }
    }

    static Filled nothing(int partitions) {
        return new Filled(partitions, 0, Map.of());
    }

    /// Only of records that the relay has written itself.
    Filled and(int partition, Headers headers, Uuid topic) {
        var next = Last.of(headers);
        var all = new HashMap<>(last);
        all.merge(partition, next, (a, b) -> a.position() > b.position() ? a : b);
        var says = Math.min(KafkaRecords.settled(headers, topic), next.position());
        return new Filled(partitions, Math.max(settled, says), all);
    }

    long endOf(int partition) {
        var there = last.get(partition);
        return there == null ? 0 : there.position();
    }

    /// Everything up to here is before the end of its partition, whichever that is.
    long shortest() {
        return last.size() < partitions ? 0 : last.values().stream().mapToLong(Last::position).min().orElse(0);
    }
}
