package coaching.eventstore.sequencer;

import coaching.eventstore.append.Append;
import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockIndex;
import coaching.eventstore.database.Database;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Keeps the index of tags and command keys close behind the log, on a thread and a connection of its own, while this instance leads.
///
/// It rests between two rounds, until there is enough to do: the more blocks a round finds, the less each of them costs, and the
/// fewer appends have to share the disk and the processor with one.
final class BlockIndexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BlockIndexer.class);
    static final long MOST_BEHIND = 2L * Append.MOST_EVENTS;

    private static final long LEAST_REST = 100_000_000;
    private static final long MORE_REST = 150_000_000;
    private static final long ENOUGH_BEHIND = 4_000;
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final Database database;
    private final Duration patience;
    private final Duration pause;
    private final long mostBehind;
    private final Thread thread = Thread.ofPlatform().name("kept-block-indexer").daemon().unstarted(this::run);
    private volatile long newest;
    private volatile long indexed;
    private volatile long wakeAt = Long.MAX_VALUE;
    private volatile boolean stopped;

    /// @param patience   how long an append waits at most for an index that has fallen too far behind
    /// @param pause      how long to wait before the next attempt after a failure
    /// @param mostBehind events that readers may have to look through
    BlockIndexer(Database database, Duration patience, Duration pause, long mostBehind) {
        this.database = database;
        this.patience = patience;
        this.pause = pause;
        this.mostBehind = mostBehind;
    }

    void measure(MeterRegistry registry) {
        Gauge.builder("kept.store.index.behind", this::behind)
            .description("Events whose tags are not indexed yet").register(registry);
    }

    void start() {
        thread.start();
    }

    /// The log has grown to the block at this place.
    void follow(long place) {
        newest = place;
        if (behind() >= wakeAt) {
            LockSupport.unpark(thread);
        }
    }

    /// Events that readers have to look through because the index does not have them yet, give or take those of a block, and
    /// blocks with receipts only at the end.
    long behind() {
        if (!isBehind()) {
            return 0;
        }
        long receipts = Block.receiptsBefore(newest) - (Block.position(newest) == Block.position(indexed)
            ? Block.receiptsBefore(indexed)
            : 0);
        return Math.max(1, Block.position(newest) - Block.position(indexed) + receipts);
    }

    private boolean isBehind() {
        return newest > indexed;
    }

    /// Waits until the index is near enough; readers would have to look through ever more events. Throws [StoreUnavailable].
    void awaitNear() throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (behind() > mostBehind && !stopped) {
            if (System.nanoTime() > deadline) {
                throw new StoreUnavailable("The index is " + behind() + " events behind", null);
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
            try (var connection = database.connect("block indexer")) {
                BlockIndex.prepare(connection);
                index(connection);
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("Blocks cannot be indexed; reading by tag becomes slower: {}", e.toString());
                sleep(pause.toNanos(), Long.MAX_VALUE);
            }
        }
    }

    private void index(Connection connection) throws SQLException {
        indexed = BlockIndex.mark(connection);
        while (!stopped || isBehind()) {
            long before = indexed;
            if (isBehind()) {
                indexed = BlockIndex.extend(connection);
                sleep(LEAST_REST, Long.MAX_VALUE);
                sleep(MORE_REST, ENOUGH_BEHIND);
            } else {
                awaitGrowth();
            }
            if (stopped && indexed == before) {
                return;
            }
        }
    }

    private void awaitGrowth() {
        while (!isBehind() && !stopped) {
            sleep(HOUR, 1);
        }
    }

    /// Until so much time has passed, so much waits to be indexed, or there is to be an end.
    private void sleep(long nanos, long enough) {
        long end = System.nanoTime() + nanos;
        wakeAt = enough;
        for (long left = nanos; left > 0 && behind() < enough && !stopped; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        wakeAt = Long.MAX_VALUE;
    }
}
