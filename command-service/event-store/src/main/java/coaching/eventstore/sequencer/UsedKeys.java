package coaching.eventstore.sequencer;

import coaching.eventstore.log.Block;
import coaching.eventstore.log.BlockIndex;
import coaching.eventstore.log.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/// Knows of most command keys that the index does not have them, so that nearly every append is a plain insert. Confined to the
/// sequencer's thread, but for what reads the index in the background: until that is done every key has to be looked up.
///
/// Sound because the leader is the only writer: keys that are not in the index when the reading begins are named to [#load], and
/// what is written afterwards is added.
final class UsedKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UsedKeys.class);
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final Executor background;
    private @Nullable KeyFilter complete;
    private @Nullable Loading loading;
    private long room;

    UsedKeys(Database database) {
        this(database, task -> Thread.ofPlatform().name("kept-used-keys").daemon().start(task));
    }

    UsedKeys(Database database, Executor background) {
        this.database = database;
        this.background = background;
    }

    /// Whether to [#load]: nothing is known yet, or a larger filter would err less.
    boolean isFull() {
        adopt();
        return room <= 0 && loading == null;
    }

    /// @param indexed    how many keys the index has, at most
    /// @param notIndexed all keys that it may not have yet, as numbers
    void load(long indexed, LongStream notIndexed) {
        var filter = new KeyFilter(2 * indexed);
        room = filter.capacity() - indexed;
        loading = new Loading(filter);
        add(notIndexed);
        background.execute(loading);
    }

    void add(LongStream numbers) {
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

    /// Those of the blocks' keys that the index may have.
    long[] suspects(List<Block> blocks) {
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
            } else {
                room = 0;
            }
            loading = null;
        }
    }

    private final class Loading implements Runnable {

        private final KeyFilter filter;
        private boolean successful;
        private volatile boolean ended;
        private volatile boolean stopped;

        Loading(KeyFilter filter) {
            this.filter = filter;
        }

        @Override
        public void run() {
            try (var connection = database.connect("used keys")) {
                successful = BlockIndex.keys(connection, number -> {
                    filter.add(number);
                    return !stopped;
                });
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("Used command keys cannot be read; each has to be looked up: {}", e.toString());
                LockSupport.parkNanos(REST_NANOS);
            }
            ended = true;
        }
    }
}
