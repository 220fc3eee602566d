package coaching.command.relay;

import coaching.command.relay.topic.KafkaRecords;
import coaching.command.relay.topic.PreviousPositions;
import coaching.command.relay.topic.RelayMeters;
import coaching.command.relay.topic.RelaySettings;
import coaching.command.relay.topic.RelaySource;
import coaching.command.relay.topic.Topic;
import coaching.eventstore.event.StoredEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.time.Duration;
import java.util.HashMap;

/// Sends the log to one topic from one position on, in order, until something fails.
final class TopicSender implements AutoCloseable {

    private static final int PAGE = 1_000;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final RelaySource log;
    private final RelaySettings settings;
    private final Topic.Place topic;
    private final RelayMeters meters;
    private final PreviousPositions previous;
    private final InFlight inFlight;
    private final Producer<byte[], byte[]> producer;
    private long position;
    private long settled;

    /// @param from position after which sending starts
    TopicSender(RelaySource log, RelaySettings settings, Topic.Place topic, long from, RelayMeters meters) {
        this.log = log;
        this.settings = settings;
        this.topic = topic;
        this.meters = meters;
        this.previous = new PreviousPositions(log, from);
        this.inFlight = new InFlight(from);
        this.position = from;
        this.settled = from;
        var properties = new HashMap<>(settings.client());
        properties.putAll(settings.producer());
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    long position() {
        return position;
    }

    boolean hasRoom() {
        return inFlight.size() < settings.inFlight();
    }

    /// @return how many events there were to send
    int sendNext() {
        var events = log.read(position, PAGE);
        for (var event : events) {
            send(event);
        }
        return events.size();
    }

    /// @throws KafkaRefused if a record was not acknowledged
    void settle() {
        var before = settled;
        settled = inFlight.settle();
        if (settled > before) {
            meters.sent(settled - before);
        }
        meters.settled(settled, inFlight.oldest());
    }

    private void send(StoredEvent event) {
        settle();
        var before = previous.advance(KafkaRecords.key(event), event.position());
        var _ = producer.send(KafkaRecords.of(event, before, topic, settled, settings.seal()),
            inFlight.add(event.position(), event.recordedAt()));
        position = event.position();
        meters.head(position);
    }

    @Override
    public void close() {
        producer.close(LAST_WORDS);
    }
}
