package coaching.command.relay;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads the last records of every partition. More than one, because others may have written to the topic too, and
/// because a relay that was deposed may have sent older events after newer ones.
final class PartitionEnds {

    private static final long RECORDS = 50;

    private final Consumer<byte[], byte[]> consumer;
    private final Topic.Place place;

    PartitionEnds(Consumer<byte[], byte[]> consumer, Topic.Place place) {
        this.consumer = consumer;
        this.place = place;
    }

    /// @throws KafkaRefused if the topic does not begin with its first record any more
    Filled read(Duration patience) {
        var ends = ends();
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - RECORDS)));
        var filled = Filled.nothing(place.partitions());
        while (!ends.isEmpty()) {
            var records = consumer.poll(patience);
            if (records.isEmpty()) {
                throw new KafkaRefused("the last records could not be read", null);
            }
            for (var record : records) {
                filled = filled.and(record.partition(), record.headers(), place.id());
            }
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return filled;
    }

    private Map<TopicPartition, Long> ends() {
        var partitions = IntStream.range(0, place.partitions())
            .mapToObj(partition -> new TopicPartition(place.name(), partition)).collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.beginningOffsets(partitions).forEach((partition, begin) -> {
            if (begin > 0) {
                throw new KafkaRefused(partition + " has lost its first " + begin + " records; delete the topic, and it"
                    + " is filled again", null);
            }
        });
        var ends = new HashMap<>(consumer.endOffsets(partitions));
        ends.values().removeIf(end -> end == 0);
        consumer.assign(ends.keySet());
        return ends;
    }
}
