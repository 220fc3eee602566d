package coaching.command.relay.topic;

import coaching.wire.seal.RecordSeal;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads the last records of every partition. More than one, because others may have written to the topic too, and
/// because a relay that was deposed may have sent older events after newer ones. Records without our seal say nothing:
/// where there are only such, it looks further back, and beyond [#FARTHEST] the partition counts as empty and is filled
/// again.
final class PartitionEnds {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionEnds.class);
    private static final long RECORDS = 50;
    private static final long FARTHEST = 5_000;
    private static final int FARTHER = 10;

    private final Consumer<byte[], byte[]> consumer;
    private final Topic.Place place;
    private final RecordSeal seal;
    private final RelayMeters meters;

    PartitionEnds(Consumer<byte[], byte[]> consumer, Topic.Place place, RecordSeal seal, RelayMeters meters) {
        this.consumer = consumer;
        this.place = place;
        this.seal = seal;
        this.meters = meters;
    }

    TopicProgress read(Duration patience) {
        var filled = TopicProgress.nothing(place.partitions());
        var from = ends();
        var to = Map.copyOf(from);
        for (var far = RECORDS; far <= FARTHEST && !from.isEmpty(); far *= FARTHER) {
            var silent = new HashMap<TopicPartition, Long>();
            for (var partition : from.keySet()) {
                silent.put(partition, Math.max(0, to.getOrDefault(partition, 0L) - far));
            }
            filled = read(filled, silent, from, patience);
            from = new HashMap<>(silent);
            var spoken = filled.last().keySet();
            from.entrySet().removeIf(it -> it.getValue() == 0 || spoken.contains(it.getKey().partition()));
        }
        return filled;
    }

    private TopicProgress read(TopicProgress before, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to,
                               Duration patience) {
        var filled = before;
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        Set<TopicPartition> open = new HashSet<>(from.keySet());
        while (!open.isEmpty()) {
            for (var record : SoundRecords.poll(consumer, patience)) {
                filled = isOurs(record) ? filled.and(record.partition(), record.headers(), place.id()) : filled;
            }
            open.removeIf(partition -> consumer.position(partition) >= to.getOrDefault(partition, 0L));
        }
        return filled;
    }

    private boolean isOurs(ConsumerRecord<byte[], byte[]> record) {
        var ours = KafkaRecords.isOurs(record, seal);
        if (!ours) {
            meters.foreign(1);
            LOG.debug("{}-{} at {} is not sealed by the relay", record.topic(), record.partition(), record.offset());
        }
        return ours;
    }

    private Map<TopicPartition, Long> ends() {
        var partitions = IntStream.range(0, place.partitions())
            .mapToObj(partition -> new TopicPartition(place.name(), partition)).collect(Collectors.toSet());
        consumer.assign(partitions);
        var ends = new HashMap<>(consumer.endOffsets(partitions));
        ends.values().removeIf(end -> end == 0);
        return ends;
    }
}
