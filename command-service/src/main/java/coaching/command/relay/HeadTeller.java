package coaching.command.relay;

import coaching.command.relay.topic.KafkaRefused;
import coaching.command.relay.topic.RelaySettings;
import coaching.command.relay.topic.RelaySource;
import coaching.command.relay.topic.Topic;
import coaching.wire.Heartbeat;
import coaching.wire.Heartbeat.Order;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// Tells readers where the log ends, for as long as the relay relays: when it stops, this falls silent. It asks the log
/// itself and not the relay, and waits for nothing that the sending waits for.
final class HeadTeller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadTeller.class);
    private static final int PATIENCE = 2_000;

    private final RelaySource log;
    private final RelaySettings settings;
    private final Topic topic;
    private final InstantSource clock;
    private final Thread thread;
    private String said = "";

    HeadTeller(RelaySource log, RelaySettings settings, Topic topic, InstantSource clock) {
        this.log = log;
        this.settings = settings;
        this.topic = topic;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("kept-relay-head").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var producer = producer()) {
                topic.ensureHeads();
                tell(producer, epoch());
            } catch (InterruptedException | InterruptException _) {
                Thread.currentThread().interrupt();
            } catch (Exception e) { // nobody else would start this thread again
                say(e);
                pause();
            }
        }
    }

    private long epoch() {
        return Math.max(topic.lastEpoch() + 1, clock.millis());
    }

    /// Once for each kind of failure: it is tried again every second.
    private void say(Exception failure) {
        var root = failure instanceof KafkaRefused || failure instanceof ExecutionException ? failure.getCause()
            : failure;
        var kind = (root == null ? failure : root).getClass().getName();
        if (!kind.equals(said) && !Thread.currentThread().isInterrupted()) {
            said = kind;
            LOG.warn("Readers are not told where the log ends, and will call their pages stale: {}{}",
                failure.getMessage(), remedy(root));
        }
        LOG.debug("because", failure);
    }

    private String remedy(@Nullable Throwable refusal) {
        return refusal instanceof AuthorizationException
            ? ". Let the relay's account READ and WRITE the topic " + settings.heads() + ", and CREATE it or make it"
                + " with one partition"
            : "";
    }

    /// One after the other, each acknowledged: what cannot be told now is not told later.
    private void tell(Producer<byte[], byte[]> producer, long epoch) throws Exception {
        for (var count = 1L;; count++) {
            var told = new Heartbeat(log.head(), clock.instant(), new Order(epoch, count));
            var record = new ProducerRecord<byte[], byte[]>(settings.heads(), 0, null, new byte[0]);
            told.headers().forEach(record.headers()::add);
            settings.seal().seal(record.topic(), null, told.headers(), record.value()).forEach(record.headers()::add);
            producer.send(record).get();
            said = "";
            Thread.sleep(settings.lookEvery());
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.lookEvery());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Producer<byte[], byte[]> producer() {
        var properties = new HashMap<>(settings.client());
        properties.putAll(settings.producer());
        properties.putAll(Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20));
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
