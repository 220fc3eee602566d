package coaching.eventstore.sequencer;

import coaching.eventstore.log.StoreFailure;
import coaching.eventstore.log.StoreFailure.Overloaded;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Appends that wait for the sequencer: bounded, and open only while there is a leader to serve it.
final class AppendQueue {

    private static final long MOST_BYTES = 256L << 20;
    private static final long BATCH_BYTES = 8L << 20;
    private static final long LINGER_NANOS = 120_000;
    private static final long COMPANY_NANOS = 250_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private final int most;
    private final int batch;
    private long bytes;
    private int batchSize;
    private int company;
    private volatile int here;
    private @Nullable Supplier<StoreFailure> shut;

    AppendQueue(int most, int batch, Supplier<StoreFailure> shut) {
        this.most = most;
        this.batch = batch;
        this.shut = shut;
    }

    void offer(PendingAppend append) {
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
    List<PendingAppend> take(long millis) throws InterruptedException {
        linger();
        awaitCompany();
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
            company = 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// The batch taken last is about to be answered.
    void answering() {
        company = Math.min(batch, here + batchSize);
    }

    void open() {
        lock.lock();
        try {
            shut = null;
        } finally {
            lock.unlock();
        }
    }

    /// Whoever comes from now on is refused for this reason. Those who wait stay.
    void shut(Supplier<StoreFailure> reason) {
        lock.lock();
        try {
            shut = reason;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes out all that wait.
    List<PendingAppend> drain() {
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

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /// Whoever was just answered often comes again at once. To be woken takes longer than to wait for that; nothing but time
    /// depends on it.
    @SuppressWarnings("ThreadPriorityCheck")
    private void linger() {
        long end = System.nanoTime() + LINGER_NANOS;
        while (here == 0 && System.nanoTime() < end) {
            Thread.yield();
        }
    }

    /// Those who are answered by a batch are soon back, while those who came meanwhile wait: together they are one batch, which
    /// costs hardly more than one of half its size. A caller who was alone before waits for nobody.
    @SuppressWarnings("ThreadPriorityCheck")
    private void awaitCompany() {
        long end = System.nanoTime() + COMPANY_NANOS;
        while (here > 0 && here < company && System.nanoTime() < end) {
            Thread.yield();
        }
    }

    private boolean fits(List<PendingAppend> taken, long size) {
        return taken.isEmpty() || (taken.size() < batch && size <= BATCH_BYTES);
    }
}
