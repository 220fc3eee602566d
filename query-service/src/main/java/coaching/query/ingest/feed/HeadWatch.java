package coaching.query.ingest.feed;

import coaching.query.ingest.serving.Progress;
import coaching.wire.Heartbeat;
import coaching.wire.seal.SealProblem;
import coaching.wire.shape.MalformedEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Listens to where the log ends. Every instance does, whether it ingests or not, and beside the ingesting, which may be
/// what stands still.
public final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 20;

    private final FeedSettings settings;
    private final Progress progress;
    private final Thread thread = Thread.ofPlatform().name("kept-head").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private String said = "";

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
                listen(consumer);
            } catch (RuntimeException e) { // nobody else would start this thread again
                say(String.valueOf(e.getMessage()), e);
                pause();
            }
        }
    }

    /// Until nothing comes any more, for which there may be a reason by then.
    private void listen(KafkaConsumer<byte[], byte[]> consumer) {
        requireThere(consumer);
        var heads = List.of(new TopicPartition(settings.heads(), 0));
        consumer.assign(heads);
        consumer.seekToEnd(heads);
        for (var empty = 0; !stopped && empty < SILENT_POLLS; empty++) {
            for (var record : consumer.poll(POLL)) {
                hear(record);
                empty = 0;
            }
        }
    }

    /// A consumer waits for a topic that is not there without a word.
    private void requireThere(KafkaConsumer<byte[], byte[]> consumer) {
        if (consumer.partitionsFor(settings.heads()).isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no topic " + settings.heads());
        }
    }

    /// What is not sealed is not heard, and the silence shows.
    private void hear(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        settings.seal().problem(record.topic(), record.key(), headers, record.value())
            .ifPresentOrElse(this::doubt, () -> believe(headers));
    }

    private void doubt(SealProblem problem) {
        if (problem == SealProblem.UNKNOWN_KEY) {
            progress.told().toldUnderUnknownKey();
            say(problem.sentence() + "; the secrets of both services must be the same", null);
        }
    }

    private void believe(Map<String, byte[]> headers) {
        try {
            progress.told().told(Heartbeat.of(headers), progress.head().completeTo());
            said = "";
        } catch (MalformedEvent e) {
            LOG.debug("Not a heartbeat", e);
        }
    }

    /// Once, and not before it has an effect: the relay may be about to make the topic.
    private void say(String problem, @Nullable Exception because) {
        if (progress.told().isSilent() && !problem.equals(said)) {
            said = problem;
            LOG.warn("Pages are called stale because the end of the log cannot be heard: {}{}", problem,
                remedy(because));
        }
        LOG.debug("The end of the log cannot be heard", because);
    }

    private String remedy(@Nullable Exception because) {
        return because instanceof AuthorizationException || because instanceof UnknownTopicOrPartitionException
            ? ". The relay makes the topic " + settings.heads()
                + " if its account may CREATE it, and the account of this"
                + " service needs READ on it"
            : "";
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
