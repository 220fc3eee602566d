package coaching.eventstore.sequencer;

import coaching.eventstore.log.Database;
import coaching.eventstore.log.StoreFailure.StoreUnavailable;
import coaching.eventstore.log.TagIndex;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Keeps the index of tags close behind the log, on a thread and a connection of its own, while this instance leads.
///
/// It rests between two rounds: the more events a round finds, the less each of them costs.
final class TagIndexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TagIndexer.class);
    static final long MOST_BEHIND = 2L * Append.MOST_EVENTS;

    private static final long REST_NANOS = 30_000_000;

    private final Database database;
    private final Duration patience;
    private final Duration pause;
    private final long mostBehind;
    private final Thread thread = Thread.ofPlatform().name("kept-tag-indexer").daemon().unstarted(this::run);
    private volatile long head;
    private volatile long indexed;
    private volatile boolean idle;
    private volatile boolean stopped;

    /// @param patience   how long an append waits at most for an index that has fallen too far behind
    /// @param pause      how long to wait before the next attempt after a failure
    /// @param mostBehind events that readers may have to look through
    TagIndexer(Database database, Duration patience, Duration pause, long mostBehind) {
        this.database = database;
        this.patience = patience;
        this.pause = pause;
        this.mostBehind = mostBehind;
    }

    void measure(MeterRegistry registry) {
        Gauge.builder("kept.store.index.behind", this::behind).description("Events whose tags are not indexed yet")
            .register(registry);
    }

    void start() {
        thread.start();
    }

    /// The log has grown.
    void follow(long newHead) {
        head = newHead;
        if (idle) {
            LockSupport.unpark(thread);
        }
    }

    /// Events that readers have to look through because the index does not have them yet.
    long behind() {
        return Math.max(0, head - indexed);
    }

    /// Waits until the index is near enough; readers would have to look through ever more events. Throws [StoreUnavailable].
    void awaitNear() throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (behind() > mostBehind && !stopped) {
            if (System.nanoTime() > deadline) {
                throw new StoreUnavailable("The index of tags is " + behind() + " events behind", null);
            }
            Thread.sleep(1);
        }
    }

    /// Indexes what the log had grown to, if that can be done.
    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            awaitGrowth();
            try (var connection = database.connect("tag indexer")) {
                TagIndex.prepare(connection);
                index(connection);
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("Tags cannot be indexed; reading by tag becomes slower: {}", e.toString());
                LockSupport.parkNanos(this, pause.toNanos());
            }
        }
    }

    private void index(Connection connection) throws SQLException {
        indexed = TagIndex.position(connection);
        while (!stopped || behind() > 0) {
            if (behind() > 0) {
                indexed = TagIndex.extend(connection);
                LockSupport.parkNanos(this, stopped ? 0 : REST_NANOS);
            } else {
                awaitGrowth();
            }
        }
    }

    private void awaitGrowth() {
        idle = true;
        while (behind() == 0 && !stopped) {
            LockSupport.park(this);
        }
        idle = false;
    }
}
