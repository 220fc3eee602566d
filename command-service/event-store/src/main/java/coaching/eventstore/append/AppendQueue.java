package coaching.eventstore.append;

import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.StoreFailure.Overloaded;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Appends that wait for the sequencer: bounded, and open only while there is a leader to serve it.
public final class AppendQueue {

    private static final long MOST_BYTES = 256L << 20;
    private static final long BATCH_BYTES = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private final int most;
    private final int batch;
    private final BatchDelay delay;
    private long bytes;
    private int batchSize;
    private int expected;
    private volatile int here;
    private @Nullable Supplier<StoreFailure> shut;

    public AppendQueue(int most, int batch, Supplier<StoreFailure> shut) {
        this(most, batch, new BusyDelay(), shut);
    }

    AppendQueue(int most, int batch, BatchDelay delay, Supplier<StoreFailure> shut) {
        this.most = most;
        this.batch = batch;
        this.delay = delay;
        this.shut = shut;
    }

    public void offer(PendingAppend append) {
        lock.lock();
        try {
            if (shut != null) {
                throw shut.get();
            }
            if (waiting.size() >= most || (bytes + append.size() > MOST_BYTES && !waiting.isEmpty())) {
                throw new Overloaded(waiting.size());
            }
            waiting.add(append);
            here = waiting.size();
            bytes += append.size();
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The next batch: at least one append however large, unless none arrives in time.
    public List<PendingAppend> take(long millis) throws InterruptedException {
        delay.await(() -> here, expected);
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (waiting.isEmpty() && shut == null && left > 0) {
                left = arrived.awaitNanos(left);
            }
            var taken = new ArrayList<PendingAppend>();
            long size = 0;
            for (var next = waiting.peek(); next != null && fits(taken, size + next.size()); next = waiting.peek()) {
                size += next.size();
                taken.add(waiting.remove());
            }
            bytes -= size;
            here = waiting.size();
            batchSize = taken.size();
            expected = 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// The batch taken last is about to be answered.
    public void answering() {
        expected = Math.min(batch, here + batchSize);
    }

    public void open() {
        lock.lock();
        try {
            shut = null;
        } finally {
            lock.unlock();
        }
    }

    /// Whoever comes from now on is refused for this reason. Those who wait stay.
    public void shut(Supplier<StoreFailure> reason) {
        lock.lock();
        try {
            shut = reason;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes out all that wait.
    public List<PendingAppend> drain() {
        lock.lock();
        try {
            var all = List.copyOf(waiting);
            waiting.clear();
            here = 0;
            bytes = 0;
            return all;
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(List<PendingAppend> taken, long size) {
        return taken.isEmpty() || (taken.size() < batch && size <= BATCH_BYTES);
    }
}
