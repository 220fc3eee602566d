package coaching.command.relay.topic;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.regex.Pattern;

/// Reads on over what Kafka cannot read any more.
final class SoundRecords {

    private static final Logger LOG = LoggerFactory.getLogger(SoundRecords.class);

    /// A batch whose checksum is wrong says nothing: it is passed over, one offset after the other, since nobody can tell
    /// where it ends. The client names the partition in its text and nothing more.
    ///
    /// @throws KafkaRefused if nothing came, not even a mark of somebody's transaction, which is a place and no record
    static ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer, Duration patience) {
        var before = reached(consumer);
        var records = sound(consumer, patience);
        if (records.isEmpty() && reached(consumer) == before) {
            throw new KafkaRefused("the last records of " + consumer.assignment() + " could not be read", null);
        }
        return records;
    }

    private static ConsumerRecords<byte[], byte[]> sound(Consumer<byte[], byte[]> consumer, Duration patience) {
        try {
            return consumer.poll(patience);
        } catch (KafkaException failure) {
            var corrupt = consumer.assignment().stream().filter(it -> isNamed(it, failure)).findFirst()
                .orElseThrow(() -> failure);
            LOG.warn("Offset {} of {} cannot be read", consumer.position(corrupt), corrupt, failure);
            consumer.seek(corrupt, consumer.position(corrupt) + 1);
            return ConsumerRecords.empty();
        }
    }

    private static boolean isNamed(TopicPartition partition, KafkaException failure) {
        return failure.getClass().equals(KafkaException.class)
            && Pattern.compile("(?<![\\w.-])" + Pattern.quote(partition.toString()) + "(?!\\d)")
                .matcher(String.valueOf(failure.getMessage())).find();
    }

    private static long reached(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream().mapToLong(consumer::position).sum();
    }

    private SoundRecords() {}
}
