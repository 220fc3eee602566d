package coaching.eventstore.sequencer;

import coaching.eventstore.append.Append;
import coaching.eventstore.append.AppendConflict;
import coaching.eventstore.append.AppendQueue;
import coaching.eventstore.append.PendingAppend;
import coaching.eventstore.database.Database;
import coaching.eventstore.database.Durability;
import coaching.eventstore.database.EventStoreSettings;
import coaching.eventstore.database.Schema;
import coaching.eventstore.event.Appended;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.StoreFailure.NotLeader;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.eventstore.keys.FilteredKeys;
import coaching.eventstore.log.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// The only thread that writes to the log, on a connection of its own.
///
/// Of all instances on one database the one that holds an advisory lock leads. The others stand by: they look for the lock and
/// for growth of the log, and refuse appends. When the leader's session ends, the server frees the lock and one of them takes
/// over. If two wrote all the same, one of them would find the next place taken, and write nothing.
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final long HEARTBEAT_MILLIS = 1_000;

    private final Database database;
    private final EventStoreSettings settings;
    private final InstantSource clock;
    private final AppendQueue queue;
    private final AppendMeters meters;
    private final AppendSignal signal = new AppendSignal();
    private final BlockIndexer indexer;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("kept-event-sequencer").daemon().unstarted(this::run);
    private volatile boolean leading;
    private volatile boolean stopping;
    private volatile long floor = Long.MAX_VALUE;

    public Sequencer(Database database, EventStoreSettings settings, MeterRegistry registry, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.queue = new AppendQueue(settings.queuedAppends(), settings.batchAppends(),
            () -> new StoreUnavailable("The sequencer is starting", null));
        this.indexer = new BlockIndexer(database, settings.replyTimeout(), settings.takeover(),
            BlockIndexer.MOST_BEHIND);
        this.meters = new AppendMeters(registry, queue::size, signal::head, () -> leading ? 1 : 0);
        indexer.measure(registry);
    }

    /// Returns once it is clear whether this instance leads or stands by.
    public void start(long head) {
        signal.start(head);
        indexer.start();
        thread.start();
        try {
            var _ = decided.await(settings.replyTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the append is committed, and says where. Throws [StoreFailure] or [AppendConflict].
    public Appended append(Append append) {
        long start = System.nanoTime();
        var pending = new PendingAppend(append);
        queue.offer(pending);
        var appended = pending.await();
        meters.acknowledged(System.nanoTime() - start);
        return appended;
    }

    /// Append conditions with a marker before this one are better checked before they are handed over.
    public long floor() {
        return floor;
    }

    public boolean leads() {
        return leading;
    }

    /// Called, on one thread, with the new head whenever the log has grown, whoever appended.
    public AutoCloseable onAppended(LongConsumer newHead) {
        return signal.listen(newHead);
    }

    /// Refuses new appends, writes those that wait, and gives up the lead.
    @Override
    public void close() {
        stopping = true;
        queue.shut(Sequencer::closed);
        try {
            thread.join(settings.replyTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        indexer.close();
        signal.close();
    }

    private void run() {
        while (!stopping) {
            try (var connection = database.connect("sequencer")) {
                Durability.require(connection);
                Schema.requireNewest(connection);
                serve(connection, LeaderLock.on(connection, silence()));
            } catch (InterruptedException e) {
                LOG.warn("The sequencer was interrupted", e);
            } catch (SQLException | RuntimeException | Error e) {
                report(e);
            }
            decided.countDown();
            rest();
        }
        refuse(Sequencer::closed);
    }

    /// After which the server may end a session: ours says something more often.
    private Duration silence() {
        return Duration.ofMillis(Math.max(2 * settings.replyTimeout().toMillis(),
            4 * Math.max(HEARTBEAT_MILLIS, settings.takeover().toMillis())));
    }

    private void serve(Connection connection, LeaderLock lock) throws SQLException, InterruptedException {
        while (!stopping) {
            if (lock.taken()) {
                lead(connection, lock);
            } else {
                standBy(connection);
            }
        }
    }

    private void lead(Connection connection, LeaderLock lock) throws SQLException, InterruptedException {
        try (var usedKeys = new FilteredKeys(database)) {
            lead(lock,
                new Leader(connection, settings.recentEvents(), usedKeys, clock, meters, queue::answering));
        }
    }

    private void lead(LeaderLock lock, Leader leader) throws SQLException, InterruptedException {
        LOG.info("Leading from position {}", leader.head());
        progress(leader);
        leading = true;
        queue.open();
        if (stopping) {
            queue.shut(Sequencer::closed);
        }
        decided.countDown();
        try {
            while (!stopping || queue.size() > 0) {
                step(lock, leader);
            }
        } catch (Leader.Deposed _) {
            LOG.warn("Another instance has taken over");
            refuse(NotLeader::new);
            lock.free();
        }
        leading = false;
    }

    private void step(LeaderLock lock, Leader leader) throws SQLException, InterruptedException, Leader.Deposed {
        var batch = queue.take(HEARTBEAT_MILLIS);
        if (batch.isEmpty()) {
            lock.heartbeat();
        } else {
            commit(lock, leader, batch);
            progress(leader);
        }
    }

    private void commit(LeaderLock lock, Leader leader, List<PendingAppend> batch)
        throws SQLException, InterruptedException, Leader.Deposed {
        try {
            indexer.awaitNear();
        } catch (StoreUnavailable e) {
            batch.forEach(pending -> pending.fail(e));
            lock.heartbeat();
            return;
        }
        leader.commit(batch);
    }

    private void progress(Leader leader) {
        floor = leader.floor();
        indexer.follow(leader.block());
        signal.grown(leader.head());
    }

    private void standBy(Connection connection) throws SQLException, InterruptedException {
        refuse(NotLeader::new);
        decided.countDown();
        signal.grown(EventLog.head(connection));
        Thread.sleep(settings.takeover());
    }

    /// An error does not end the thread: whoever waits for it would wait for ever.
    private void report(Throwable e) {
        LOG.warn("The sequencer has no connection it can write with: {}", e.toString());
        refuse(() -> new StoreUnavailable("PostgreSQL cannot be written to: " + e.getMessage(), e));
    }

    private void refuse(Supplier<StoreFailure> reason) {
        leading = false;
        queue.shut(stopping ? Sequencer::closed : reason);
        queue.drain().forEach(pending -> pending.fail(reason.get()));
    }

    private static StoreFailure closed() {
        return new StoreUnavailable("The event store is closed", null);
    }

    private void rest() {
        if (!stopping) {
            try {
                Thread.sleep(settings.takeover());
            } catch (InterruptedException e) {
                LOG.warn("The sequencer was interrupted", e);
            }
        }
    }
}
