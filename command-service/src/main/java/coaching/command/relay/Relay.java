package coaching.command.relay;

import coaching.command.relay.topic.RelayMeters;
import coaching.command.relay.topic.RelaySettings;
import coaching.command.relay.topic.RelaySource;
import coaching.command.relay.topic.Topic;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.wire.TopicAddress;
import coaching.wire.seal.RecordSeal;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Brings every event of the log to Kafka at least once, in order per key, for as long as this instance leads.
///
/// Where it stands it asks the topic (see [Topic#filled]), after a restart as after any failure: Kafka may be down
/// for a week or be deleted, and the log fills it again. A topic with events that the log does not have belongs to
/// another log, or this one was restored from a backup that is too old: nothing is sent then, and the lag shows.
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration STANDBY = Duration.ofMillis(100);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final RelaySource log;
    private final RelaySettings settings;
    private final RelayMeters meters;
    private final InstantSource clock;
    private final Thread thread;
    private final AtomicLong head = new AtomicLong();
    private volatile boolean stopped;

    /// A relay that is running.
    public static Relay start(PostgresEventStorageEngine engine, TopicAddress address, RecordSeal seal,
                              MeterRegistry registry, InstantSource clock) {
        var settings = RelaySettings.of(address, seal);
        return new Relay(new StoreSource(engine), settings, registry, clock).start();
    }

    Relay(RelaySource log, RelaySettings settings, MeterRegistry registry, InstantSource clock) {
        this.log = log;
        this.settings = settings;
        this.meters = new RelayMeters(registry, clock);
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("kept-relay").daemon().unstarted(this::run);
    }

    Relay start() {
        thread.start();
        return this;
    }

    private void run() {
        var pause = settings.retryAfter();
        while (!stopped) {
            try {
                leadOrWait();
                pause = settings.retryAfter();
            } catch (Exception | Error e) { // nobody else would start this thread again
                LOG.warn("Relaying to {} stopped, trying again in {}: {}", settings.topic(), pause, causes(e));
                behind();
                LockSupport.parkNanos(pause.toNanos());
                pause = shorter(pause.multipliedBy(2), settings.retryAtMost());
            }
        }
    }

    private void leadOrWait() throws Exception {
        if (log.isLeader()) {
            try (var topic = new Topic(settings); var _ = log.onAppended(this::appended)) {
                relay(topic);
            }
        } else {
            meters.standby();
            LockSupport.parkNanos(STANDBY.toNanos());
        }
    }

    private void relay(Topic topic) {
        var place = topic.ensure();
        grown(log.head());
        var after = new Resume(log, topic.filled(place, meters)).after();
        LOG.info("Relaying to {} ({}) after position {} of {}", settings.topic(), place.id(), after, head);
        try (var sending = new TopicSender(log, settings, place, after, meters);
             var watch = new TopicWatch(topic, place, settings.lookEvery());
             var _ = new HeadTeller(log, settings, topic, clock)) {
            while (!stopped && log.isLeader()) {
                watch.check();
                step(sending);
            }
        }
    }

    /// Sends what is there, or sleeps until an append or an acknowledgement says that there is something to do.
    private void step(TopicSender sending) {
        if (head.get() > sending.position() && sending.hasRoom()) {
            sending.sendNext();
            return;
        }
        LockSupport.parkNanos(this, LOOK_AGAIN.toNanos());
        sending.settle();
    }

    private void appended(long newHead) {
        grown(newHead);
        LockSupport.unpark(thread);
    }

    /// Never back: what the log was asked at the start may be older than what it has told meanwhile.
    private void grown(long newHead) {
        head.accumulateAndGet(newHead, Math::max);
        meters.head(newHead);
    }

    /// While Kafka is away nothing is under way, so the log says since when it waits.
    private void behind() {
        try {
            meters.head(log.head());
            log.read(meters.settled(), 1).forEach(oldest -> meters.settled(meters.settled(), oldest.recordedAt()));
        } catch (RuntimeException e) {
            LOG.debug("The log cannot be asked either", e);
        }
    }

    private static String causes(Throwable e) {
        return e.getCause() == null ? e.toString() : e + " because " + causes(e.getCause());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
