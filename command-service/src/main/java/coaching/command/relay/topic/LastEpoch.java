package coaching.command.relay.topic;

import coaching.wire.Heartbeat;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.List;

/// Of the relays that have told where the log ends. The next one has to be higher, also when the clock was set back.
final class LastEpoch {

    private static final long RECORDS = 50;

    private final Consumer<byte[], byte[]> consumer;
    private final RelaySettings settings;

    LastEpoch(Consumer<byte[], byte[]> consumer, RelaySettings settings) {
        this.consumer = consumer;
        this.settings = settings;
    }

    /// The highest of the last records; 0 if nobody has told anything, or so long ago that Kafka has forgotten it.
    ///
    /// @throws KafkaRefused if they do not come
    long read(Duration patience) {
        var heads = new TopicPartition(settings.heads(), 0);
        consumer.assign(List.of(heads));
        var end = consumer.endOffsets(List.of(heads)).getOrDefault(heads, 0L);
        var beginning = consumer.beginningOffsets(List.of(heads)).getOrDefault(heads, 0L);
        consumer.seek(heads, Math.max(beginning, end - RECORDS));
        var highest = 0L;
        while (consumer.position(heads) < end) {
            for (var record : SoundRecords.poll(consumer, patience)) {
                highest = Math.max(highest, epoch(record));
            }
        }
        return highest;
    }

    private long epoch(ConsumerRecord<byte[], byte[]> record) {
        return KafkaRecords.isOurs(record, settings.seal())
            ? Heartbeat.of(KafkaRecords.headers(record.headers())).order().epoch()
            : 0;
    }
}
