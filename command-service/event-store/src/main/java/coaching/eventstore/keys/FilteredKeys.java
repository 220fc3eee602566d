package coaching.eventstore.keys;

import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockIndex;
import coaching.eventstore.database.Database;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Knows of most command keys that the index does not have them, so that nearly every append is a plain insert. Confined to the
/// sequencer's thread, but for what reads the index in the background: until that is done every key has to be looked up.
///
/// Sound because the leader is the only writer: keys that are not in the index when the reading begins are named to [#load], and
/// what is written afterwards is added. It can fail to be read, or to find room: then every key is looked up, and it is tried again
/// after ever longer pauses.
public final class FilteredKeys implements UsedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FilteredKeys.class);
    private static final String UNREAD = "Used command keys cannot be read; each has to be looked up: {}";
    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(5);

    private final Database database;
    private final Executor background;
    private @Nullable BloomFilter complete;
    private @Nullable Loading loading;
    private long room;
    private long pause = FIRST_PAUSE;
    private long notBefore = System.nanoTime();

    public FilteredKeys(Database database) {
        this(database, task -> Thread.ofPlatform().name("kept-used-keys").daemon().start(task));
    }

    public FilteredKeys(Database database, Executor background) {
        this.database = database;
        this.background = background;
    }

    /// Nothing is known yet, or a larger filter would err less.
    @Override
    public boolean isFull() {
        adopt();
        return room <= 0 && loading == null && System.nanoTime() - notBefore >= 0;
    }

    @Override
    public void load(long mark, long indexed, LongStream notIndexed) {
        try {
            var filter = new BloomFilter(2 * indexed);
            room = filter.capacity() - indexed;
            loading = new Loading(filter, mark);
            add(notIndexed);
            background.execute(loading);
        } catch (OutOfMemoryError e) { // no room for the filter, or for a thread
            LOG.warn(UNREAD, e.toString());
            failed();
        }
    }

    @Override
    public void add(LongStream numbers) {
        numbers.forEach(number -> {
            if (complete != null) {
                complete.add(number);
            }
            if (loading != null) {
                loading.filter.add(number);
            }
            room--;
        });
    }

    @Override
    public long[] suspects(List<Block> blocks) {
        adopt();
        var known = complete;
        var numbers = blocks.stream().flatMapToLong(Block::keyNumbers);
        return (known == null ? numbers : numbers.filter(known::mayHave)).toArray();
    }

    @Override
    public void close() {
        if (loading != null) {
            loading.stopped = true;
        }
    }

    private void adopt() {
        if (loading != null && loading.ended) {
            if (loading.successful) {
                complete = loading.filter;
                loading = null;
                pause = FIRST_PAUSE;
            } else {
                failed();
            }
        }
    }

    private void failed() {
        loading = null;
        room = 0;
        notBefore = System.nanoTime() + pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }

    private final class Loading implements Runnable {

        private final BloomFilter filter;
        private final long mark;
        private boolean successful;
        private volatile boolean ended;
        private volatile boolean stopped;

        Loading(BloomFilter filter, long mark) {
            this.filter = filter;
            this.mark = mark;
        }

        @Override
        public void run() {
            try (var connection = database.connect("used keys")) {
                requireSameServer(connection);
                successful = BlockIndex.keys(connection, number -> {
                    filter.add(number);
                    return !stopped;
                });
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn(UNREAD, e.toString());
            }
            ended = true;
        }

        /// An address may lead to a server that is behind the one to which the sequencer writes.
        private void requireSameServer(Connection connection) throws SQLException {
            long there = BlockIndex.mark(connection);
            if (there < mark) {
                throw new StoreUnavailable("The index ends at block " + there + " there, at " + mark + " here", null);
            }
        }
    }
}
