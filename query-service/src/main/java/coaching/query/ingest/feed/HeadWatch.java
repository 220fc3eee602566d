package coaching.query.ingest.feed;

import coaching.query.ingest.serving.Progress;
import coaching.wire.Heartbeat;
import coaching.wire.MalformedEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/// Listens to where the log ends. Every instance does, whether it ingests or not, and beside the ingesting, which may be
/// what stands still.
public final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final FeedSettings settings;
    private final Progress progress;
    private final Thread thread = Thread.ofPlatform().name("kept-head").daemon().unstarted(this::run);
    private volatile boolean stopped;

    public HeadWatch(FeedSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public void start() {
        progress.told().listen();
        thread.start();
    }

    private void run() {
        while (!stopped) {
            try (var consumer = consumer()) {
                var heads = List.of(new TopicPartition(settings.heads(), 0));
                consumer.assign(heads);
                consumer.seekToEnd(heads);
                while (!stopped) {
                    consumer.poll(POLL).forEach(this::hear);
                }
            } catch (RuntimeException e) { // nobody else would start this thread again
                LOG.debug("The end of the log cannot be heard", e);
                pause();
            }
        }
    }

    /// What is not sealed is not heard, and the silence shows.
    private void hear(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        if (settings.seal().problem(record.topic(), record.key(), headers, record.value()).isEmpty()) {
            try {
                var heartbeat = Heartbeat.of(headers);
                progress.told().told(heartbeat.head(), heartbeat.toldAt(), progress.head().completeTo());
            } catch (MalformedEvent e) {
                LOG.debug("Not a heartbeat", e);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var consumer = settings.consumer();
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
